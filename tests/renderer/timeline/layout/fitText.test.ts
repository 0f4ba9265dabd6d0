import { describe, expect, it } from 'vitest';
import { fitText } from '../../../../src/renderer/timeline/layout/fitText';

const measure = (text: string) => text.length * 6;

describe('fitting a text', () => {
  it('leaves what has room alone', () => {
    expect(fitText('Way out', 42, measure)).toBe('Way out');
  });

  it('cuts between words where that keeps most of it, within a word where it does not', () => {
    expect(fitText('Understandings claimed by officials', 6 * 29, measure)).toBe(
      'Understandings claimed by…',
    );
    expect(fitText('A Rechtsschutzversicherung', 6 * 15, measure)).toBe('A Rechtsschutz…');
  });

  it('never takes more room than there is', () => {
    for (let room = 0; room < 260; room += 3)
      expect(measure(fitText('The line to Africa, by sea and by air', room, measure))).toBeLessThanOrEqual(
        room,
      );
  });

  it('says nothing rather than a letter or two', () => {
    expect(fitText('Offensive', 20, measure)).toBe('');
  });
});
