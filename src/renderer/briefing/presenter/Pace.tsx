import type { ReactNode } from 'react';
import type { Briefing } from '../../../shared/briefing/briefing';
import { type Mood, paceAt } from '../../../shared/briefing/pacing';
import { lengthInWords } from '../clockWords';
import { useNow } from './useNow';

const MOODS: Readonly<Record<Mood, string>> = { good: 'In time', tight: 'A little late', late: 'Late' };

/** The clocks along the top: the time of day, how long it has taken, what is left, and how that stands against the plan. */
export function Pace({
  briefing,
  children,
}: {
  readonly briefing: Briefing;
  /** What stands before the clocks. */
  readonly children: ReactNode;
}) {
  const nowMs = useNow();
  const pace = paceAt(briefing, nowMs);
  const { scenePlannedMs, behindMs, mood } = pace;
  const isOver = scenePlannedMs !== null && pace.sceneMs > scenePlannedMs;
  return (
    <header className="presenter-pace" data-mood={mood}>
      {children}
      <dl>
        <div data-over={isOver ? '' : undefined}>
          <dt>This scene</dt>
          <dd>
            {lengthInWords(pace.sceneMs)}
            {scenePlannedMs !== null && <small> / {lengthInWords(scenePlannedMs)}</small>}
          </dd>
        </div>
        <div>
          <dt>Elapsed</dt>
          <dd>{lengthInWords(pace.elapsedMs)}</dd>
        </div>
        <div>
          <dt>Remaining</dt>
          <dd>{pace.plannedMs === 0 ? '–' : lengthInWords(pace.remainingMs)}</dd>
        </div>
        <div className="presenter-mood">
          <dt>{pace.plannedMs === 0 ? 'No plan' : behindMs < -500 ? 'Ahead' : MOODS[mood]}</dt>
          <dd>{pace.plannedMs === 0 ? '–' : lengthInWords(Math.abs(behindMs))}</dd>
        </div>
        <div>
          <dt>Time of day</dt>
          <dd>{new Date(nowMs).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}</dd>
        </div>
      </dl>
    </header>
  );
}
