import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Briefing,
  dueMs,
  isLater,
  progressAt,
  roomPlace,
  startBriefing,
} from '../../../src/shared/briefing/briefing';
import { type Step, take } from '../../../src/shared/briefing/take';

const plan = ['a', 'b', 'c', 'd'].map((scene) => ({ scene, seconds: 60 }));
const begin = (at = 0) => startBriefing({ run: 'r', situation: 's', plan, at }, 0);
const after = (briefing: Briefing, steps: readonly Step[], flightMs = 1000) =>
  steps.reduce((so, step, i) => take(so, step, { nowMs: (i + 1) * 100, flightMs }), briefing);
const [next, back, ask, freeze] = [{ is: 'next' }, { is: 'back' }, { is: 'ask' }, { is: 'freeze' }] as const;
const jump = (to: number) => ({ is: 'jump', to }) as const;

test('a scene is the same place whether it is reached forward, backward or by a jump', () => {
  const ways = [[next, next], [jump(3), back], [jump(2)], [next, next, next, back, back, next]];
  for (const way of ways) expect(after(begin(), way).place).toEqual({ at: 2, off: null });
});

test('next during a flight goes on to the scene after it, with a new flight', () => {
  const flying = after(begin(), [next, next]);
  expect(flying.place.at).toBe(2);
  expect(flying.passage).toEqual({ startedMs: 200, lengthMs: 1000 });
  expect(progressAt(flying, 700)).toBe(0.5);
  expect(progressAt(flying, 5000)).toBe(1);
});

test('before the first and after the last scene nothing changes, and no jump leads out of the plan', () => {
  expect(after(begin(), [back])).toEqual(begin());
  expect(after(begin(3), [next])).toEqual(begin(3));
  for (const to of [-1, 4, 1.5, Number.NaN]) expect(after(begin(), [jump(to)])).toEqual(begin());
});

test('with motion off there is no flight', () => {
  expect(after(begin(), [next], 0).passage).toBeNull();
});

test('black and white come and go by the same key, and next only brings the map back', () => {
  const black = after(begin(), [{ is: 'screen', screen: { is: 'black' } }]);
  expect(black.screen.is).toBe('black');
  expect(after(black, [{ is: 'screen', screen: { is: 'black' } }]).screen.is).toBe('map');
  expect(after(black, [next])).toMatchObject({ screen: { is: 'map' }, place: { at: 0 } });
});

test('questions leave the script where it stands, and come back to it', () => {
  const asking = after(begin(), [next, ask]);
  expect(asking.asking).toBe(true);
  // what is stepped through meanwhile is not the script
  expect(after(asking, [next, jump(3)]).place).toEqual(asking.place);
  const returned = after(asking, [ask]);
  expect(returned).toMatchObject({ asking: false, place: { at: 1, off: null }, screen: { is: 'map' } });
});

test('a frozen room keeps its scene while the speaker looks ahead, until it is taken', () => {
  const ahead = after(begin(), [freeze, next, next]);
  expect(roomPlace(ahead)).toEqual({ at: 0, off: null });
  expect(ahead.place.at).toBe(2);
  const taken = take(ahead, { is: 'take', picture: null }, { nowMs: 900, flightMs: 1000 });
  expect(taken).toMatchObject({ frozen: null, place: { at: 2, off: null } });
  expect(taken.passage).toEqual({ startedMs: 900, lengthMs: 1000 });
  // released without being taken, the speaker is back with the room
  expect(after(ahead, [freeze]).place.at).toBe(0);
});

test('a frozen room keeps what was drawn and what covers it, wherever the speaker goes', () => {
  const stroke = { id: 'stays', positions: [], endedMs: 0, fades: false };
  const drawn = after(begin(), [{ is: 'stroke', stroke }, freeze, next, back, jump(3)]);
  expect(drawn.strokes).toEqual([stroke]);
  for (const is of ['black', 'white', 'card'] as const) {
    const covered = after(begin(), [{ is: 'screen', screen: { is } }, freeze, next, jump(2), back]);
    expect(covered).toMatchObject({ screen: { is }, place: { at: 1 }, frozen: { at: 0 } });
    // what is taken is to be seen
    expect(after(covered, [{ is: 'take', picture: null }]).screen.is).toBe('map');
  }
});

