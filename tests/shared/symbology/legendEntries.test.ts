import { describe, expect, it } from 'vitest';
import { legendEntries } from '../../../src/shared/symbology/symbology';
import { buildFeature } from '../../renderer/ui/features';

const actors = [
  { id: 'ru', name: 'Russia', colour: 'purple' },
  { id: 'tr', name: 'Nobody here', colour: 'blue' },
] as const;

const words = (features: Parameters<typeof legendEntries>[0]) =>
  legendEntries(features, actors).map((entry) =>
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

  it('explains what says that a place is worked out where something moves between fixes', () => {
    const track = (interpolation: 'Linear' | 'Step', fixes: number) =>
      buildFeature('convoy', {
        kind: 'convoy',
        track: { timesMs: [0, 1, 2].slice(0, fixes), positions: [], interpolation },
      });
    expect(words([track('Linear', 2)])).toContain('interpolated');
    expect(words([track('Step', 2)])).not.toContain('interpolated');
    expect(words([track('Linear', 1)])).not.toContain('interpolated');
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
