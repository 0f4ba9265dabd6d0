import { expect, test } from 'vitest';
import { impliedSpeed, KIND_SPEEDS, parseSpeed, speedInWords } from '../../../src/shared/track/speed';

test('a speed is read in knots, kilometres an hour and metres a second', () => {
  expect(parseSpeed('35 kn')?.metresPerSecond).toBeCloseTo(18.006, 3);
  expect(parseSpeed('120 km/h')?.metresPerSecond).toBeCloseTo(33.333, 3);
  expect(parseSpeed('250.5 m/s')?.metresPerSecond).toBe(250.5);
});

test.each(['35', '35kn', '35 mph', '-3 kn', '0 kn', 'fast', 'NaN kn', ''])('%j is no speed', (text) => {
  expect(parseSpeed(text)).toBeNull();
});

test('the speed of every kind that has one can be read', () => {
  for (const { speed } of Object.values(KIND_SPEEDS)) expect(parseSpeed(speed)).not.toBeNull();
});

test('a degree of latitude in an hour is sixty knots', () => {
  const speed = impliedSpeed({ tMs: 0, position: [35, 44.5] }, { tMs: 3_600_000, position: [35, 45.5] });
  expect(speedInWords(speed, 'kn')).toBe('60 kn');
  expect(speedInWords(speed, 'km/h')).toBe('111 km/h');
});
