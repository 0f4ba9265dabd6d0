import type { Position as GeoJsonPosition, Geometry } from 'geojson';
import { geodesicCircle, inverse } from '../../../shared/geodesy/geodesic';
import { wrapLongitude } from '../../../shared/geodesy/longitude';
import type { Bounds } from '../../../shared/position';
import type { CompiledFeature, Track } from '../../../shared/situation/compiled';
import { STATUS_STROKES } from '../../../shared/symbology/status';
import { type FeatureStyle, featureStyle, KIND_SYMBOLS } from '../../../shared/symbology/symbology';
import { buildMover } from '../../../shared/track/mover';
import type { PictureAbout } from '../data/about';
import { cutAtAntimeridian } from '../data/antimeridian';
import { citationInWords, type Lookup, lookupIn, timeLimits, whenInWords } from '../data/featureFacts';
import { recordedPieces } from '../data/movingPoint';
import { type Pictured, type VisibleFeature, visibleInLayer } from '../data/visible';
import { degrees } from '../data/wkt';
import { element, escapeXml } from '../svg/markup';

export interface KmlOptions {
  readonly about: PictureAbout;
  /** The picture of the map under the features, by its path in the archive, with what it shows and whose it is; no words where that need not be said. */
  readonly overlay: { readonly href: string; readonly bounds: Bounds; readonly credits: string } | null;
  /** The picture of a feature's symbol, by its path in the archive. */
  icon(feature: CompiledFeature, style: FeatureStyle): string | null;
}

/**
 * What is visible in a picture as KML 2.2 (OGC 07-147r2), in pieces of text: a folder a layer, styles in the actors' colours, times as spans that
 * reach as far as they may, and what moves as `gx:Track`. What a style of KML cannot say (status, precision, sources) stands in the description.
 */
export async function* writeKml(
  pictured: Pictured,
  { about: told, overlay, icon }: KmlOptions,
): AsyncGenerator<string> {
  const about = overlay ? credited(told, overlay.credits) : told;
  const { situation } = pictured;
  const lookup = lookupIn(situation);
  const actors = new Map(situation.actors.map((actor) => [actor.id, actor]));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">\n<Document>\n';
  yield `${text('name', about.title || situation.title)}${text('open', '1')}${text('description', headWords(about))}`;
  yield extendedData([['about', JSON.stringify(about)]]);
  yield lookAt(pictured.extent);
  if (overlay) yield groundOverlay(overlay);
  for (const layer of situation.layers) {
    let isOpen = false;
    for await (const visible of visibleInLayer(pictured, layer)) {
      if (!isOpen)
        yield `<Folder>\n${text('name', layer.name)}${layer.summary === undefined ? '' : text('description', escapeXml(layer.summary))}\n`;
      isOpen = true;
      const { feature } = visible;
      const style = featureStyle(feature, actors.get(feature.actor ?? ''), about.theme);
      yield placemark(visible, style, icon(feature, style), lookup);
    }
    if (isOpen) yield '</Folder>\n';
  }
  yield '</Document>\n</kml>\n';
}

/** With those whose map lies under the features among those whose data is used. */
function credited(about: PictureAbout, credits: string): PictureAbout {
  const attribution = [...new Set([...about.attribution, credits])].filter((line) => line !== '');
  return { ...about, attribution };
}

function text(name: string, words: string): string {
  return element(name, [], escapeXml(words));
}

function headWords({ caption, time, marking, sources, attribution }: PictureAbout): string {
  const asOf = time.asOf === null ? [] : [`As known by ${time.asOf}`];
  const cited = sources.map(({ title, publisher, published }) =>
    [title, publisher, published].filter(Boolean).join(', '),
  );
  const lines = [caption, time.words, ...asOf, marking ?? '', ...cited, ...attribution].filter(
    (line) => line !== '',
  );
  return lines.map((line) => paragraph(escapeXml(line))).join('');
}

// a description is HTML, so that what is text in a situation stays text it is escaped for that as well as for XML
function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

function extendedData(values: readonly (readonly [name: string, value: string])[]): string {
  const data = values.map(([name, value]) => element('Data', [['name', name]], text('value', value)));
  return `${element('ExtendedData', [], data.join(''))}\n`;
}

function lookAt([west, south, east, north]: Bounds): string {
  const across = east < west ? east + 360 : east;
  const [longitude, latitude] = [(west + across) / 2, (south + north) / 2];
  const widthM = inverse([west, latitude], [longitude, latitude]).distanceM * 2;
  const heightM = inverse([longitude, south], [longitude, north]).distanceM;
  return `${element(
    'LookAt',
    [],
    [
      text('longitude', degrees(wrapLongitude(longitude))),
      text('latitude', degrees(latitude)),
      text('heading', '0'),
      text('tilt', '0'),
      // the eye sees about as much as it is high
      text('range', String(Math.round(Math.max(widthM, heightM) * 1.1))),
    ].join(''),
  )}\n`;
}

