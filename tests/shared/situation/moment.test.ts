import { describe, expect, it } from 'vitest';
import { representativeMs } from '../../../src/shared/situation/moment';
import { compileTime } from '../../../src/shared/time/edtf';
import { isoInZone } from '../../../src/shared/time/iso';

function momentOf(written: string): string {
  const time = compileTime(written, 'Asia/Damascus');
  if (!time.ok) throw new Error(time.error);
  return isoInZone('Asia/Damascus', representativeMs(time.value));
}

describe('the moment that stands for a time', () => {
  it.each([
    ['2024-12-14', '2024-12-14T12:00:00+03:00'],
    ['2024-12-14T18:00+03:00', '2024-12-14T18:00:00+03:00'],
    ['2024-12-14T18:00:30Z', '2024-12-14T21:00:30+03:00'],
    ['2024-12-14/2024-12-15', '2024-12-15T00:00:00+03:00'],
    ['2024-12-14/..', '2024-12-14T12:00:00+03:00'],
    ['../2024-12-14', '2024-12-14T12:00:00+03:00'],
  ])('of %s is %s', (written, moment) => {
    expect(momentOf(written)).toBe(moment);
  });
});
