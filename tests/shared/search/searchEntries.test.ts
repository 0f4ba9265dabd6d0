import { describe, expect, it } from 'vitest';
import { buildSearchEntry, searchEntries } from '../../../src/shared/search/searchEntries';

const entries = [
  buildSearchEntry('tartus', { names: ['Tartus', 'طرطوس', 'Тартус'], weight: 0.5 }),
  buildSearchEntry('base', { names: ['Tartus naval base', undefined], weight: 0.5 }),
  buildSearchEntry('tarq', { names: ['Tarq'], text: ['Far from Khmeimim, beside an S-400'], weight: 0.1 }),
  buildSearchEntry('moscow', { names: ['Moscow', 'Москва'], weight: 1 }),
];

const found = (typed: string, limit = 10) => searchEntries(typed, entries, limit).map(({ value }) => value);

describe('searchEntries', () => {
  it('finds a thing by its Arabic and its Russian name', () => {
    expect(found('طرط')).toEqual(['tartus']);
    expect(found('тартус')).toEqual(['tartus']);
    expect(found('МОСК')).toEqual(['moscow']);
  });

  it('puts what weighs more first among equals', () => {
    expect(found('tar')[0]).toBe('tartus');
    expect(found('tar')).toHaveLength(3);
  });

  it('puts the name itself before what merely begins with it', () => {
    expect(found('tartus')).toEqual(['tartus', 'base']);
  });

  it('finds a thing by its Cyrillic name in Latin letters', () => {
    expect(found('Moskva')).toEqual(['moscow']);
  });

  it('finds a thing by what is said of it, after all that is called so', () => {
    expect(found('khmei')).toEqual(['tarq']);
    expect(found('s400')).toEqual(['tarq']);
    expect(found('beside moscow')).toEqual([]);
    expect(found('of')).toEqual([]);
  });

  it('leaves letters in order out where something fits better, and gives them where nothing does', () => {
    const towns = ['Tartus', 'Taranto', 'Taourirt'].map((name) => buildSearchEntry(name, { names: [name] }));
    const names = (typed: string) => searchEntries(typed, towns, 9).map(({ value }) => value);
    expect(names('tart')).toEqual(['Tartus']);
    expect(names('trnt')).toEqual(['Taranto']);
  });

  it('gives no more than it is asked for, and nothing for nothing', () => {
    expect(found('tar', 1)).toHaveLength(1);
    expect(found('  ')).toEqual([]);
    expect(found('’')).toEqual([]);
  });
});
