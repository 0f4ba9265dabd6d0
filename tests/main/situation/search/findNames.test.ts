import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../src/main/situation/search/findNames';
import { listOf } from './listOf';

const NAMES = [
  'Checkpoint near Tartus',
  'Tartus port',
  'Shelling at Óbuda — “North”',
  'Metartus',
  'Port of Tartus',
  'Киев',
];
const list = listOf(NAMES.map((name) => ({ name })));
const found = (typed: string, most = 100) => findNames(list, typed, most);

describe('names of a large layer', () => {
  it('are found by parts of them: beginnings first, then beginnings of words, then the rest', async () => {
    expect(await found('tartus')).toEqual({ rows: [1, 0, 4, 3], total: 4 });
  });

  it('must hold every word, in any order', async () => {
    expect(await found('tartus port')).toEqual({ rows: [1, 4], total: 2 });
    expect(await found('port tartus')).toEqual({ rows: [1, 4], total: 2 });
    expect(await found('port tartus syria')).toEqual({ rows: [], total: 0 });
  });

  it('are compared without accents, signs and capitals, and in Latin letters too', async () => {
    expect((await found('OBUDA north')).rows).toEqual([2]);
    expect((await found('Óbuda')).rows).toEqual([2]);
    expect((await found('kiev')).rows).toEqual([5]);
    expect((await found('киев')).rows).toEqual([5]);
  });

  it('are counted in full where more are found than are answered, and the best fit is among those', async () => {
    expect(await found('tartus', 2)).toEqual({ rows: [1, 0], total: 4 });
  });

  it('are never taken over the end of a line, nor for a text without letters', async () => {
    expect((await found('tartus checkpoint')).rows).toEqual([0]);
    expect(await found('port shelling')).toEqual({ rows: [], total: 0 });
    expect(await found(' … ')).toEqual({ rows: [], total: 0 });
    expect(await findNames(listOf([]), 'tartus', 9)).toEqual({ rows: [], total: 0 });
  });

  it('are the same as when each is compared by itself, over many blocks', async () => {
    const names = Array.from({ length: 5000 }, (_, row) => `Event ${(row * 7919) % 5000} of day ${row % 31}`);
    const many = listOf(names.map((name) => ({ name })));
    for (const words of [['event', '12'], ['3'], ['day 30'], ['49', 'of']]) {
      const expected = names.flatMap((name, row) =>
        words
          .join(' ')
          .split(' ')
          .every((word) => name.toLowerCase().includes(word))
          ? row
          : [],
      );
      const { rows, total } = await findNames(many, words.join(' '), 5000);
      expect([...rows].sort((a, b) => a - b)).toEqual(expected);
      expect(total).toBe(expected.length);
    }
  });
});
