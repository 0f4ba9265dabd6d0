import { expect, test } from 'vitest';
import { signsOf } from '../../../src/shared/points/tableSigns';
import { tableOf } from '../../fixtures/pointTable';
import { buildFeature } from '../../renderer/ui/features';

const actors = [
  { id: 'ru', name: 'Russia', colour: 'purple' },
  { id: 'tr', name: 'Turkey', colour: 'blue' },
] as const;

test('a table tells apart the actors and statuses that it holds, and no others', () => {
  const table = tableOf([
    buildFeature('a', { status: 'claimed' }),
    buildFeature('b', { status: 'reported' }),
    buildFeature('c', { status: 'claimed' }),
  ]);
  table.actor[1] = 1;
  const { actors: ids, statuses } = signsOf(table, actors);
  expect([...ids]).toEqual(['tr']);
  expect([...statuses].sort()).toEqual(['claimed', 'reported']);
});

test('it is looked at once', () => {
  const table = tableOf([buildFeature('a')]);
  expect(signsOf(table, actors)).toBe(signsOf(table, actors));
});
