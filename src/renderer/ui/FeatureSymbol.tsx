import { PALETTES } from '../../shared/symbology/palette';
import { type FeatureStyle, featureStyle, type StyledFeature } from '../../shared/symbology/symbology';
import { type SymbolDrawing, type SymbolShape, symbolShapes } from '../../shared/symbology/symbolShapes';
import { useSituation, useViewerState } from '../viewer';
import './FeatureSymbol.css';

/** A feature's symbol as the map draws it: its pictogram, or its APP-6 frame while those are shown. */
export function FeatureSymbol({ feature, size }: { readonly feature: StyledFeature; readonly size: number }) {
  const theme = useViewerState((state) => state.theme);
  const app6 = useViewerState((state) => state.symbols === 'app6') && feature.app6;
  const actors = useSituation()?.actors;
  if (app6) return <img className="feature-symbol" src={app6.href} width={size} height={size} alt="" />;
  return (
    <StyleSymbol
      style={featureStyle(feature, feature.actor ? actors?.get(feature.actor) : undefined, theme)}
      size={size}
    />
  );
}

/** The symbol of a style, in a square of `size` pixels. */
export function StyleSymbol({ style, size }: { readonly style: FeatureStyle; readonly size: number }) {
  const theme = useViewerState((state) => state.theme);
  return <SymbolDrawingSvg drawing={symbolShapes(style, PALETTES[theme])} size={size} />;
}

// small symbols keep their size, large ones shrink into the square
function SymbolDrawingSvg({ drawing, size }: { readonly drawing: SymbolDrawing; readonly size: number }) {
  const edge = Math.max(drawing.bodySize, size);
  return (
    <svg
      className="feature-symbol"
      width={size}
      height={size}
      viewBox={`${-edge / 2} ${-edge / 2} ${edge} ${edge}`}
      aria-hidden="true"
    >
      {drawing.shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity but their order
        <ShapeElement key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeElement({ shape }: { readonly shape: SymbolShape }) {
  const paint = {
    fill: shape.fill,
    stroke: shape.stroke,
    strokeWidth: shape.strokeWidth,
    strokeDasharray: shape.dash.join(' ') || undefined,
    strokeLinecap: 'round' as const,
    strokeLinejoin: 'round' as const,
    opacity: shape.opacity,
  };
  if (shape.type === 'circle') return <circle r={shape.radius} {...paint} />;
  const { offset, scale, path } = shape;
  return (
    <path
      d={path}
      fillRule="evenodd"
      transform={`translate(${offset} ${offset}) scale(${scale})`}
      {...paint}
    />
  );
}