function groundOverlay({
  href,
  bounds: [west, south, east, north],
  credits,
}: NonNullable<KmlOptions['overlay']>): string {
  const box = [
    text('north', degrees(north)),
    text('south', degrees(south)),
    // a box over the antimeridian goes on past 180
    text('east', degrees(east < west ? east + 360 : east)),
    text('west', degrees(west)),
  ];
  return `${element(
    'GroundOverlay',
    [],
    [
      text('name', 'Map'),
      credits === '' ? '' : text('description', paragraph(escapeXml(credits))),
      text('drawOrder', '0'),
      element('Icon', [], text('href', href)),
      element('LatLonBox', [], box.join('')),
    ].join(''),
  )}\n`;
}

function placemark(
  visible: VisibleFeature,
  style: FeatureStyle,
  icon: string | null,
  lookup: Lookup,
): string {
  const { feature } = visible;
  const geometry = geometryOf(visible);
  return `${element(
    'Placemark',
    [['id', feature.id]],
    [
      text('name', feature.name),
      text('description', detailsOf(visible, lookup)),
      feature.track ? '' : timeOf(feature),
      styleOf(style, icon),
      extendedData([
        ['kind', feature.kind],
        ['status', feature.status],
        ['basis', feature.basis],
        ...(feature.time ? [['time', feature.time.written] as const] : []),
        ...(feature.actor === undefined ? [] : [['actor', lookup.actor(feature.actor) ?? ''] as const]),
      ]).trim(),
      geometry,
    ].join(''),
  )}\n`;
}

/** All that may be of the time: from the earliest beginning to the latest end. */
function timeOf(feature: CompiledFeature): string {
  const { beginsEarliest, endsLatest } = timeLimits(feature);
  if (beginsEarliest === null && endsLatest === null) return '';
  if (beginsEarliest === endsLatest && beginsEarliest !== null)
    return element('TimeStamp', [], text('when', beginsEarliest));
  return element(
    'TimeSpan',
    [],
    [
      beginsEarliest === null ? '' : text('begin', beginsEarliest),
      endsLatest === null ? '' : text('end', endsLatest),
    ].join(''),
  );
}

function detailsOf({ feature, presence, fix }: VisibleFeature, lookup: Lookup): string {
  const status = STATUS_STROKES[feature.status];
  const actor = lookup.actor(feature.actor);
  const uncertain =
    feature.time &&
    (feature.time.approximate ||
      feature.time.uncertain ||
      feature.time.span.start[0] !== feature.time.span.start[1]);
  const lines: (readonly [label: string, words: string | undefined])[] = [
    ['', feature.summary],
    ['What', [KIND_SYMBOLS[feature.kind].words, actor].filter(Boolean).join(', ')],
    ['Status', `${status.words}: ${status.explained}`],
    ['When', `${whenInWords(feature, lookup)}${feature.time ? ` (EDTF ${feature.time.written})` : ''}`],
    [
      '',
      uncertain ? 'The time slider shows it from the earliest to the latest that is possible.' : undefined,
    ],
    ['', presence < 1 ? 'At the moment of the picture it may be there, but need not.' : undefined],
    ['Where', feature.place],
    [
      '',
      feature.uncertaintyM === undefined
        ? undefined
        : `The true place lies within ${Math.round(feature.uncertaintyM).toLocaleString('en')} m of it.`,
    ],
    [
      '',
      fix?.gap
        ? `Last known ${new Date(fix.gap.fromMs).toISOString()}, next fix ${new Date(fix.gap.toMs).toISOString()}.`
        : undefined,
    ],
    ['', feature.illustrative ? 'Illustrative: drawn to explain, in no source.' : undefined],
    ['', feature.drawn ? `Drawn for the map: ${feature.drawn.join(' and ')}.` : undefined],
    [
      '',
      feature.context
        ? `From public record, not from the source: ${feature.context.join(' and ')}.`
        : undefined,
    ],
    ['Note', feature.note],
    ['Sources', feature.sources.map((each) => citationInWords(each, lookup)).join('; ')],
  ];
  return lines
    .filter(([, words]) => words !== undefined && words !== '')
    .map(([label, words = '']) => paragraph(`${label === '' ? '' : `<b>${label}:</b> `}${escapeXml(words)}`))
    .join('');
}

