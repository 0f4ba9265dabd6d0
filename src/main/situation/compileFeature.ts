import type { Position as GeoJsonPosition, Geometry } from 'geojson';
import polylabel from 'polylabel';
import { densify, lineLengthM, pointAlong } from '../../shared/geodesy/geodesic';
import type { Bounds, Position } from '../../shared/position';
import type { App6Order, App6Symbol, CompiledFeature, SimpleStyle } from '../../shared/situation/compiled';
import { knownMs, type SourceDate } from '../../shared/situation/known';
import type { Feature } from '../../shared/situation/schema/layer';
import type { ActorColour } from '../../shared/situation/vocabulary';
import { compileTime } from '../../shared/time/edtf';
import { compileTrack } from './compileTrack';

// a chord this long strays less than 25 m from its geodesic: not a pixel at the zooms a long line is seen at
const GEODESIC_STEP_M = 25_000;

/** What a feature is compiled with. */
export interface FeatureSetting {
  readonly layer: string;
  /** Where the days of its times begin. */
  readonly timeZone: string;
  readonly actorColours: ReadonlyMap<string, ActorColour>;
  /** When each source was certainly out, by its id. */
  readonly sourceDates: ReadonlyMap<string, SourceDate>;
  readonly measureSymbol?: MeasureSymbol | undefined;
}

/** Finds size and anchor of an APP-6 symbol. */
export type MeasureSymbol = (order: App6Order) => Promise<App6Symbol>;

/** Checked → drawable; without `measureSymbol`, with no APP-6 symbols. */
export async function compileFeature(
  feature: Feature,
  { layer, timeZone, actorColours, sourceDates, measureSymbol }: FeatureSetting,
): Promise<CompiledFeature> {
  const colour = actorColours.get(feature.properties.actor ?? '') ?? 'grey';
  const { properties } = feature;
  const geometry = drawnGeometry(feature);
  const time = properties.time === undefined ? undefined : compileTime(properties.time, timeZone);
  return {
    id: feature.id,
    layer,
    name: properties.name,
    label: properties.label ?? properties.name,
    names: properties.names ?? {},
    kind: properties.kind,
    status: properties.status,
    basis: properties.basis,
    ...(properties.context !== undefined && { context: properties.context }),
    ...(properties.drawn !== undefined && { drawn: properties.drawn }),
    ...(properties.actor !== undefined && { actor: properties.actor }),
    ...(time?.ok && { time: time.value }),
    sources: properties.sources.map(({ source, paragraph }) =>
      paragraph === undefined ? { source } : { source, paragraph },
    ),
    knownMs: knownMs(properties.sources, sourceDates),
    ...(properties.grading !== undefined && { grading: properties.grading }),
    ...(properties.summary !== undefined && { summary: properties.summary }),
    ...(properties.place !== undefined && { place: properties.place }),
    ...(properties.note !== undefined && { note: properties.note }),
    tags: properties.tags ?? [],
    illustrative: properties.illustrative ?? false,
    ...(properties.uncertaintyM !== undefined && { uncertaintyM: properties.uncertaintyM }),
    ...(properties.pictogram !== undefined && { pictogram: properties.pictogram }),
    ...(properties.sidc !== undefined &&
      measureSymbol && {
        app6: await measureSymbol({ sidc: properties.sidc, colour, status: properties.status }),
      }),
    geometry,
    ...(feature.temporalGeometry && { track: compileTrack(feature.temporalGeometry, properties.maxGap) }),
    ...lengthOf(feature.geometry),
    anchor: anchorOf(feature.geometry),
    bounds: boundsOf(geometry),
    style: simpleStyle(properties),
  };
}

function drawnGeometry({ geometry, properties }: Feature): Geometry | null {
  if (geometry === null || properties.path === 'as-drawn') return geometry;
  const lay = (line: GeoJsonPosition[]) =>
    densify(line.map(toPosition), GEODESIC_STEP_M).map(([x, y]) => [x, y]);
  if (geometry.type === 'LineString') return { type: 'LineString', coordinates: lay(geometry.coordinates) };
  if (geometry.type === 'MultiLineString')
    return { type: 'MultiLineString', coordinates: geometry.coordinates.map(lay) };
  return geometry;
}

function lengthOf(geometry: Feature['geometry']): { lengthM: number } | undefined {
  if (geometry?.type === 'LineString') return { lengthM: lineLengthM(geometry.coordinates.map(toPosition)) };
  if (geometry?.type === 'MultiLineString')
    return {
      lengthM: geometry.coordinates.reduce((sum, line) => sum + lineLengthM(line.map(toPosition)), 0),
    };
  return undefined;
}

function anchorOf(geometry: Feature['geometry']): Position | null {
  switch (geometry?.type) {
    case undefined:
      return null;
    case 'Point':
      return toPosition(geometry.coordinates);
    case 'MultiPoint':
      return toPosition(geometry.coordinates[0] ?? []);
    case 'LineString':
      return middleOf(geometry.coordinates);
    case 'MultiLineString':
      return middleOf(geometry.coordinates[0] ?? []);
    case 'Polygon':
      return insideOf(geometry.coordinates);
    case 'MultiPolygon':
      return insideOf(geometry.coordinates[0] ?? []);
  }
}

function middleOf(line: GeoJsonPosition[]): Position {
  const positions = line.map(toPosition);
  return pointAlong(positions, lineLengthM(positions) / 2)?.position ?? [0, 0];
}

function insideOf(rings: GeoJsonPosition[][]): Position {
  const [x, y] = polylabel(
    rings.map((ring) => ring.map((position): [number, number] => [position[0] ?? 0, position[1] ?? 0])),
    0.001,
  );
  return [x ?? 0, y ?? 0];
}

function boundsOf(geometry: Geometry | null): Bounds | null {
  if (geometry === null || geometry.type === 'GeometryCollection') return null;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of eachPosition(geometry.coordinates)) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

type Nested = GeoJsonPosition | Nested[];

function* eachPosition(nested: Nested): Generator<Position> {
  if (typeof nested[0] === 'number') yield toPosition(nested as GeoJsonPosition);
  else for (const inner of nested as Nested[]) yield* eachPosition(inner);
}

function toPosition(position: readonly number[]): Position {
  return [position[0] ?? 0, position[1] ?? 0];
}

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** The simplestyle keys (simplestyle-spec 1.1) that are well-formed; others are no error, since other programs wrote them. */
function simpleStyle(properties: Record<string, unknown>): SimpleStyle {
  const style: Record<string, string | number> = {};
  for (const key of ['stroke', 'fill', 'marker-color']) {
    const value = properties[key];
    if (typeof value === 'string' && COLOUR.test(value)) style[key] = value;
  }
  for (const key of ['stroke-width', 'stroke-opacity', 'fill-opacity']) {
    const value = properties[key];
    if (typeof value === 'number' && value >= 0 && (value <= 1 || key === 'stroke-width')) style[key] = value;
  }
  return style;
}
