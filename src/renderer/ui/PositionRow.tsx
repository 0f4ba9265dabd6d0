import { useMemo, useRef } from 'react';
import { formatKnownPosition } from '../../shared/geodesy/uncertainPosition';
import type { CompiledFeature } from '../../shared/situation/compiled';
import { lastKnownInWords } from '../../shared/track/lastKnown';
import { buildMover } from '../../shared/track/mover';
import { copyText } from '../commands/tools';
import { setCoordinateFormat } from '../commands/view';
import type { CoordinateFormat } from '../store/state';
import { useViewer, useViewerState } from '../viewer';
import { DetailsRow } from './DetailsRow';
import { Icon } from './Icon';
import { setText } from './setText';
import { useClock } from './useClock';
import './PositionRow.css';

const FORMATS: readonly CoordinateFormat[] = ['dd', 'dms', 'mgrs'];

const INTERPOLATED = 'interpolated between two places of its track, not observed';

/** Where a feature is, in the chosen format; for one that moves, where it is at the moment shown. A click copies it. */
export function PositionRow({ feature }: { readonly feature: CompiledFeature }) {
  const { run } = useViewer();
  const format = useViewerState((state) => state.coordinateFormat);
  const mover = useMemo(() => feature.track && buildMover(feature.track), [feature]);
  const zone = useViewerState(({ opened }) =>
    opened.is === 'open' ? opened.index.situation.timeZone : 'UTC',
  );
  const text = useRef<HTMLSpanElement>(null);
  const title = useRef<HTMLSpanElement>(null);
  const known = useRef<HTMLParagraphElement>(null);
  useClock((nowMs) => {
    const fix = mover?.at(nowMs);
    const position = fix?.position ?? feature.anchor;
    if (text.current && position)
      text.current.textContent = formatKnownPosition(position, format, feature.uncertaintyM);
    if (title.current) setText(title.current, fix?.gap ? 'Was at' : 'Now at');
    if (known.current) {
      const words = fix?.gap ? lastKnownInWords(fix.gap, zone) : fix?.moving ? INTERPOLATED : '';
      known.current.hidden = words === '';
      setText(known.current, words);
    }
  });
  if (!feature.anchor && !mover) return null;
  return (
    <DetailsRow
      title={mover ? <span ref={title} /> : feature.geometry?.type === 'Point' ? 'Position' : 'Middle'}
    >
      <div className="position-row">
        <button
          type="button"
          className="position-row-copy"
          data-tooltip="Copy"
          onClick={() => run(copyText(text.current?.textContent ?? ''))}
        >
          <span ref={text} />
          <Icon name="copy" />
        </button>
        <fieldset className="position-row-formats">
          <legend>Format</legend>
          {FORMATS.map((choice) => (
            <button
              key={choice}
              type="button"
              aria-pressed={choice === format}
              onClick={() => run(setCoordinateFormat(choice))}
            >
              {choice.toUpperCase()}
            </button>
          ))}
        </fieldset>
      </div>
      <p ref={known} className="details-small" hidden />
    </DetailsRow>
  );
}