test('questions to a frozen room lead back to what it saw, and not to what was looked at ahead', () => {
  const returned = after(begin(1), [freeze, next, ask, ask]);
  expect(returned).toMatchObject({ place: { at: 1, off: null }, frozen: null, asking: false });
});

test('all scenes are never shown to a frozen room', () => {
  const overview = { is: 'screen', screen: { is: 'overview', chosen: 0 } } as const;
  const frozen = after(begin(), [freeze]);
  expect(after(frozen, [overview])).toBe(frozen);
  expect(after(begin(), [overview, freeze]).screen).toEqual({ is: 'map' });
});

test('of all scenes the one that is named is taken, and none that there is not', () => {
  const frozen = after(begin(), [freeze, next]);
  const taken = after(frozen, [{ is: 'take', picture: null, at: 3 }]);
  expect(taken).toMatchObject({ place: { at: 3, off: null }, frozen: null });
  expect(after(frozen, [{ is: 'take', picture: null, at: 4 }])).toBe(frozen);
});

test('nothing can be taken where nothing is frozen', () => {
  expect(after(begin(), [{ is: 'take', picture: null }])).toEqual(begin());
});

test('time is booked on the scene that the room sees, and questions apart', () => {
  let briefing = begin();
  const at = (step: Step, nowMs: number) => {
    briefing = take(briefing, step, { nowMs, flightMs: 0 });
  };
  at(next, 10_000);
  at(ask, 15_000);
  at(ask, 22_000);
  at(freeze, 23_000);
  at(next, 24_000);
  at(freeze, 25_000);
  expect(briefing.spentMs).toEqual([10_000, 8000, 0, 0]);
  expect(briefing.questionsMs).toBe(7000);
});

test('a clock that is set back takes no time away', () => {
  const briefing = take(begin(), next, { nowMs: -5000, flightMs: 0 });
  expect(briefing.spentMs).toEqual([0, 0, 0, 0]);
});

test('scenes go on by themselves when their time is up, but not under questions, on black or from the last', () => {
  const auto = take(begin(), { is: 'auto' }, { nowMs: 1000, flightMs: 0 });
  expect(dueMs(auto)).toBe(61_000);
  expect(dueMs(after(auto, [ask]))).toBeNull();
  expect(dueMs(after(auto, [{ is: 'screen', screen: { is: 'black' } }]))).toBeNull();
  expect(dueMs(after(auto, [jump(3)]))).toBeNull();
  expect(dueMs(begin())).toBeNull();
});

test('a scene that is come to anew has its whole time before the next, and its times are summed up as ever', () => {
  const at = (briefing: Briefing, step: Step, nowMs: number) => take(briefing, step, { nowMs, flightMs: 0 });
  const auto = at(begin(), { is: 'auto' }, 0);
  const returned = at(at(auto, next, 60_000), back, 70_000);
  expect(dueMs(returned)).toBe(130_000);
  expect(returned.spentMs).toEqual([60_000, 10_000, 0, 0]);
  expect(at(returned, next, 90_000).spentMs).toEqual([80_000, 10_000, 0, 0]);
});

