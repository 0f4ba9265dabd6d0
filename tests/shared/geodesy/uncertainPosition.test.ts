import { expect, it } from 'vitest';
import { formatKnownPosition } from '../../../src/shared/geodesy/uncertainPosition';
import type { Position } from '../../../src/shared/position';

const SHIP: Position = [35.7273, 34.985];

it('reads a known place to the second, and one known within kilometres to the minute', () => {
  expect(formatKnownPosition(SHIP, 'dms', undefined)).toBe('34°59′06″ N 35°43′38″ E');
  expect(formatKnownPosition(SHIP, 'dms', 200)).toBe('34°59′06″ N 35°43′38″ E');
  expect(formatKnownPosition(SHIP, 'dms', 2500)).toBe('34°59′ N 35°44′ E');
  expect(formatKnownPosition(SHIP, 'dd', 2500)).toBe('34.99° N 35.73° E');
  expect(formatKnownPosition(SHIP, 'mgrs', 2500)).toMatch(/^36S YD \d{2} \d{2}$/);
});
