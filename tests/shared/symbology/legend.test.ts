import { describe, expect, it } from 'vitest';
import { legendEntries } from '../../../src/shared/symbology/legend';
import { momentOf } from '../../fixtures/time';
import { buildFeature } from '../../renderer/ui/features';

const actors = [
  { id: 'ru', name: 'Russia', colour: 'purple' },
  { id: 'tr', name: 'Nobody here', colour: 'blue' },
] as const;

const DAY_MS = 86_400_000;

const words = (
  features: Parameters<typeof legendEntries>[0],
  { nowMs = DAY_MS / 2, stacked = false }: { readonly nowMs?: number; readonly stacked?: boolean } = {},
) =>
  legendEntries(features, actors, { time: momentOf(nowMs), stacked }).map((entry) =>
    entry.is === 'kind'
      ? entry.words
      : entry.is === 'actor'
        ? entry.actor.name
        : entry.is === 'status'
          ? entry.status
          : entry.is,
  );

describe('legendEntries', () => {
  it('explains what is there and nothing else, in a fixed order', () => {
    const features = [
      buildFeature('city', { kind: 'city', status: 'reported' }),
      buildFeature('ship', { kind: 'ship', status: 'claimed', actor: 'ru', uncertaintyM: 500 }),
    ];
    expect(words(features)).toEqual(['Ship', 'City', 'Russia', 'reported', 'claimed', 'uncertain']);
    expect(words([])).toEqual([]);
  });

  it('brings the APP-6 symbol of a kind along, where one of its features has one', () => {
    const app6 = (sidc: string) =>
      ({
        sidc,
        href: sidc,
        colour: 'purple',
        status: 'claimed',
        width: 30,
        height: 20,
        anchor: [15, 10],
      }) as const;
    const features = [
      buildFeature('bare'),
      buildFeature('first', { app6: app6('10043000001200000000') }),
      buildFeature('second', { app6: app6('10043000001201000000') }),
      buildFeature('city', { kind: 'city' }),
    ];
    const kinds = legendEntries(features, [], { time: momentOf(0), stacked: false }).filter(
      ({ is }) => is === 'kind',
    );
    expect(kinds).toMatchObject([
      { words: 'Ship', app6: { sidc: '10043000001200000000' } },
      { words: 'City' },
    ]);
    expect(kinds[1]).not.toHaveProperty('app6');
  });

  it('explains the trail and the place worked out of what moves, while they are drawn', () => {
    const track = (interpolation: 'Linear' | 'Step', ...positions: (readonly [number, number])[]) =>
      buildFeature('convoy', {
        kind: 'convoy',
        track: { timesMs: [0, DAY_MS, 2 * DAY_MS].slice(0, positions.length), positions, interpolation },
      });
    const marks = (feature: ReturnType<typeof track>, nowMs: number) =>
      words([feature], { nowMs }).filter((word) => ['interpolated', 'trail'].includes(word));
    const under = track('Linear', [35, 34], [36, 34], [36, 34]);
    expect(marks(under, DAY_MS / 2)).toEqual(['interpolated', 'trail']);
    expect(marks(under, 1.5 * DAY_MS)).toEqual(['trail']);
    expect(marks(under, -DAY_MS)).toEqual([]);
    expect(marks(under, 4 * DAY_MS)).toEqual([]);
    expect(marks(track('Step', [35, 34], [36, 34]), DAY_MS / 2)).toEqual([]);
    expect(marks(track('Linear', [35, 34]), DAY_MS / 2)).toEqual([]);
  });

  it('explains the gap in the record of what moves, while it is in it or the dashes across it are drawn', () => {
    const lost = buildFeature('ship', {
      track: {
        timesMs: [0, DAY_MS, 2 * DAY_MS],
        positions: [
          [35, 34],
          [36, 34],
          [37, 34],
        ],
        interpolation: 'Linear',
        gaps: [0],
      },
    });
    expect(words([lost], { nowMs: DAY_MS / 2 })).toContain('lastKnown');
    expect(words([lost], { nowMs: DAY_MS / 2 })).not.toContain('interpolated');
    expect(words([lost], { nowMs: 1.2 * DAY_MS })).toContain('lastKnown');
    expect(words([lost], { nowMs: 2 * DAY_MS })).not.toContain('lastKnown');
  });

  it('explains the dots of large layers that are shown: whose, how well founded, counted or lying on each other', () => {
    const table = {
      actors: new Set(['tr']),
      statuses: new Set(['reported', 'assessed'] as const),
      countsCrowds: true,
    };
    const ship = buildFeature('ship', { kind: 'ship', status: 'reported' });
    const entries = (tables: readonly (typeof table)[]) =>
      legendEntries([ship], actors, { time: momentOf(0), stacked: false, tables });
    expect(entries([table]).slice(1)).toEqual([
      { is: 'actor', actor: actors[1] },
      { is: 'status', status: 'reported', drawnAs: 'line and dot' },
      { is: 'status', status: 'assessed', drawnAs: 'dot' },
      { is: 'crowd' },
      { is: 'largerDot' },
    ]);
    expect(entries([{ ...table, countsCrowds: false }])).not.toContainEqual({ is: 'crowd' });
    expect(entries([]).slice(1)).toEqual([{ is: 'status', status: 'reported', drawnAs: 'line' }]);
  });

  it('explains what is fainter because its time is uncertain, at such a moment only', () => {
    const feature = buildFeature('ship', { when: '2024-12-09~/..' });
    const at = (written: string) => words([feature], { nowMs: Date.parse(written) });
    expect(at('2024-12-09T12:00Z')).toContain('fading');
    expect(at('2024-12-20T12:00Z')).not.toContain('fading');
  });

  it('explains the count of a stack where there is one', () => {
    const features = [buildFeature('a'), buildFeature('b')];
    expect(words(features, { stacked: true })).toContain('stack');
    expect(words(features)).not.toContain('stack');
  });

  it('explains a pictogram that several kinds wear once', () => {
    const features = [
      buildFeature('port', { kind: 'port' }),
      buildFeature('base', { kind: 'base', pictogram: 'port' }),
      buildFeature('talks', { kind: 'note', pictogram: 'talks' }),
      buildFeature('more talks', { kind: 'event', pictogram: 'talks' }),
    ];
    expect(words(features)).toEqual(['Naval base or port', 'Talks', 'reported']);
  });
});
