import { describe, expect, it } from 'vitest';
import { ALL_EVENTS, type EventQuery } from '../../../../src/renderer/store/eventQuery';
import { buildEventTable } from '../../../../src/renderer/ui/events/eventTable';
import { matchEvents } from '../../../../src/renderer/ui/events/matchEvents';
import type { CompiledFeature } from '../../../../src/shared/situation/compiled';
import { FOREVER_MS } from '../../../../src/shared/time/span';
import { featureOf } from '../../timeline/layout/feature';

const day = (date: number) => Date.UTC(2024, 11, date);
const of = (name: string, written?: string, more: Partial<CompiledFeature> = {}) => ({
  ...featureOf(name, written),
  ...more,
});
const layers = [
  {
    id: 'ships',
    name: 'Ships',
    visible: true,
    features: [
      of('Ship 10', '2024-12-09/2024-12-14', { bounds: [35, 34, 35, 34], status: 'claimed' }),
      of('Ship 9', '2024-12-02', { bounds: [10, 50, 10, 50], knownMs: day(20) }),
    ],
  },
  {
    id: 'talks',
    name: 'Talks',
    visible: true,
    features: [of('Talks in Moscow', '2024-12-12', { status: 'claimed', place: 'Kremlin' }), of('Ages')],
  },
];
const table = buildEventTable(layers);
const scope = {
  isShown: (layer: string) => layer === 'ships',
  axis: { fromMs: day(10), toMs: day(13) },
  time: { fromMs: day(12) + 1, toMs: day(12) + 1, asOfMs: FOREVER_MS },
  seen: [30, 30, 40, 40] as const,
};
const find = (query: Partial<EventQuery>, more: Partial<typeof scope> = {}) =>
  Array.from(
    matchEvents(table, { ...ALL_EVENTS, layer: { is: 'all' }, ...query }, { ...scope, ...more }),
    (event) => table.feature(event)?.name,
  );

describe('the event list', () => {
  it('begins with what is on the map, by time', () => {
    expect(find(ALL_EVENTS)).toEqual(['Ship 9', 'Ship 10']);
    expect(find({})).toEqual(['Ages', 'Ship 9', 'Ship 10', 'Talks in Moscow']);
  });

  it('is sorted by name as people count, by status and by layer, either way', () => {
    expect(find({ sort: { by: 'name', descending: false } })).toEqual([
      'Ages',
      'Ship 9',
      'Ship 10',
      'Talks in Moscow',
    ]);
    expect(find({ sort: { by: 'status', descending: false } }).slice(2)).toEqual([
      'Ship 10',
      'Talks in Moscow',
    ]);
    expect(find({ sort: { by: 'layer', descending: true } })).toEqual([
      'Talks in Moscow',
      'Ages',
      'Ship 10',
      'Ship 9',
    ]);
  });

  it('is filtered by words in any spelling, layer and status', () => {
    expect(find({ text: 'KREMLIN talks' })).toEqual(['Talks in Moscow']);
    expect(find({ text: 'submarine' })).toEqual([]);
    expect(find({ layer: { is: 'one', id: 'talks' } })).toEqual(['Ages', 'Talks in Moscow']);
    expect(find({ status: 'claimed' })).toEqual(['Ship 10', 'Talks in Moscow']);
  });

  it('is narrowed to what is on the axis, at the moment, in sight, or nowhere on the map', () => {
    expect(find({ when: 'axis' })).toEqual(['Ages', 'Ship 10', 'Talks in Moscow']);
    expect(find({ when: 'now' }, { time: { ...scope.time, fromMs: day(3), toMs: day(10) } })).toEqual([
      'Ages',
      'Ship 10',
    ]);
    expect(find({ where: 'seen' })).toEqual(['Ship 10']);
    expect(find({ where: 'nowhere', layer: { is: 'one', id: 'talks' } })).toEqual([
      'Ages',
      'Talks in Moscow',
    ]);
  });

  it('leaves out what had not been published by the date asked of', () => {
    expect(find({}, { time: { ...scope.time, asOfMs: day(15) } })).not.toContain('Ship 9');
  });

  it('knows the event of a feature', () => {
    expect(table.eventOf('Ship 9')).toBe(1);
    expect(table.eventOf('nobody')).toBe(-1);
  });
});
