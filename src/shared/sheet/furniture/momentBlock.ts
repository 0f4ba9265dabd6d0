import { lengthInWords } from '../../time/length';
import { type DatedScene, momentInWords, utcInWords } from '../../time/momentWords';
import type { TimeWindow } from '../../time/timeWindow';
import { asOfInWords } from '../../time/words';
import { type Block, type Setting, stackBlocks } from './block';
import { setText, type TextSetting } from './textBlock';
import { momentSetting, type Step, TYPE } from './type';

/** What is told of the time of a picture. */
export interface MomentTold {
  readonly nowMs: number;
  readonly zone: string;
  readonly timeWindow: TimeWindow;
  readonly asOfMs: number | null;
  /** Whether it is told in UTC as well. */
  readonly utc: boolean;
  readonly scene?: DatedScene;
  /** What is shown whatever the state of knowledge, in words; empty where there is nothing. */
  readonly undated: string;
}

/** The moment with its zone, no more precise than it is known; below it the window of time and the state of knowledge, where they are not the plain ones. */
export function momentBlock(
  told: MomentTold,
  maxWidth: number,
  step: Step,
  { measure, inks }: Setting,
): Block {
  const { first, beside, window, asOf, undated } = momentLines(told);
  const style = momentSetting(step);
  const set = (text: string, how: TextSetting, fill: string) =>
    setText(text, how, { maxWidth, fill, measure });
  return stackBlocks(
    [
      set(first, style.first, inks.accent),
      set(beside, style.beside, inks.muted),
      set(window, style.beside, inks.muted),
      set(asOf, style.asOf, inks.accent),
      set(undated, TYPE.foot, inks.muted),
    ],
    1,
  );
}

/** The moment in one line, for a file's own description. */
export function momentInOneLine(told: MomentTold): string {
  const { first, beside, window, asOf } = momentLines(told);
  return [first, beside, window, asOf].filter((words) => words !== '').join(' · ');
}

function momentLines({ nowMs, zone, timeWindow, asOfMs, utc, scene, undated }: MomentTold) {
  const { day, time, weekday, zoneName } = momentInWords(nowMs, zone, scene);
  return {
    first: [day, time].filter(Boolean).join(', '),
    beside: [weekday, zoneName, ...(utc && time !== '' ? [utcInWords(nowMs, zone)] : [])]
      .filter(Boolean)
      .join(' · '),
    window: windowInWords(timeWindow),
    asOf: asOfMs === null ? '' : `As known on ${asOfInWords(asOfMs, zone)}`,
    undated: asOfMs === null ? '' : undated,
  };
}

function windowInWords(timeWindow: TimeWindow): string {
  switch (timeWindow.is) {
    case 'moment':
      return '';
    case 'trailing':
      return `Window: the ${lengthInWords(timeWindow.lengthMs)} up to this moment`;
    case 'soFar':
      return 'So far: everything up to this moment';
  }
}
