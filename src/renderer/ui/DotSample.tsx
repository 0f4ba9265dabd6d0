import type { Status } from '../../shared/situation/vocabulary';
import type { Palette } from '../../shared/symbology/palette';
import {
  bubbleRadius,
  bubbleShapes,
  countInShort,
  DOT_RADII,
  dotShapes,
  ROOMY_SCALE,
} from '../../shared/symbology/pointShapes';
import type { CircleShape } from '../../shared/symbology/symbolShapes';

const SAMPLE_COUNT = 12;

interface DotSampleProps {
  readonly palette: Palette;
}

/** A dot of a large layer as a status draws it, in its largest size: there the line around it is told best. */
export function DotSample({ status, palette }: DotSampleProps & { readonly status: Status }) {
  return <Circles shapes={dotShapes(status, dotColour(palette), palette, DOT_RADII.many * ROOMY_SCALE)} />;
}

/** A dot that stands for one point, and one for many. */
export function LargerDotSample({ palette }: DotSampleProps) {
  return [DOT_RADII.one, DOT_RADII.many].map((radius) => (
    <Circles key={radius} shapes={dotShapes('reported', dotColour(palette), palette, radius)} />
  ));
}

/** The bubble of a crowd, with its count. */
export function BubbleSample({ palette }: DotSampleProps) {
  const shapes = bubbleShapes(dotColour(palette), palette, bubbleRadius(SAMPLE_COUNT));
  return <Circles shapes={shapes} text={countInShort(SAMPLE_COUNT)} />;
}

// nobody's, and apart from the rim of what is confirmed
function dotColour({ labelRiver }: Palette): string {
  return labelRiver;
}

function Circles({ shapes, text }: { readonly shapes: readonly CircleShape[]; readonly text?: string }) {
  const edge = 2 * Math.ceil(Math.max(...shapes.map(({ radius }) => radius)));
  return (
    <svg width={edge} height={edge} viewBox={`${-edge / 2} ${-edge / 2} ${edge} ${edge}`} aria-hidden="true">
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity but their order
        <Circle key={index} shape={shape} />
      ))}
      {text !== undefined && (
        <text className="legend-count" textAnchor="middle" dominantBaseline="central">
          {text}
        </text>
      )}
    </svg>
  );
}

// dots are round and dashes end bluntly, as on the canvas: round ends would close gaps as small as these
function Circle({
  shape: { radius, fill, stroke, strokeWidth, dash, opacity },
}: {
  readonly shape: CircleShape;
}) {
  return (
    <circle
      r={radius}
      fill={fill}
      stroke={stroke}
      strokeWidth={strokeWidth}
      strokeDasharray={dash.join(' ') || undefined}
      strokeLinecap={(dash[0] ?? 1) < 1 ? 'round' : 'butt'}
      opacity={opacity}
    />
  );
}