test('a pause of any kind leaves the scene what was left of its time', () => {
  const at = (briefing: Briefing, step: Step, nowMs: number) => take(briefing, step, { nowMs, flightMs: 0 });
  const auto = at(begin(), { is: 'auto' }, 0);
  const pauses: Step[] = [
    { is: 'auto' },
    ask,
    freeze,
    ...(['black', 'white', 'card'] as const).map((is): Step => ({ is: 'screen', screen: { is } })),
    { is: 'screen', screen: { is: 'overview', chosen: 0 } },
  ];
  for (const pause of pauses) {
    const paused = at(auto, pause, 20_000);
    expect(dueMs(paused)).toBeNull();
    const gone = at(paused, pause, 500_000);
    expect([pause, dueMs(gone)]).toEqual([pause, 540_000]);
    expect(gone.spentMs[0] ?? 0).toBe(pause.is === 'ask' ? 20_000 : 500_000);
  }
  const black = at(auto, { is: 'screen', screen: { is: 'black' } }, 20_000);
  expect(dueMs(at(black, next, 500_000))).toBe(540_000);
  const ahead = at(at(auto, freeze, 20_000), next, 30_000);
  expect(dueMs(at(ahead, freeze, 500_000))).toBe(540_000);
  expect(dueMs(at(ahead, { is: 'take', picture: null }, 500_000))).toBe(560_000);
});

test('strokes go with the scene that they were drawn on, and those that have faded with the next one', () => {
  const stroke = (id: string, endedMs: number, fades: boolean) =>
    ({ is: 'stroke', stroke: { id, positions: [], endedMs, fades } }) as const;
  const drawn = [stroke('stays', 0, false), stroke('fades', 0, true)].reduce(
    (so, step) => take(so, step, { nowMs: 0, flightMs: 0 }),
    begin(),
  );
  const later = take(drawn, stroke('new', 9000, true), { nowMs: 9000, flightMs: 0 });
  expect(later.strokes.map(({ id }) => id)).toEqual(['stays', 'new']);
  expect(after(later, [next]).strokes).toEqual([]);
});

test('the later of two states is the same for whoever compares them', () => {
  const [a, b] = [
    { ...begin(), revision: 3, writer: 'a' },
    { ...begin(), revision: 3, writer: 'b' },
  ];
  expect([isLater(b, a), isLater(a, b), isLater(a, a)]).toEqual([true, false, false]);
  expect(isLater({ ...a, revision: 4 }, b)).toBe(true);
});

test('a situation without scenes cannot be briefed, and one scene can', () => {
  expect(() => startBriefing({ run: 'r', situation: 's', plan: [] }, 0)).toThrow(RangeError);
  const one = startBriefing({ run: 'r', situation: 's', plan: plan.slice(0, 1), at: 7 }, 0);
  expect(after(one, [next, back, jump(0)])).toEqual(one);
});

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>(
    next,
    back,
    ask,
    freeze,
    { is: 'auto' },
    { is: 'timeline' },
    { is: 'clear' },
    { is: 'take', picture: null },
    { is: 'screen', screen: { is: 'black' } },
    { is: 'screen', screen: { is: 'overview', chosen: 0 } },
  ),
  fc.integer({ min: -3, max: 8 }).map(jump),
  fc.integer({ min: -9, max: 9 }).map((by): Step => ({ is: 'choose', by })),
);

test('whatever is done, both places stay in the plan, all time is booked once, and the state survives JSON', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (all) => {
      const briefing = after(begin(), all);
      for (const { at } of [briefing.place, roomPlace(briefing)]) expect(plan[at]).toBeDefined();
      const booked = briefing.spentMs.reduce((sum, ms) => sum + ms, briefing.questionsMs);
      expect(booked).toBe(briefing.countedMs);
      expect(JSON.parse(JSON.stringify(briefing))).toEqual(briefing);
    }),
  );
});

test('a caption stays scrolled as long as its scene is told, and no further than its end', () => {
  const scrolled = after(begin(), [{ is: 'scroll', to: 0.4 }]);
  expect(scrolled.scrolled).toBe(0.4);
  expect(after(scrolled, [{ is: 'scroll', to: 3 }]).scrolled).toBe(1);
  expect(after(scrolled, [{ is: 'scroll', to: Number.NaN }])).toBe(scrolled);
  expect(after(scrolled, [ask, ask]).scrolled).toBe(0.4);
  // a room that is frozen goes on reading where it was
  expect(after(scrolled, [freeze, next]).scrolled).toBe(0.4);
  expect(after(scrolled, [next]).scrolled).toBe(0);
  expect(after(scrolled, [freeze, next, { is: 'take', picture: null }]).scrolled).toBe(0);
});
