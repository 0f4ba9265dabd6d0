import { useMemo } from 'react';
import { INTERPOLATED_MARK } from '../../shared/symbology/interpolation';
import { PALETTES, type ThemeName } from '../../shared/symbology/palette';
import { STATUS_STROKES } from '../../shared/symbology/status';
import { KIND_SYMBOLS, type LegendEntry, legendEntries } from '../../shared/symbology/symbology';
import { useSituation, useViewerState } from '../viewer';
import { CommandButton } from './CommandButton';
import { StyleSymbol } from './FeatureSymbol';
import { StatusSample } from './StatusSample';
import './Legend.css';

/** What the symbols, colours and lines of the layers shown mean; drawn from the same table as the map. */
export function Legend() {
  const index = useSituation();
  const isShown = useViewerState((state) => state.panels.legend);
  const layers = useViewerState((state) => state.layers);
  const solo = useViewerState((state) => state.solo);
  const theme = useViewerState((state) => state.theme);
  const entries = useMemo(() => {
    if (!index || !isShown) return [];
    const shown = index.situation.layers.filter(({ id }) =>
      solo === null ? layers[id]?.visible : solo === id,
    );
    return legendEntries(
      shown.flatMap(({ features }) => features),
      index.situation.actors,
    );
  }, [index, isShown, layers, solo]);
  if (!index || !isShown) return null;
  const kinds = entries.filter(({ is }) => is === 'kind');
  const lines = entries.filter(({ is }) => is !== 'kind');
  return (
    <section className="legend" aria-label="Legend">
      <header className="legend-head">
        <h2>Legend</h2>
        <CommandButton
          command="view.legend"
          icon="close"
          label="Put away the legend"
          showsState={false}
          small
        />
      </header>
      {entries.length === 0 && <p className="legend-nothing">No layer is shown; tick one under Layers.</p>}
      <div className="legend-columns">
        {[kinds, lines].map((column) => (
          <ul key={column[0]?.is}>
            {column.map((entry) => (
              <li key={keyOf(entry)}>
                <span className="legend-sample">
                  <Sample entry={entry} theme={theme} />
                </span>
                <Words entry={entry} />
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  );
}

function Sample({ entry, theme }: { readonly entry: LegendEntry; readonly theme: ThemeName }) {
  const palette = PALETTES[theme];
  switch (entry.is) {
    case 'kind': {
      const { kind, pictogram } = entry;
      const symbol = KIND_SYMBOLS[kind];
      const stroke = STATUS_STROKES.reported;
      const style = {
        symbol,
        pictogram,
        stroke,
        colour: palette.neutral,
        fill: palette.neutral,
        fillOpacity: 0,
      };
      return <StyleSymbol style={style} size={24} />;
    }
    case 'actor':
      return (
        <svg width="16" height="16" aria-hidden="true">
          <rect x="1" y="1" width="14" height="14" rx="3" fill={palette.actors[entry.actor.colour]} />
        </svg>
      );
    case 'status':
      return <StatusSample status={entry.status} />;
    case 'uncertain':
      return (
        <svg width="22" height="22" viewBox="-11 -11 22 22" aria-hidden="true">
          <circle
            r="9.5"
            fill={palette.neutral}
            fillOpacity="0.12"
            stroke={palette.neutral}
            strokeDasharray="3 3"
          />
          <circle r="2" fill={palette.neutral} />
        </svg>
      );
    case 'interpolated':
      return (
        <svg width="22" height="22" viewBox="-6.5 -11 22 22" aria-hidden="true">
          <path
            d={INTERPOLATED_MARK.path}
            fill="none"
            stroke={palette.neutral}
            strokeWidth={INTERPOLATED_MARK.strokeWidth}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      );
    case 'illustrative':
      return <span className="legend-word">illustrative</span>;
  }
}

function Words({ entry }: { readonly entry: LegendEntry }) {
  switch (entry.is) {
    case 'kind':
      return <span>{entry.words}</span>;
    case 'actor':
      return <span>{entry.actor.name}</span>;
    case 'status': {
      const { words, explained } = STATUS_STROKES[entry.status];
      return (
        <span>
          {words} <span className="legend-explained">{explained}</span>
        </span>
      );
    }
    case 'uncertain':
      return <span>Somewhere in the circle</span>;
    case 'interpolated':
      return (
        <span>
          {INTERPOLATED_MARK.words} <span className="legend-explained">{INTERPOLATED_MARK.explained}</span>
        </span>
      );
    case 'illustrative':
      return (
        <span>
          Illustrative <span className="legend-explained">the line is not from the source</span>
        </span>
      );
  }
}

function keyOf(entry: LegendEntry): string {
  switch (entry.is) {
    case 'kind':
      return `${entry.kind} ${entry.pictogram}`;
    case 'actor':
      return `actor ${entry.actor.id}`;
    case 'status':
      return `status ${entry.status}`;
    default:
      return entry.is;
  }
}
