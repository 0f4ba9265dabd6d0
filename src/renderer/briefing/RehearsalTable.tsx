import type { Rehearsal } from '../../shared/briefing/rehearsal';
import { lengthInWords } from './clockWords';
import './RehearsalTable.css';

/** A run against its plan. */
export function RehearsalTable({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { scenes, questionsSeconds } = rehearsal;
  const spent = scenes.reduce((sum, { spentSeconds }) => sum + spentSeconds, 0);
  const planned = scenes.reduce((sum, { plannedSeconds }) => sum + (plannedSeconds ?? 0), 0);
  return (
    <table className="rehearsal-table">
      <thead>
        <tr>
          <th scope="col">Scene</th>
          <th scope="col">Planned</th>
          <th scope="col">Spent</th>
          <th scope="col">Against plan</th>
        </tr>
      </thead>
      <tbody>
        {scenes.map(({ scene, title, plannedSeconds, spentSeconds }, index) => (
          <tr key={scene}>
            <th scope="row">
              {index + 1} {title}
            </th>
            <td>{plannedSeconds === null ? '–' : lengthInWords(plannedSeconds * 1000)}</td>
            <td>{lengthInWords(spentSeconds * 1000)}</td>
            <Over seconds={plannedSeconds === null ? null : spentSeconds - plannedSeconds} />
          </tr>
        ))}
        {questionsSeconds > 0 && (
          <tr>
            <th scope="row">Questions</th>
            <td>–</td>
            <td>{lengthInWords(questionsSeconds * 1000)}</td>
            <td />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Together</th>
          <td>{planned === 0 ? '–' : lengthInWords(planned * 1000)}</td>
          <td>{lengthInWords((spent + questionsSeconds) * 1000)}</td>
          <Over seconds={planned === 0 ? null : spent + questionsSeconds - planned} />
        </tr>
      </tfoot>
    </table>
  );
}

function Over({ seconds }: { readonly seconds: number | null }) {
  if (seconds === null) return <td />;
  const rounded = Math.round(seconds);
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return (
    <td data-over={rounded > 0 ? '' : undefined}>{`${sign}${lengthInWords(Math.abs(rounded) * 1000)}`}</td>
  );
}
