import type { CompiledFeature } from '../../../shared/situation/compiled';
import { actorColour, type FeatureStyle, featureStyle } from '../../../shared/symbology/symbology';
import type { Store } from '../../store/store';
import type { LaneDensity } from '../density/density';

/** How features and counts look in the theme that is on. */
export interface Looks {
  styleOf(feature: CompiledFeature): FeatureStyle;
  /** Of the groups of a density. */
  coloursOf(density: LaneDensity): string[];
  featureOf(id: string | null): CompiledFeature | undefined;
  /** Forgets what was worked out for another theme or situation. */
  renew(): void;
}

/** Builds the looks of the open situation; each style is worked out once. */
export function buildLooks(store: Store): Looks {
  let styles = new Map<CompiledFeature, FeatureStyle>();
  const indexNow = () => {
    const { opened } = store.getState();
    return opened.is === 'open' ? opened.index : undefined;
  };
  return {
    styleOf: (feature) => {
      const kept = styles.get(feature);
      if (kept) return kept;
      const actor = feature.actor === undefined ? undefined : indexNow()?.actors.get(feature.actor);
      const style = featureStyle(feature, actor, store.getState().theme);
      styles.set(feature, style);
      return style;
    },
    coloursOf: ({ groups }) => {
      const actors = indexNow()?.situation.actors;
      return groups.map(({ actor }) =>
        actorColour(actor === null ? undefined : actors?.[actor], store.getState().theme),
      );
    },
    featureOf: (id) => (id === null ? undefined : indexNow()?.features.get(id)),
    renew: () => {
      styles = new Map();
    },
  };
}
