import { expect, test } from 'vitest';
import { startBriefing } from '../../../src/shared/briefing/briefing';
import { rehearsalCsv, sumUp } from '../../../src/shared/briefing/rehearsal';
import { take } from '../../../src/shared/briefing/take';

const plan = [
  { scene: 'a', seconds: 60 },
  { scene: 'b', seconds: null },
];

test('a run is summed up scene by scene, the one that is still told included', () => {
  const begun = startBriefing({ run: 'r', situation: 's', plan }, 0);
  const told = take(begun, { is: 'next' }, { nowMs: 61_240, flightMs: 0 });
  const run = sumUp(told, (id) => id.toUpperCase(), 70_000);
  expect(run.scenes).toEqual([
    { scene: 'a', title: 'A', plannedSeconds: 60, spentSeconds: 61.2 },
    { scene: 'b', title: 'B', plannedSeconds: null, spentSeconds: 8.8 },
  ]);
});

test('its table quotes what must be quoted and holds no formula', () => {
  const begun = startBriefing({ run: 'r', situation: 's', plan }, 0);
  const titles: Record<string, string> = { a: 'He said “go”, "now"', b: '=1+1' };
  const csv = rehearsalCsv(sumUp(begun, (id) => titles[id] ?? '', 1000));
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFscene,title,planned_s,spent_s,over_s',
    '1,"He said “go”, ""now""",60,1,-59',
    "2,'=1+1,,0,",
    ',Questions,,0,',
    '',
  ]);
});
