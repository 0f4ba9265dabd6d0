import { describe, expect, it } from 'vitest';
import { shortTimeInWords } from '../../../src/renderer/ui/shortTime';
import { timeOf } from './features';

const short = (written: string) => shortTimeInWords(timeOf(written), 'Asia/Damascus');

describe('shortTimeInWords', () => {
  it('cuts months and says no precision', () => {
    expect(short('2024-12-14')).toBe('14 Dec 2024');
    expect(short('2017')).toBe('2017');
    expect(short('2024-12-10T18:00')).toBe('10 Dec 2024');
    expect(short('2024-11-27/2024-12-08')).toBe('27 Nov to 8 Dec 2024');
  });

  it('keeps what is not known for sure', () => {
    expect(short('2024-12-09~')).toBe('about 9 Dec 2024');
  });
});
