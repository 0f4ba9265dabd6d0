import { describe, expect, it } from 'vitest';
import { matchScore } from '../../../src/shared/search/match';

describe('matchScore', () => {
  it('prefers the whole, then a beginning, the start of a word, a part, a slip, letters in order', () => {
    const scores = [
      matchScore('tartus', 'tartus'),
      matchScore('tartus', 'tartus naval base'),
      matchScore('tartus', 'warships leave tartus'),
      matchScore('tartus', 'the oldtartuskaya road'),
      matchScore('tartuz', 'warships leave tartus'),
      matchScore('khmm', 'khmeimim airbase'),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    expect(Math.min(...scores)).toBeGreaterThan(0);
  });

  it('wants every word of a query', () => {
    expect(matchScore('tartus base', 'tartus naval base')).toBeGreaterThan(0);
    expect(matchScore('tartus moscow', 'tartus naval base')).toBe(0);
  });

  it('prefers words in the order typed', () => {
    expect(matchScore('naval base', 'tartus naval base')).toBeGreaterThan(
      matchScore('base naval', 'tartus naval base'),
    );
  });

  it('forgives one slip in a word of five letters, two in one of eight, none in a short one', () => {
    expect(matchScore('damscus', 'damascus')).toBeGreaterThan(0);
    expect(matchScore('lattakia', 'latakia')).toBeGreaterThan(0);
    expect(matchScore('sevastapool', 'sevastopol')).toBeGreaterThan(0);
    expect(matchScore('dmsacuss', 'homs')).toBe(0);
    expect(matchScore('homz', 'homs')).toBe(0);
  });

  it('finds the first letters of words', () => {
    expect(matchScore('tnb', 'tartus naval base')).toBeGreaterThan(0);
    expect(matchScore('tnx', 'tartus naval base')).toBe(0);
  });

  it('does not find scattered letters all through a sentence', () => {
    expect(matchScore('axe', 'an airlift of everything that was left behind exists')).toBe(0);
    expect(matchScore('t', 'latakia')).toBe(0);
  });
});
