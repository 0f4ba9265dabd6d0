import type { LegendEntry } from '../../shared/symbology/legend';
import { legendWords } from '../../shared/symbology/legendWords';
import type { SituationIndex } from '../store/situationIndex';
import { useViewerState } from '../viewer';
import { LegendSample } from './LegendSample';
import { legendKey, useLegend } from './useLegend';
import './Legend.css';

/** What the symbols, colours, lines and marks that are in sight mean; drawn from the same table as the map. */
export function Legend({ index }: { readonly index: SituationIndex }) {
  const entries = useLegend(index);
  const short = entries.filter(({ is }) => is === 'kind' || is === 'actor');
  const long = entries.filter(({ is }) => is !== 'kind' && is !== 'actor');
  if (entries.length === 0) return <p className="legend-nothing">Nothing of the situation is in sight.</p>;
  return (
    <>
      <Entries entries={short} className="legend-short" />
      <Entries entries={long} className="legend-long" />
    </>
  );
}

function Entries({
  entries,
  className,
}: {
  readonly entries: readonly LegendEntry[];
  readonly className: string;
}) {
  const window = useViewerState((state) => state.timeWindow.is);
  return (
    <ul className={className}>
      {entries.map((entry) => {
        const { words, explained } = legendWords(entry, window);
        return (
          <li key={legendKey(entry)}>
            <span className="legend-sample">
              <LegendSample entry={entry} />
            </span>
            <span>
              {words} {explained !== undefined && <span className="legend-explained">{explained}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
