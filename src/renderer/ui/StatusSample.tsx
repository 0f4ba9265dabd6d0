import type { Status } from '../../shared/situation/vocabulary';
import { STATUS_STROKES } from '../../shared/symbology/status';

/** A short line as a status is drawn. */
export function StatusSample({
  status,
  colour = 'currentColor',
}: {
  readonly status: Status;
  readonly colour?: string;
}) {
  const { width, dash, opacity } = STATUS_STROKES[status];
  return (
    <svg className="status-sample" width="40" height="10" viewBox="0 0 40 10" aria-hidden="true">
      <path
        d="M2 5H38"
        stroke={colour}
        strokeWidth={width}
        strokeDasharray={dash.join(' ') || undefined}
        strokeLinecap="round"
        opacity={opacity}
        fill="none"
      />
    </svg>
  );
}
