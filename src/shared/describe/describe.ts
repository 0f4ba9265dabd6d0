import { wrapLongitude } from '../geodesy/longitude';
import type { Position } from '../position';
import type { Citation, CompiledFeature, CompiledSituation } from '../situation/compiled';
import { representativeMs } from '../situation/moment';
import { featurePresence } from '../situation/presence';
import type { Kind, Status } from '../situation/vocabulary';
import type { CompiledTime } from '../time/edtf';
import { isoInZone } from '../time/iso';
import { BEGINNING_MS, FOREVER_MS } from '../time/span';
import { timeInWords } from '../time/words';
import { buildMover } from '../track/mover';

/** One feature as it is told at a moment. */
export interface FeatureDescription {
  readonly id: string;
  readonly name: string;
  readonly layer: string;
  readonly kind: Kind;
  readonly status: Status;
  /** Where it is: between two fixes of a mover, interpolated along the geodesic; in a gap of its record, the last fix. Null for what has no place. */
  readonly position: Position | null;
  /** Of a mover in a gap of its record: its last fix and its next, ISO 8601 in the situation's zone. */
  readonly lastKnown?: { readonly at: string; readonly next: string };
  /** Its time in words, with its precision. */
  readonly when: string;
  /** `S1 ¶2`. */
  readonly sources: readonly string[];
}

/** What a description is asked for. */
export interface DescribeOptions {
  /** The moment or span asked for; everything that may be there during it is told. All of time when absent. */
  readonly at?: CompiledTime | undefined;
  /** Only what had been published by then is told (epoch ms); all that is known when absent. */
  readonly asOfMs?: number | undefined;
  /** Ids of the layers told of; all when absent. */
  readonly layers?: readonly string[] | undefined;
}

/** Tells what is there at a moment, in the order of the layers. */
export function describeFeatures(
  situation: CompiledSituation,
  { at, asOfMs = FOREVER_MS, layers }: DescribeOptions,
): FeatureDescription[] {
  const widest = { fromMs: at?.span.start[0] ?? BEGINNING_MS, toMs: at?.span.end[1] ?? FOREVER_MS };
  return situation.layers
    .filter(({ id }) => layers?.includes(id) ?? true)
    .flatMap((layer) => layer.features)
    .filter((feature) => featurePresence(feature, { ...widest, asOfMs }) > 0)
    .map((feature) => ({
      id: feature.id,
      name: feature.name,
      layer: feature.layer,
      kind: feature.kind,
      status: feature.status,
      ...placeAt(feature, at, situation.timeZone),
      when: feature.time ? timeInWords(feature.time, situation.timeZone) : 'no time given: always shown',
      sources: feature.sources.map(citationInWords),
    }));
}

/** `S1 ¶2`. */
function citationInWords({ source, paragraph }: Citation): string {
  return paragraph === undefined ? source : `${source} ¶${paragraph}`;
}

// without a moment a mover is told where it ends up
function placeAt(
  { track, anchor }: CompiledFeature,
  at: CompiledTime | undefined,
  zone: string,
): Pick<FeatureDescription, 'position' | 'lastKnown'> {
  if (!track) return { position: anchor };
  const tMs = at ? representativeMs(at) : (track.timesMs.at(-1) ?? 0);
  const { position, gap } = buildMover(track).at(tMs);
  return {
    position: [wrapLongitude(position[0]), position[1]],
    ...(gap && { lastKnown: { at: isoInZone(zone, gap.fromMs), next: isoInZone(zone, gap.toMs) } }),
  };
}
