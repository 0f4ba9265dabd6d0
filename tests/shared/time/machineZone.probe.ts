/** Prints what the time module makes of some times, as JSON: run under several machine zones by the test beside it. */
import { publishedMs } from '../../../src/shared/situation/known';
import { compileTime } from '../../../src/shared/time/edtf';
import { buildSpanReader } from '../../../src/shared/time/spanReader';
import { calendarFloor, calendarStep } from '../../../src/shared/time/steps';
import { parseTypedEnd, parseTypedTime } from '../../../src/shared/time/typed';
import { asOfInWords, instantInWords, timeInWords } from '../../../src/shared/time/words';

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
// days and hours all over the calendar, among them those in which clocks change
const drawnMs = Array.from({ length: 240 }, (_, index) =>
  Date.UTC(1910 + ((index * 7) % 150), (index * 5) % 12, 1 + ((index * 11) % 31), (index * 13) % 24, 59),
);
const lengths = [16, 10, 24];
const drawn = drawnMs.map((tMs, index) => new Date(tMs).toISOString().slice(0, lengths[index % 3]));
const typed = ['2024-12-14', '14 Dec 08:00', '08:30', '2024', '+2d', '2024-12-14T08:00Z', 'Dec'];
const nowMs = Date.UTC(2024, 11, 9, 22, 30);

/** What the quick reader of large layers makes of them. */
function readSpans(zone: string) {
  const reader = buildSpanReader(zone);
  return drawn.map((text) => reader.read(text) && [...reader.bounds]);
}

const results = zones.map((zone) => ({
  zone,
  written: [...written, ...drawn].map((text) => {
    const time = compileTime(text, zone);
    return time.ok ? { ...time.value, words: timeInWords(time.value, zone) } : time.error;
  }),
  typed: typed.map((text) => parseTypedTime(text, { zone, nowMs })),
  typedEnds: typed.map((text) => parseTypedEnd(text, { zone, nowMs })),
  known: written.map((text) => {
    const published = compileTime(text, zone);
    return published.ok ? publishedMs({ published: published.value }) : null;
  }),
  asOf: drawnMs.map((tMs) => asOfInWords(tMs, zone)),
  read: readSpans(zone),
  readout: instantInWords(nowMs, zone),
  steps: [calendarStep(nowMs, zone, 'month', 1), calendarFloor(nowMs, zone, 'day')],
}));
console.log(
  JSON.stringify({
    machineOffsets: [0, 6].map((month) => new Date(2024, month, 1).getTimezoneOffset()),
    results,
  }),
);
