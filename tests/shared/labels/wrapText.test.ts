import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/shared/labels/wrapText';

const wrap = (text: string, width: number) => wrapText(text, width, (line) => line.length);

describe('a text that is broken into lines', () => {
  it('stays whole where it fits', () => {
    expect(wrap('Upgrade, 2017', 13)).toEqual(['Upgrade, 2017']);
  });

  it('breaks at spaces, as late as it can', () => {
    expect(wrap('One way on: an agreement keeps the bases', 16)).toEqual([
      'One way on: an',
      'agreement keeps',
      'the bases',
    ]);
  });

  it('leaves a word that is too long in one piece', () => {
    expect(wrap('a Niederschlagsmenge b', 5)).toEqual(['a', 'Niederschlagsmenge', 'b']);
  });
});
