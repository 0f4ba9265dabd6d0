import { describe, expect, it } from 'vitest';
import { ALL_EVENTS, type EventQuery } from '../../../../src/renderer/store/eventQuery';
import { buildEventTable } from '../../../../src/renderer/ui/events/eventTable';
import { matchEvents } from '../../../../src/renderer/ui/events/matchEvents';
import type { CompiledFeature } from '../../../../src/shared/situation/compiled';
import { FOREVER_MS } from '../../../../src/shared/time/span';
import { tableOf } from '../../../fixtures/pointTable';
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
    features: [
      of('Talks in Moscow', '2024-12-12', { status: 'claimed', place: 'Kremlin', geometry: null }),
      of('Ages'),
    ],
  },
];
const table = buildEventTable(layers);
const scope = {
  isShown: (layer: string) => layer === 'ships',
  axis: { fromMs: day(10), toMs: day(13) },
  time: { fromMs: day(12) + 1, toMs: day(12) + 1, asOfMs: FOREVER_MS },
  seen: [30, 30, 40, 40] as readonly [number, number, number, number],
  named: new Set() as ReadonlySet<number>,
};
const find = (query: Partial<EventQuery>, more: Partial<typeof scope> = {}) =>
  Array.from(
    matchEvents(table, { ...ALL_EVENTS, layer: { is: 'all' }, ...query }, { ...scope, ...more }),
    (event) => table.features[event]?.name,
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
    expect(find({ where: 'nowhere', layer: { is: 'one', id: 'talks' } })).toEqual(['Talks in Moscow']);
  });

  it('leaves out what had not been published by the date asked of', () => {
    expect(find({}, { time: { ...scope.time, asOfMs: day(15) } })).not.toContain('Ship 9');
  });

  it('lists the points of large layers among the rest, by name after it', () => {
    const dates = ['2024-12-01', '2024-12-10', '2024-12-03'];
    const points = dates.map((date) => of('', date, { status: 'confirmed', knownMs: day(2) }));
    const large = [...layers, { id: 'large', name: 'Large', visible: true, features: [] }];
    const withPoints = buildEventTable(large, { large: tableOf(points) });
    const list = (query: Partial<EventQuery>, more: Partial<typeof scope> = {}) =>
      Array.from(
        matchEvents(withPoints, { ...ALL_EVENTS, layer: { is: 'all' }, ...query }, { ...scope, ...more }),
        (event) => withPoints.features[event]?.name ?? dates[withPoints.point(event)?.ref.row ?? -1],
      );
    expect(list({})).toEqual([
      'Ages',
      '2024-12-01',
      'Ship 9',
      '2024-12-03',
      'Ship 10',
      '2024-12-10',
      'Talks in Moscow',
    ]);
    expect(list({ sort: { by: 'name', descending: false } }).slice(3)).toEqual([
      'Talks in Moscow',
      ...dates.toSorted(),
    ]);
    expect(list({ sort: { by: 'status', descending: false } }).slice(0, 3)).toEqual(dates.toSorted());
    expect(list({ layer: { is: 'one', id: 'large' }, when: 'axis' })).toEqual(['2024-12-10']);
    expect(list({ layer: { is: 'one', id: 'large' }, text: 'ship' })).toEqual([]);
    // rows that a search has found; one of another layer and one that is no point are none
    const found = withPoints.eventsOf(
      new Map([
        ['large', { rows: [2, 1, 7], total: 3 }],
        ['ships', { rows: [0], total: 1 }],
      ]),
    );
    expect(list({ layer: { is: 'one', id: 'large' }, text: 'ship' }, { named: found })).toEqual([
      '2024-12-03',
      '2024-12-10',
    ]);
    expect(list({ text: 'ship' }, { named: found })).toEqual([
      'Ship 9',
      '2024-12-03',
      'Ship 10',
      '2024-12-10',
    ]);
    // the table has them at the north-west corner of the world
    expect(list({ layer: { is: 'one', id: 'large' }, where: 'seen' })).toEqual([]);
    expect(
      list({ layer: { is: 'one', id: 'large' }, where: 'seen' }, { seen: [170, 60, 200, 86] }),
    ).toHaveLength(3);
    expect(withPoints.eventOf('some', { layer: 'large', row: 1 })).toBe(withPoints.count - 1);
  });

  it('knows the event of a feature', () => {
    expect(table.eventOf('Ship 9', null)).toBe(1);
    expect(table.eventOf('nobody', null)).toBe(-1);
  });
});
