import type { TableSigns } from '../points/tableSigns';
import type { Actor, App6Symbol, CompiledFeature } from '../situation/compiled';
import { featurePresence, type TimeShown } from '../situation/presence';
import { type Kind, STATUSES, type Status } from '../situation/vocabulary';
import { gapsWithin } from '../track/gap';
import { isInterpolated } from '../track/mover';
import type { PictogramName } from './pictograms';
import { featureStyle, KIND_SYMBOLS } from './symbology';
import { trailStartMs } from './trail';

/** Something a legend explains. */
export type LegendEntry =
  | KindEntry
  | { readonly is: 'actor'; readonly actor: Actor }
  | { readonly is: 'status'; readonly status: Status; readonly drawnAs: StatusDrawing }
  | { readonly is: Mark };

/** What the symbols of a kind look like. */
export interface KindEntry {
  readonly is: 'kind';
  readonly kind: Kind;
  readonly pictogram: PictogramName;
  /** The APP-6 symbol of one of the features, where one has it. */
  readonly app6?: App6Symbol;
  readonly words: string;
}

/** How a status is told: by the line of a symbol or a shape, by the dot of a point of a large layer, or by both. */
export type StatusDrawing = 'line' | 'dot' | 'line and dot';

/** What is drawn beside symbols and lines, whatever they stand for. */
export type Mark =
  | 'stack'
  | 'crowd'
  | 'largerDot'
  | 'uncertain'
  | 'fading'
  | 'interpolated'
  | 'lastKnown'
  | 'trail'
  | 'illustrative';

/** How the features are shown. */
export interface LegendMoment {
  readonly time: TimeShown;
  /** Of a film, further times at which something may be there that is to be explained. */
  readonly alsoAt?: readonly TimeShown[] | undefined;
  /** Whether a symbol stands for several. */
  readonly stacked: boolean;
  /** The large layers that are shown. */
  readonly tables?: readonly ShownTable[];
}

/** A large layer as it is shown. */
export interface ShownTable extends TableSigns {
  /** Whether points that crowd are drawn as a count. */
  readonly countsCrowds: boolean;
}

/** What a legend must explain for these features, in a fixed order: kinds, actors, status, marks. Nothing that is not there. */
export function legendEntries(
  features: readonly CompiledFeature[],
  actors: readonly Actor[],
  moment: LegendMoment,
): LegendEntry[] {
  const present = (test: (feature: CompiledFeature) => boolean) => features.some(test);
  const { tables = [] } = moment;
  const times = [moment.time, ...(moment.alsoAt ?? [])];
  return [
    ...kindEntries(features),
    ...actors
      .filter(
        ({ id }) =>
          present(({ actor }) => actor === id) || tables.some(({ actors: theirs }) => theirs.has(id)),
      )
      .map((actor) => ({ is: 'actor' as const, actor })),
    ...STATUSES.flatMap((status) => {
      const isLine = present((feature) => feature.status === status);
      const isDot = tables.some(({ statuses }) => statuses.has(status));
      if (!isLine && !isDot) return [];
      const drawnAs: StatusDrawing = isLine && isDot ? 'line and dot' : isDot ? 'dot' : 'line';
      return [{ is: 'status' as const, status, drawnAs }];
    }),
    ...(tables.some(({ countsCrowds }) => countsCrowds) ? [{ is: 'crowd' as const }] : []),
    ...(tables.length > 0 ? [{ is: 'largerDot' as const }] : []),
    ...(moment.stacked ? [{ is: 'stack' as const }] : []),
    ...MARKS.filter(([, isThere]) => present((feature) => times.some((time) => isThere(feature, time)))).map(
      ([is]) => ({ is }),
    ),
  ];
}

const MARKS: readonly (readonly [Mark, (feature: CompiledFeature, time: TimeShown) => boolean])[] = [
  ['uncertain', ({ uncertaintyM }) => uncertaintyM !== undefined],
  ['fading', (feature, time) => featurePresence(feature, time) % 1 > 0],
  ['interpolated', ({ track }, { toMs }) => track !== undefined && isInterpolated(track, toMs)],
  ['lastKnown', hasGap],
  ['trail', hasTrail],
  ['illustrative', ({ illustrative }) => illustrative],
];

function hasTrail({ track }: CompiledFeature, time: TimeShown): boolean {
  const [first, last] = [track?.timesMs[0], track?.timesMs.at(-1)];
  if (track?.interpolation !== 'Linear' || first === undefined || last === undefined) return false;
  return first < last && time.toMs > first && trailStartMs(time) < last;
}

// explained while it is in the gap, and while the line across it is drawn
function hasGap({ track }: CompiledFeature, time: TimeShown): boolean {
  return track !== undefined && gapsWithin(track, trailStartMs(time), time.toMs).length > 0;
}

function kindEntries(features: readonly CompiledFeature[]): LegendEntry[] {
  const kinds = new Map<string, KindEntry>();
  for (const feature of features) {
    const { pictogram, symbol } = featureStyle(feature, undefined, 'dark');
    const plain = pictogram === symbol.pictogram;
    const words = plain ? symbol.words : (PICTOGRAM_WORDS[pictogram] ?? symbol.words);
    // one pictogram is explained once, by the most prominent kind that wears it
    const known = kinds.get(pictogram);
    const entry =
      known && KIND_SYMBOLS[known.kind].priority >= symbol.priority
        ? known
        : { is: 'kind' as const, kind: feature.kind, pictogram, words };
    const app6 = known?.app6 ?? feature.app6;
    kinds.set(pictogram, app6 ? { ...entry, app6 } : entry);
  }
  return [...kinds.values()].sort((a, b) => KIND_SYMBOLS[b.kind].priority - KIND_SYMBOLS[a.kind].priority);
}

const PICTOGRAM_WORDS: Partial<Record<PictogramName, string>> = {
  airbase: 'Airbase',
  port: 'Naval base or port',
  troops: 'Troops',
  helicopter: 'Helicopters',
  talks: 'Talks',
  outcome: 'A way on',
};
