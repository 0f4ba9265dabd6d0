import { describe, expect, it } from 'vitest';
import { momentInWords, utcInWords } from '../../../src/shared/time/momentWords';
import { timeOf } from '../../renderer/ui/features';

const EVENING_MS = Date.UTC(2024, 11, 10, 15);

describe('momentInWords', () => {
  it('tells date, time, weekday and zone', () => {
    expect(momentInWords(EVENING_MS, 'Asia/Damascus')).toEqual({
      day: '10 December 2024',
      date: '10 Dec 2024',
      time: '18:00',
      weekday: 'Tuesday',
      zoneName: 'Damascus (UTC+3)',
    });
  });

  it('tells the moment of a scene no more precisely than the scene is dated, and any other to the minute', () => {
    const scene = { atMs: EVENING_MS, time: timeOf('2024-12-10~') };
    expect(momentInWords(EVENING_MS, 'Asia/Damascus', scene)).toMatchObject({
      day: 'about 10 December 2024',
      date: 'about 10 Dec 2024',
      time: '',
      weekday: '',
    });
    const known = { atMs: EVENING_MS, time: timeOf('2024-12-10') };
    expect(momentInWords(EVENING_MS, 'Asia/Damascus', known)).toMatchObject({
      day: '10 December 2024',
      date: '10 Dec 2024',
      time: '',
      weekday: 'day known',
    });
    expect(momentInWords(EVENING_MS + 60_000, 'Asia/Damascus', scene).time).toBe('18:01');
    const dated = { atMs: EVENING_MS, time: timeOf('2024-12-10T18:00+03:00') };
    expect(momentInWords(EVENING_MS, 'Asia/Damascus', dated).time).toBe('18:00');
  });
});

describe('utcInWords', () => {
  it('names the date only where it is another one', () => {
    expect(utcInWords(EVENING_MS, 'Asia/Damascus')).toBe('15:00 UTC');
    expect(utcInWords(Date.UTC(2024, 11, 10, 22), 'Asia/Damascus')).toBe('10 Dec 22:00 UTC');
  });
});
