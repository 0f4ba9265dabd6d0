import { expect, test } from 'vitest';
import { lastKnownInWords, lastKnownOpacity } from '../../../src/shared/track/lastKnown';

const HOUR = 3_600_000;
const gap = (from: string, to: string) => ({ fromMs: Date.parse(from), toMs: Date.parse(to) });

test('what was last known fades evenly for six hours and stays visible', () => {
  expect(lastKnownOpacity(0)).toBe(1);
  expect(lastKnownOpacity(3 * HOUR)).toBeCloseTo(0.7);
  expect(lastKnownOpacity(6 * HOUR)).toBeCloseTo(0.4);
  expect(lastKnownOpacity(1000 * HOUR)).toBeCloseTo(0.4);
});

test('both fixes are told in the zone of the situation, the year twice only where it is another', () => {
  expect(lastKnownInWords(gap('2024-12-14T05:00Z', '2024-12-15T03:00Z'), 'Asia/Damascus')).toBe(
    'last known, 14 Dec 2024 08:00; next fix 15 Dec 06:00',
  );
  expect(lastKnownInWords(gap('2024-12-31T20:00Z', '2024-12-31T21:30Z'), 'Asia/Damascus')).toBe(
    'last known, 31 Dec 2024 23:00; next fix 1 Jan 2025 00:30',
  );
});
