import { undatedInWords } from '../../../shared/situation/asOfWords';
import { asOfInWords } from '../../../shared/time/words';
import { setAsOf } from '../../commands/asOf';
import { useSituation, useViewer, useViewerState } from '../../viewer';
import './asOfBanner.css';

/** Says on the map that it shows what was known on a date, and ends that. */
export function AsOfBanner() {
  const { run } = useViewer();
  const index = useSituation();
  const asOfMs = useViewerState((state) => state.asOfMs);
  const points = useViewerState((state) => state.points);
  if (asOfMs === null || !index) return null;
  const undated = undatedInWords(index.situation, Object.values(points));
  return (
    <section className="as-of-banner" data-map-edge="top" aria-label="As known on a date">
      <p>
        <strong>As known on {asOfInWords(asOfMs, index.situation.timeZone)}</strong>
        {undated !== '' && <span>{undated}</span>}
      </p>
      <button
        type="button"
        aria-label="Show all that is known"
        data-tooltip="Show all that is known  Shift + K"
        onClick={() => run(setAsOf(null))}
      >
        ✕
      </button>
    </section>
  );
}
