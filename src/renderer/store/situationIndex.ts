import type {
  Actor,
  CompiledFeature,
  CompiledLayer,
  CompiledScene,
  CompiledSituation,
  CompiledSource,
} from '../../shared/situation/compiled';
import type { CompiledTime } from '../../shared/time/edtf';

/** A point of a large layer. */
export interface PointRef {
  readonly layer: string;
  /** Its feature's index in the file, as `PointTable.row` has it. */
  readonly row: number;
}

/** The open situation with what every view looks up in it. */
export interface SituationIndex {
  readonly situation: CompiledSituation;
  /** Those of the situation, and those of its points that were looked at last. */
  readonly features: ReadonlyMap<string, CompiledFeature>;
  /** Where the looked-at points stand, by the ids of their features. */
  readonly pointRefs: ReadonlyMap<string, PointRef>;
  readonly layers: ReadonlyMap<string, CompiledLayer>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, CompiledSource>;
  readonly scenes: ReadonlyMap<string, CompiledScene>;
  /** Moments at which something begins, ends or is told of, ascending, none twice. */
  readonly eventTimesMs: readonly number[];
  /** Takes in the feature of a point, so that it is found by its id as any other. The oldest go, but never the one that `keep` names. */
  remember(point: PointRef, feature: CompiledFeature, keep: string | null): void;
}

/** How many points that were looked at are remembered. */
const REMEMBERED = 500;

/** Builds the look-up tables of a situation, once when it is opened. */
export function buildSituationIndex(situation: CompiledSituation): SituationIndex {
  const features = situation.layers.flatMap((layer) => layer.features);
  const known = byId(features);
  const pointRefs = new Map<string, PointRef>();
  return {
    situation,
    features: known,
    pointRefs,
    layers: byId(situation.layers),
    actors: byId(situation.actors),
    sources: byId(situation.sources),
    scenes: byId(situation.scenes),
    eventTimesMs: eventTimes(features, situation.scenes),
    remember(point, feature, keep) {
      // asked for again it is the newest
      pointRefs.delete(feature.id);
      pointRefs.set(feature.id, point);
      known.set(feature.id, feature);
      for (const id of pointRefs.keys()) {
        if (pointRefs.size <= REMEMBERED) return;
        if (id === keep) continue;
        pointRefs.delete(id);
        known.delete(id);
      }
    },
  };
}

/** The same situation with other scenes. What else is looked up stays, remembered points included. */
export function withScenes(index: SituationIndex, situation: CompiledSituation): SituationIndex {
  const timesOf = ({ scenes }: CompiledSituation) => scenes.map(({ atMs }) => atMs).join();
  return {
    ...index,
    situation,
    scenes: byId(situation.scenes),
    eventTimesMs:
      timesOf(situation) === timesOf(index.situation)
        ? index.eventTimesMs
        : eventTimes(
            situation.layers.flatMap(({ features }) => features),
            situation.scenes,
          ),
  };
}

/** From the first to the last moment at which anything happens, the situation's period included. */
export function wholeSpan(index: SituationIndex): {
  readonly fromMs: number;
  readonly toMs: number;
} {
  const { span } = index.situation.period;
  const { fromMs, toMs } = eventSpan(index) ?? { fromMs: span.start[0], toMs: span.end[1] };
  return { fromMs: Math.min(span.start[0], fromMs), toMs: Math.max(span.end[1], toMs) };
}

/** From the first to the last moment at which anything happens, scenes included; null where nothing has a time. */
export function eventSpan({ situation, eventTimesMs }: SituationIndex): {
  readonly fromMs: number;
  readonly toMs: number;
} | null {
  const tables = situation.layers.flatMap(({ points }) => points ?? []);
  const isTime = (tMs: number | null | undefined): tMs is number => typeof tMs === 'number';
  const froms = [eventTimesMs[0], ...tables.map(({ fromMs }) => fromMs)].filter(isTime);
  const tos = [eventTimesMs.at(-1), ...tables.map(({ toMs }) => toMs)].filter(isTime);
  return froms.length === 0 || tos.length === 0
    ? null
    : { fromMs: Math.min(...froms), toMs: Math.max(...tos) };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): Map<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

// an open end is no event; an approximate one counts where it is said to lie, not where its breadth begins
function endsOf({ span, start, end }: CompiledTime): [number, number] {
  return [
    typeof start === 'string' ? span.start[0] : start.nominal[0],
    typeof end === 'string' ? span.end[1] : end.nominal[1],
  ];
}

/** Moments at which any of these begins, ends, sets out, arrives or is told of, ascending, none twice. */
export function eventTimes(features: readonly CompiledFeature[], scenes: readonly CompiledScene[]): number[] {
  const times = new Set<number>();
  for (const { time, track } of features) {
    if (time) for (const ms of endsOf(time)) times.add(ms);
    // a mover sets out and arrives; what lies between is its way
    for (const ms of [track?.timesMs[0], track?.timesMs.at(-1)]) if (ms !== undefined) times.add(ms);
  }
  for (const scene of scenes) times.add(scene.atMs);
  return [...times].filter((ms) => Math.abs(ms) < 8.64e15).sort((a, b) => a - b);
}