function styleOf({ colour, fill, fillOpacity, stroke }: FeatureStyle, icon: string | null): string {
  return element(
    'Style',
    [],
    [
      element(
        'IconStyle',
        [],
        [
          text('scale', '0.9'),
          icon === null ? text('color', kmlColour(colour, 1)) : element('Icon', [], text('href', icon)),
        ].join(''),
      ),
      element('LabelStyle', [], text('scale', '0.8')),
      element(
        'LineStyle',
        [],
        text('color', kmlColour(colour, stroke.opacity)) + text('width', String(stroke.width)),
      ),
      element('PolyStyle', [], text('color', kmlColour(fill, Math.max(fillOpacity, 0.1)))),
    ].join(''),
  );
}

/** KML writes colours as aabbggrr. */
function kmlColour(hex: string, opacity: number): string {
  const [, red = 'ff', green = 'ff', blue = 'ff'] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  const alpha = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return `${alpha}${blue}${green}${red}`.toLowerCase();
}

function geometryOf({ feature, fix }: VisibleFeature): string {
  if (fix && feature.track) return trackOf(feature.track);
  if (!feature.geometry) return '';
  const shape = shapeOf(cutAtAntimeridian(feature.geometry));
  if (feature.uncertaintyM === undefined || feature.geometry.type !== 'Point') return shape;
  const [longitude = 0, latitude = 0] = feature.geometry.coordinates;
  const circle = geodesicCircle([longitude, latitude], feature.uncertaintyM, 48).map((each) => [...each]);
  return element(
    'MultiGeometry',
    [],
    shape + shapeOf(cutAtAntimeridian({ type: 'Polygon', coordinates: [circle] })),
  );
}

function shapeOf(geometry: Geometry): string {
  const several = (shapes: readonly string[]) => element('MultiGeometry', [], shapes.join(''));
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'MultiPoint':
      return several(geometry.coordinates.map(point));
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return several(geometry.coordinates.map(line));
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPolygon':
      return several(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return several(geometry.geometries.map(shapeOf));
  }
}

function point(position: GeoJsonPosition): string {
  return element('Point', [], coordinates([position]));
}

function line(positions: readonly GeoJsonPosition[]): string {
  return element('LineString', [], text('tessellate', '1') + coordinates(positions));
}

function polygon([outer = [], ...holes]: readonly (readonly GeoJsonPosition[])[]): string {
  const ring = (name: string, positions: readonly GeoJsonPosition[]) =>
    element(name, [], element('LinearRing', [], coordinates(positions)));
  return element(
    'Polygon',
    [],
    [
      text('tessellate', '1'),
      ring('outerBoundaryIs', outer),
      ...holes.map((hole) => ring('innerBoundaryIs', hole)),
    ].join(''),
  );
}

function coordinates(positions: readonly GeoJsonPosition[]): string {
  const written = positions.map(
    ([longitude = 0, latitude = 0]) => `${degrees(longitude)},${degrees(latitude)}`,
  );
  return text('coordinates', written.join(' '));
}

// between two fixes Google Earth goes straight: steps this long keep to the geodesic within a pixel
const STEP_M = 100_000;

function trackOf(track: Track): string {
  const tracks = recordedPieces(track).map((fixes) => gxTrack(track, fixes));
  const [only = ''] = tracks;
  // 0: nothing is made up between two of them
  return tracks.length === 1
    ? only
    : element('gx:MultiTrack', [], text('gx:interpolate', '0') + tracks.join(''));
}

function gxTrack(track: Track, fixes: readonly number[]): string {
  const mover = buildMover(track);
  const timesMs = fixes.flatMap((index, at) => {
    const [fromMs, toMs] = [track.timesMs[index] ?? 0, track.timesMs[fixes[at + 1] ?? -1]];
    const [from, to] = [track.positions[index], track.positions[fixes[at + 1] ?? -1]];
    if (toMs === undefined || !from || !to || track.interpolation === 'Step') return [fromMs];
    const steps = Math.max(1, Math.min(200, Math.ceil(inverse(from, to).distanceM / STEP_M)));
    return Array.from({ length: steps }, (_, step) => Math.round(fromMs + ((toMs - fromMs) * step) / steps));
  });
  const whens = timesMs.map((tMs) => text('when', new Date(tMs).toISOString()));
  const places = timesMs.map((tMs) => {
    const [longitude, latitude] = mover.at(tMs).position;
    return text('gx:coord', `${degrees(wrapLongitude(longitude))} ${degrees(latitude)} 0`);
  });
  return element('gx:Track', [], whens.join('') + places.join(''));
}
