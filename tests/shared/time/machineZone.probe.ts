/** Prints what the time module makes of some times, as JSON: run under several machine zones by the test beside it. */
import { compileTime } from '../../../src/shared/time/edtf';
import { calendarFloor, calendarStep } from '../../../src/shared/time/steps';
import { parseTypedTime } from '../../../src/shared/time/typed';
import { instantInWords, timeInWords } from '../../../src/shared/time/words';

const zones = ['UTC', 'Asia/Damascus', 'Pacific/Midway', 'Pacific/Kiritimati'];
const written = [
  '2024-12-14',
  '2024-12-14T08:00',
  '2024-12-14T08:00:30.5+03:00',
  '2024-12-14T24:00',
  '2024-12',
  '2024-12-XX',
  '2024-12-09~',
  '2024-12-09~/..',
  '../2024-12-14',
  '2024-12-14T08:00/2024-12-14T10:00',
  '[2024-12-09..2024-12-14]',
  '{1960,1980}',
  '1971/..',
  '0000',
  '9999-12-31',
  '-0044-03-15',
  '2024-21',
  '201',
  '2023-02-29',
];
const typed = ['2024-12-14', '14 Dec 08:00', '08:30', '2024', '+2d', '2024-12-14T08:00Z'];
const nowMs = Date.UTC(2024, 11, 9, 22, 30);

const results = zones.map((zone) => ({
  zone,
  written: written.map((text) => {
    const time = compileTime(text, zone);
    return time.ok ? { ...time.value, words: timeInWords(time.value, zone) } : time.error;
  }),
  typed: typed.map((text) => parseTypedTime(text, { zone, nowMs })),
  readout: instantInWords(nowMs, zone),
  steps: [calendarStep(nowMs, zone, 'month', 1), calendarFloor(nowMs, zone, 'day')],
}));
console.log(
  JSON.stringify({
    machineOffsets: [0, 6].map((month) => new Date(2024, month, 1).getTimezoneOffset()),
    results,
  }),
);
