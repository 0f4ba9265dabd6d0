import { inverse } from '../../../shared/geodesy/geodesic';
import { wrapLongitude } from '../../../shared/geodesy/longitude';
import type { Bounds } from '../../../shared/position';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import { type FeatureStyle, featureStyle } from '../../../shared/symbology/symbology';
import type { PictureAbout } from '../data/about';
import { type Lookup, lookupIn, timeLimits } from '../data/featureFacts';
import { type Pictured, type VisibleFeature, visibleInLayer } from '../data/visible';
import { degrees } from '../data/wkt';
import { element, escapeXml } from '../svg/markup';
import { descriptionOfFeature, descriptionOfFile, paragraph } from './kmlDescription';
import { geometryOf } from './kmlGeometry';
import { textElement } from './textElement';

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
  yield `${textElement('name', about.title || situation.title)}${textElement('open', '1')}${textElement('description', descriptionOfFile(about))}`;
  yield extendedData([['about', JSON.stringify(about)]]);
  yield lookAt(pictured.extent);
  if (overlay) yield groundOverlay(overlay);
  for (const layer of situation.layers) {
    let isOpen = false;
    for await (const visible of visibleInLayer(pictured, layer)) {
      if (!isOpen)
        yield `<Folder>\n${textElement('name', layer.name)}${layer.summary === undefined ? '' : textElement('description', escapeXml(layer.summary))}\n`;
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

function extendedData(values: readonly (readonly [name: string, value: string])[]): string {
  const data = values.map(([name, value]) => element('Data', [['name', name]], textElement('value', value)));
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
      textElement('longitude', degrees(wrapLongitude(longitude))),
      textElement('latitude', degrees(latitude)),
      textElement('heading', '0'),
      textElement('tilt', '0'),
      // the eye sees about as much as it is high
      textElement('range', String(Math.round(Math.max(widthM, heightM) * 1.1))),
    ].join(''),
  )}\n`;
}

function groundOverlay({
  href,
  bounds: [west, south, east, north],
  credits,
}: NonNullable<KmlOptions['overlay']>): string {
  const box = [
    textElement('north', degrees(north)),
    textElement('south', degrees(south)),
    // a box over the antimeridian goes on past 180
    textElement('east', degrees(east < west ? east + 360 : east)),
    textElement('west', degrees(west)),
  ];
  return `${element(
    'GroundOverlay',
    [],
    [
      textElement('name', 'Map'),
      credits === '' ? '' : textElement('description', paragraph(escapeXml(credits))),
      textElement('drawOrder', '0'),
      element('Icon', [], textElement('href', href)),
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
      textElement('name', feature.name),
      textElement('description', descriptionOfFeature(visible, lookup)),
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
    return element('TimeStamp', [], textElement('when', beginsEarliest));
  return element(
    'TimeSpan',
    [],
    [
      beginsEarliest === null ? '' : textElement('begin', beginsEarliest),
      endsLatest === null ? '' : textElement('end', endsLatest),
    ].join(''),
  );
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
          textElement('scale', '0.9'),
          icon === null
            ? textElement('color', kmlColour(colour, 1))
            : element('Icon', [], textElement('href', icon)),
        ].join(''),
      ),
      element('LabelStyle', [], textElement('scale', '0.8')),
      element(
        'LineStyle',
        [],
        textElement('color', kmlColour(colour, stroke.opacity)) + textElement('width', String(stroke.width)),
      ),
      element('PolyStyle', [], textElement('color', kmlColour(fill, Math.max(fillOpacity, 0.1)))),
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
