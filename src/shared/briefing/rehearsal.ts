import type { Briefing } from './briefing';
import { take } from './take';

/** What a run took, scene by scene, against its plan. */
export interface Rehearsal {
  readonly run: string;
  readonly situation: string;
  readonly startedMs: number;
  readonly endedMs: number;
  readonly questionsSeconds: number;
  readonly scenes: readonly RehearsedScene[];
}

export interface RehearsedScene {
  readonly scene: string;
  readonly title: string;
  readonly plannedSeconds: number | null;
  readonly spentSeconds: number;
}

/** Sums a run up at its end. `titleOf` names its scenes. */
export function sumUp(briefing: Briefing, titleOf: (scene: string) => string, nowMs: number): Rehearsal {
  // books what is still running
  const { spentMs, questionsMs } = take(briefing, { is: 'auto' }, { nowMs, flightMs: 0 });
  return {
    run: briefing.run,
    situation: briefing.situation,
    startedMs: briefing.startedMs,
    endedMs: nowMs,
    questionsSeconds: seconds(questionsMs),
    scenes: briefing.plan.map((planned, index) => ({
      scene: planned.scene,
      title: titleOf(planned.scene),
      plannedSeconds: planned.seconds,
      spentSeconds: seconds(spentMs[index] ?? 0),
    })),
  };
}

/** A run as a table (RFC 4180), with a byte order mark so that spreadsheets read it as UTF-8. */
export function rehearsalCsv(run: Rehearsal): string {
  const rows = run.scenes.map(({ title, plannedSeconds, spentSeconds }, index) => [
    String(index + 1),
    title,
    plannedSeconds === null ? '' : String(plannedSeconds),
    String(spentSeconds),
    plannedSeconds === null ? '' : String(seconds((spentSeconds - plannedSeconds) * 1000)),
  ]);
  const head = ['scene', 'title', 'planned_s', 'spent_s', 'over_s'];
  const questions = ['', 'Questions', '', String(run.questionsSeconds), ''];
  return `\uFEFF${[head, ...rows, questions].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

// a title that begins like a formula would be worked out by a spreadsheet
function field(value: string): string {
  const text = /^[=+@\t\r]|^-[^\d]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function seconds(ms: number): number {
  return Math.round(ms / 100) / 10;
}
