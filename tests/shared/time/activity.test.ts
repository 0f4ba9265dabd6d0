import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildActivity, buildMoments, joinActivities, quietJumpMs } from '../../../src/shared/time/activity';
import { BEGINNING_MS, type Bound, FOREVER_MS } from '../../../src/shared/time/span';

const stretches = fc.array(
  fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20))
    .map(([from, length]): Bound => [from, from + length]),
  { maxLength: 12 },
);
const moment = fc.integer({ min: -60, max: 80 });

test('the next and the last moment of activity are those that looking at every moment finds', () => {
  fc.assert(
    fc.property(stretches, moment, (busy, tMs) => {
      const activity = buildActivity(busy);
      const isBusy = (at: number) => busy.some(([from, to]) => at >= from && at <= to);
      const all = Array.from({ length: 300 }, (_, index) => index - 150).filter(isBusy);
      expect(activity.nextMs(tMs)).toBe(all.find((at) => at >= tMs) ?? FOREVER_MS);
      expect(activity.lastMs(tMs)).toBe(all.findLast((at) => at <= tMs) ?? BEGINNING_MS);
    }),
    { numRuns: 500 },
  );
});

test('sorted moments, later by a length, and several of them joined, say the same', () => {
  fc.assert(
    fc.property(fc.array(moment), fc.array(moment), fc.nat(10), moment, (a, b, shift, tMs) => {
      const sorted = Float64Array.from(a).sort();
      const joined = joinActivities([buildMoments(sorted, shift), buildActivity(b.map((at) => [at, at]))]);
      const all = buildActivity([...a.map((at) => at + shift), ...b].map((at) => [at, at]));
      const finite = (ms: number) => (Math.abs(ms) > 1e15 ? Math.sign(ms) : ms);
      expect(finite(joined.nextMs(tMs))).toBe(finite(all.nextMs(tMs)));
      expect(finite(joined.lastMs(tMs))).toBe(finite(all.lastMs(tMs)));
    }),
  );
});

const activity = buildActivity([
  [0, 0],
  [100_000, 120_000],
]);

test('playback stays a little with what has happened, then goes on a little before what will', () => {
  expect(quietJumpMs(activity, 500, 1000)).toBeNull();
  expect(quietJumpMs(activity, 600, 1000)).toBe(99_600);
  expect(quietJumpMs(activity, 50_000, 1000)).toBe(99_600);
});

test('playback plays what happens, and a rest that is over in a moment', () => {
  expect(quietJumpMs(activity, 110_000, 1000)).toBeNull();
  expect(quietJumpMs(activity, 99_300, 1000)).toBeNull();
  expect(quietJumpMs(activity, 50_000, 1_000_000)).toBeNull();
});

test('after the last of it nothing happens for ever', () => {
  expect(quietJumpMs(activity, 130_000, 1000)).toBe(FOREVER_MS);
  expect(quietJumpMs(buildActivity([]), 0, 1000)).toBe(FOREVER_MS);
});
