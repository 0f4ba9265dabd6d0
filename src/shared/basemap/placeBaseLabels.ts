import type { Feature, FeatureCollection, Point } from 'geojson';
import { mercatorPixel } from '../geodesy/webMercator';
import { type LabelCandidate, type LabelSide, placeLabels } from '../labels/placeLabels';
import {
  BASE_LABEL_STYLES,
  type BaseLabelProperties,
  baseLabelGap,
  type LabelLanguage,
  LINE_HEIGHT,
  type PlacedBaseLabel,
} from './baseLabel';
import { labelLines } from './placedLabels';

export type BaseLabelCollection = FeatureCollection<Point, BaseLabelProperties>;

/** Width in pixels of a line of text in the style of a kind of name. */
export type MeasureText = (line: string, kind: BaseLabelProperties['kind']) => number;

/**
 * Places every name of the world for one whole zoom. What stands where depends on the zoom alone and not on the part in view,
 * so that nothing comes and goes while the map is panned.
 */
export function placeBaseLabels(
  labels: readonly BaseLabelCollection[],
  zoom: number,
  language: LabelLanguage,
  measure: MeasureText,
): (PlacedBaseLabel & { readonly side: LabelSide })[] {
  const candidates = labels
    .flatMap((collection) => collection.features)
    .filter(({ properties: { minZoom, maxZoom } }) => zoom >= minZoom && zoom <= (maxZoom ?? Infinity))
    .sort((a, b) => turnOf(a.properties) - turnOf(b.properties))
    .map((label) => candidateOf(label, zoom, language, measure));
  return placeLabels(candidates).map(({ candidate, side }) => ({
    id: candidate.id,
    kind: candidate.kind,
    lines: candidate.lines,
    x: candidate.x,
    y: candidate.y,
    width: candidate.width,
    side,
  }));
}

// a small country that is named late gives way to capitals that were there before it: none goes when the map comes closer
const LATE_ZOOM = 5;

function turnOf({ kind, rank, minZoom }: BaseLabelProperties): number {
  return kind === 'country' && minZoom >= LATE_ZOOM ? rank + 1 : rank;
}

interface BaseLabelCandidate extends LabelCandidate {
  readonly kind: BaseLabelProperties['kind'];
  readonly lines: readonly string[];
}

function candidateOf(
  { geometry, properties }: Feature<Point, BaseLabelProperties>,
  zoom: number,
  language: LabelLanguage,
  measure: MeasureText,
): BaseLabelCandidate {
  const { kind } = properties;
  const style = BASE_LABEL_STYLES[kind];
  const lines = labelLines(properties, language);
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  const [x, y] = mercatorPixel([longitude, latitude], zoom);
  return {
    id: properties.id,
    kind,
    lines,
    x,
    y,
    width: Math.max(...lines.map((line) => measure(line, kind))),
    height: lines.length * style.size * LINE_HEIGHT,
    gap: baseLabelGap(kind),
    ...(style.dot > 0 && { dot: style.dot + 1 }),
    sides: sidesOf(kind),
  };
}

function sidesOf(kind: BaseLabelProperties['kind']): readonly LabelSide[] {
  if (BASE_LABEL_STYLES[kind].dot > 0 || kind === 'islet') return ['right', 'left', 'above', 'below'];
  // a country may give way to its capital; water is named in its middle or not at all
  return kind === 'country' || kind === 'island' ? ['center', 'above', 'below'] : ['center'];
}
