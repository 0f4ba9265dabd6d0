import type { App6Symbol } from '../../shared/situation/compiled';
import { GAP_STROKE } from '../../shared/symbology/gap';
import { INTERPOLATED_MARK } from '../../shared/symbology/interpolation';
import type { KindEntry, LegendEntry } from '../../shared/symbology/legend';
import { PALETTES, type Palette } from '../../shared/symbology/palette';
import { STATUS_STROKES } from '../../shared/symbology/status';
import { KIND_SYMBOLS } from '../../shared/symbology/symbology';
import { useViewerState } from '../viewer';
import { BubbleSample, DotSample, LargerDotSample } from './DotSample';
import { StyleSymbol } from './FeatureSymbol';
import { StatusSample } from './StatusSample';

/** An entry of the legend as the map draws it. */
export function LegendSample({ entry }: { readonly entry: LegendEntry }) {
  const palette = PALETTES[useViewerState((state) => state.theme)];
  const colour = palette.neutral;
  switch (entry.is) {
    case 'kind':
      return <KindSample entry={entry} palette={palette} />;
    case 'actor':
      return (
        <svg width="16" height="16" aria-hidden="true">
          <rect x="2" y="2" width="12" height="12" rx="3" fill={palette.actors[entry.actor.colour]} />
        </svg>
      );
    case 'status':
      return (
        <>
          {entry.drawnAs !== 'dot' && <StatusSample status={entry.status} />}
          {entry.drawnAs !== 'line' && <DotSample status={entry.status} palette={palette} />}
        </>
      );
    case 'crowd':
      return <BubbleSample palette={palette} />;
    case 'largerDot':
      return <LargerDotSample palette={palette} />;
    case 'stack':
      return <span className="symbol-badge legend-badge">+2</span>;
    case 'uncertain':
      return (
        <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
          <circle r="9" fill={colour} fillOpacity="0.12" stroke={colour} strokeDasharray="3 3" />
          <circle r="2" fill={colour} />
        </svg>
      );
    case 'fading':
      return (
        <svg width="36" height="16" viewBox="0 0 36 16" aria-hidden="true">
          <circle cx="8" cy="8" r="6" fill="none" stroke={colour} strokeWidth="1.75" />
          <circle cx="27" cy="8" r="6" fill="none" stroke={colour} strokeWidth="1.75" opacity="0.45" />
        </svg>
      );
    case 'interpolated':
      return (
        <svg width="20" height="16" viewBox="-5.5 -8 20 16" aria-hidden="true">
          <path
            d={INTERPOLATED_MARK.lines.map((line) => `M${line.join('L')}`).join('')}
            fill="none"
            stroke={colour}
            strokeWidth={INTERPOLATED_MARK.strokeWidth}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      );
    case 'lastKnown':
      return (
        <svg width="36" height="12" viewBox="0 0 36 12" aria-hidden="true">
          <path
            d="M10 6H34"
            stroke={colour}
            strokeWidth={GAP_STROKE.width}
            strokeDasharray={GAP_STROKE.dash.join(' ')}
          />
          <circle cx="6" cy="6" r="4" fill={colour} opacity="0.5" />
        </svg>
      );
    case 'trail':
      return (
        <svg width="36" height="8" viewBox="0 0 36 8" strokeLinecap="round" aria-hidden="true">
          <path d="M2 4H12" stroke={colour} strokeWidth="1" opacity="0.3" />
          <path d="M12 4H23" stroke={colour} strokeWidth="2" opacity="0.6" />
          <path d="M23 4H34" stroke={colour} strokeWidth="3" opacity="0.85" />
        </svg>
      );
    case 'illustrative':
      return <span className="legend-word">illustr.</span>;
  }
}

interface KindSampleProps {
  readonly entry: KindEntry;
  readonly palette: Palette;
}

// by its own address: in a page without the app there is no other
function App6Sample({ symbol }: { readonly symbol: App6Symbol }) {
  const { width, height } = symbol;
  const scale = Math.min(1, SAMPLE_WIDTH / width, SAMPLE_HEIGHT / height);
  return <img src={symbol.href} width={width * scale} height={height * scale} alt="" />;
}

const SAMPLE_WIDTH = 36;
const SAMPLE_HEIGHT = 26;

// what is a line or an area on the map is one here
function KindSample({ entry: { kind, pictogram, app6 }, palette }: KindSampleProps) {
  const showsApp6 = useViewerState((state) => state.symbols === 'app6');
  if (showsApp6 && app6) return <App6Sample symbol={app6} />;
  const colour = palette.neutral;
  const stroke = STATUS_STROKES.reported;
  switch (kind) {
    case 'corridor':
      return (
        <svg width="36" height="12" viewBox="0 0 36 12" aria-hidden="true">
          <path d="M2 6H30" stroke={colour} strokeWidth={stroke.width} />
          <path d="M34 6L25 1.5L27.5 6L25 10.5Z" fill={colour} />
        </svg>
      );
    case 'measure':
      return <StatusSample status="reported" />;
    case 'area':
      return (
        <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
          <rect
            x="1"
            y="1"
            width="26"
            height="14"
            rx="3"
            fill={colour}
            fillOpacity="0.12"
            stroke={colour}
            strokeWidth="1.25"
          />
        </svg>
      );
    default: {
      const symbol = KIND_SYMBOLS[kind];
      const style = { symbol, pictogram, stroke, colour, fill: colour, fillOpacity: 0 };
      return <StyleSymbol style={style} size={24} />;
    }
  }
}
