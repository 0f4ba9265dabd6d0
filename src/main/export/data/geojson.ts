import type { Geometry } from 'geojson';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { PictureAbout } from './about';
import { cutAtAntimeridian } from './antimeridian';
import { buildCoveringBox } from './coveringBox';
import { citationInWords, type Lookup, lookupIn, timeLimits, whenInWords } from './featureFacts';
import { temporalGeometry } from './movingPoint';
import { type Pictured, type VisibleFeature, visibleFeatures } from './visible';

/**
 * What is visible in a picture as a GeoJSON FeatureCollection (RFC 7946), in pieces of text: properties as the situation format and the details
 * card have them, times as written, and what moves at its place then, with its track as OGC Moving Features has it. What the
 * picture is, and how far it reaches, stands in the member `about`; `bbox` is that of the features.
 */
export async function* writeGeoJson(pictured: Pictured, about: PictureAbout): AsyncGenerator<string> {
  const lookup = lookupIn(pictured.situation);
  const [west, , east] = pictured.extent;
  const box = buildCoveringBox((west + (east < west ? east + 360 : east)) / 2);
  yield `{"type":"FeatureCollection","about":${JSON.stringify(about)},"features":[`;
  let separator = '\n';
  for await (const visible of visibleFeatures(pictured)) {
    const feature = featureOf(visible, lookup);
    if (feature.geometry) box.add(feature.geometry);
    yield separator + JSON.stringify(feature);
    separator = ',\n';
  }
  // what is in the picture may reach beyond its edges: how far is known at the end only
  const bbox = box.bbox();
  yield `\n]${bbox ? `,"bbox":${JSON.stringify(bbox)}` : ''}}\n`;
}

function featureOf(visible: VisibleFeature, lookup: Lookup) {
  const { feature, fix } = visible;
  const geometry: Geometry | null = fix
    ? { type: 'Point', coordinates: fix.position.map(tidy) }
    : geometryOf(feature);
  return {
    type: 'Feature',
    id: feature.id,
    properties: propertiesOf(visible, lookup),
    geometry,
    ...(feature.track && { temporalGeometry: temporalGeometry(feature.track) }),
  };
}

function geometryOf({ geometry }: CompiledFeature): Geometry | null {
  return geometry && roundedGeometry(cutAtAntimeridian(geometry));
}

function propertiesOf({ feature, presence, fix }: VisibleFeature, lookup: Lookup) {
  const { track, tags, names, time } = feature;
  return {
    name: feature.name,
    ...(feature.label !== feature.name && { label: feature.label }),
    ...(Object.keys(names).length > 0 && { names }),
    layer: lookup.layer(feature.layer),
    kind: feature.kind,
    status: feature.status,
    basis: feature.basis,
    ...(feature.context && { context: feature.context }),
    ...(feature.drawn && { drawn: feature.drawn }),
    ...(time && { time: time.written }),
    when: whenInWords(feature, lookup),
    ...timeLimits(feature),
    presence: Math.round(presence * 1000) / 1000,
    ...(feature.actor !== undefined && { actor: feature.actor, actorName: lookup.actor(feature.actor) }),
    sources: feature.sources,
    cited: feature.sources.map((citation) => citationInWords(citation, lookup)),
    ...(feature.grading !== undefined && { grading: feature.grading }),
    ...(feature.summary !== undefined && { summary: feature.summary }),
    ...(feature.place !== undefined && { place: feature.place }),
    ...(feature.note !== undefined && { note: feature.note }),
    ...(feature.uncertaintyM !== undefined && { uncertaintyM: feature.uncertaintyM }),
    ...(feature.illustrative && { illustrative: true }),
    ...(feature.pictogram !== undefined && { pictogram: feature.pictogram }),
    ...(feature.app6 && { sidc: feature.app6.sidc }),
    ...(feature.lengthM !== undefined && { lengthM: Math.round(feature.lengthM) }),
    ...(tags.length > 0 && { tags }),
    ...(fix && track && movingProperties(fix)),
  };
}

function movingProperties({ heading, interpolated, gap }: NonNullable<VisibleFeature['fix']>) {
  return {
    heading: Math.round(heading * 10) / 10,
    interpolated,
    ...(gap && {
      lastKnown: { at: new Date(gap.fromMs).toISOString(), next: new Date(gap.toMs).toISOString() },
    }),
  };
}

/** Seven decimals are a centimetre: more would claim what nobody measured. */
function tidy(degrees: number): number {
  return Math.round(degrees * 1e7) / 1e7;
}

function roundedGeometry(geometry: Geometry): Geometry {
  // every number in a geometry is one of a position
  return JSON.parse(JSON.stringify(geometry), (_, value: unknown) =>
    typeof value === 'number' ? tidy(value) : value,
  );
}
