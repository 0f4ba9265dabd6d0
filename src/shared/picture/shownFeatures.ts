import type { Position } from '../position';
import type { Actor, CompiledFeature, CompiledSituation } from '../situation/compiled';
import { featurePresence, type TimeShown } from '../situation/presence';
import type { ThemeName } from '../symbology/palette';
import { type FeatureStyle, featureStyle } from '../symbology/symbology';
import type { Gap } from '../track/gap';
import { lastKnownOpacity } from '../track/lastKnown';
import { buildMover, type Mover } from '../track/mover';

/** A feature as it is in the part of time shown. */
export interface ShownFeature {
  readonly feature: CompiledFeature;
  readonly style: FeatureStyle;
  /** 0 to 1: how certainly it is there, and how opaque its layer is. */
  readonly opacity: number;
  /** Where it is now; null for what has no place. */
  readonly position: Position | null;
  /** Degrees clockwise from north, for what moves. */
  readonly heading: number | null;
  readonly mover: Mover | null;
  /** Whether its place is worked out between two fixes. */
  readonly interpolated: boolean;
  /** The gap in its record that it is in: it stands where it was last known, and fades. */
  readonly gap: Gap | null;
  readonly highlighted: boolean;
}

// below this a feature inside an uncertain end could not be seen at all
const LEAST_OPACITY = 0.4;
// what the scene is about stays readable, but not as solid as what is certain
const LEAST_HIGHLIGHTED = 0.5;

/** Works out what is shown of a part of time; what moves stands where its last moment has it. Keeps movers and styles from one frame to the next. */
export interface ShownFeatures {
  at(time: TimeShown, index: FeatureIndex, state: ShownState): ShownFeature[];
}

/** Where features, and what they refer to, are looked up. */
export interface FeatureIndex {
  readonly situation: Pick<CompiledSituation, 'layers'>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly features: ReadonlyMap<string, CompiledFeature>;
  /** Points of large layers that have become features, by id. */
  readonly pointRefs: ReadonlyMap<string, { readonly layer: string }>;
}

/** What decides on what is shown, and how strongly. */
export interface ShownState {
  readonly theme: ThemeName;
  readonly layers: Readonly<Record<string, { readonly visible: boolean; readonly opacity: number }>>;
  /** The one layer shown alone. */
  readonly solo: string | null;
  readonly selected: string | null;
  readonly hovered: string | null;
  readonly highlight: readonly string[];
}

export function buildShownFeatures(): ShownFeatures {
  const movers = new Map<CompiledFeature, Mover>();
  const styles = new Map<CompiledFeature, { theme: ThemeName; style: FeatureStyle }>();

  const moverOf = (feature: CompiledFeature): Mover | null => {
    if (!feature.track) return null;
    const mover = movers.get(feature) ?? buildMover(feature.track);
    movers.set(feature, mover);
    return mover;
  };
  const styleOf = (feature: CompiledFeature, { actors }: FeatureIndex, theme: ThemeName): FeatureStyle => {
    const kept = styles.get(feature);
    if (kept?.theme === theme) return kept.style;
    const actor = feature.actor === undefined ? undefined : actors.get(feature.actor);
    const style = featureStyle(feature, actor, theme);
    styles.set(feature, { theme, style });
    return style;
  };

  return {
    at: (time, index, state) => {
      const shown: ShownFeature[] = [];
      for (const layer of index.situation.layers) {
        const layerState = state.layers[layer.id];
        const visible = state.solo === null ? layerState?.visible : state.solo === layer.id;
        if (!visible) continue;
        // a point that is selected is drawn and named as any other feature, over its dot
        const point = selectedPointOf(layer.id, index, state);
        for (const feature of point ? [...layer.features, point] : layer.features) {
          const presence = featurePresence(feature, time);
          if (presence === 0) continue;
          const mover = moverOf(feature);
          const fix = mover?.at(time.toMs);
          const gap = fix?.gap ?? null;
          const known = gap ? lastKnownOpacity(time.toMs - gap.fromMs) : 1;
          const highlighted = state.highlight.includes(feature.id);
          shown.push({
            feature,
            style: styleOf(feature, index, state.theme),
            opacity: quantised((layerState?.opacity ?? 1) * faded(presence, highlighted) * known),
            position: fix?.position ?? feature.anchor,
            heading: fix?.heading ?? null,
            mover,
            interpolated: fix?.moving ?? false,
            gap,
            highlighted,
          });
        }
      }
      return shown.sort((a, b) => importance(a, state) - importance(b, state));
    },
  };
}

function selectedPointOf(
  layer: string,
  { pointRefs, features }: FeatureIndex,
  { selected }: ShownState,
): CompiledFeature | undefined {
  if (selected === null || pointRefs.get(selected)?.layer !== layer) return undefined;
  return features.get(selected);
}

function faded(presence: number, highlighted: boolean): number {
  const least = highlighted ? LEAST_HIGHLIGHTED : LEAST_OPACITY;
  return least + (1 - least) * presence;
}

// in steps the eye does not tell apart: within a long uncertain end not every moment is another picture
function quantised(opacity: number): number {
  return Math.ceil(opacity * 25) / 25;
}

function importance({ feature, style, highlighted }: ShownFeature, state: ShownState): number {
  if (feature.id === state.selected) return 1000;
  if (feature.id === state.hovered) return 900;
  return style.symbol.priority + (highlighted ? 200 : 0);
}
