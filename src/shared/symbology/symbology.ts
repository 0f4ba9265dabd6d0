import type { Actor, CompiledFeature } from '../situation/compiled';
import type { Kind } from '../situation/vocabulary';
import { PALETTES, type ThemeName } from './palette';
import type { PictogramName } from './pictograms';
import { STATUS_STROKES, type StatusStroke } from './status';

/** How a kind is drawn. */
export interface KindSymbol {
  readonly pictogram: PictogramName;
  /** In words, for the legend and the details card. */
  readonly words: string;
  readonly plural: string;
  /**
   * A `disc` carries its pictogram in a ring whose line tells the status; a `dot` is a plain place; a `plate` is words beside their place;
   * `none` is drawn as line or text alone.
   */
  readonly body: 'disc' | 'dot' | 'bare' | 'plate' | 'none';
  /** Diameter in pixels. */
  readonly size: number;
  /** Who is drawn above and labelled before whom: higher first. */
  readonly priority: number;
}

/** The one table that the map, the legend and the sheet draw from. */
export const KIND_SYMBOLS: Readonly<Record<Kind, KindSymbol>> = {
  city: { pictogram: 'city', words: 'City', plural: 'Cities', body: 'dot', size: 9, priority: 30 },
  port: { pictogram: 'port', words: 'Port', plural: 'Ports', body: 'disc', size: 26, priority: 70 },
  base: { pictogram: 'base', words: 'Base', plural: 'Bases', body: 'disc', size: 30, priority: 80 },
  ship: { pictogram: 'ship', words: 'Ship', plural: 'Ships', body: 'bare', size: 34, priority: 90 },
  aircraft: {
    pictogram: 'aircraft',
    words: 'Aircraft',
    plural: 'Aircraft',
    body: 'bare',
    size: 28,
    priority: 95,
  },
  convoy: { pictogram: 'convoy', words: 'Convoy', plural: 'Convoys', body: 'disc', size: 28, priority: 85 },
  equipment: {
    pictogram: 'equipment',
    words: 'Equipment',
    plural: 'Equipment',
    body: 'disc',
    size: 26,
    priority: 65,
  },
  corridor: {
    pictogram: 'corridor',
    words: 'Route',
    plural: 'Routes',
    body: 'none',
    size: 20,
    priority: 40,
  },
  event: { pictogram: 'event', words: 'Event', plural: 'Events', body: 'disc', size: 26, priority: 60 },
  area: { pictogram: 'area', words: 'Area', plural: 'Areas', body: 'none', size: 20, priority: 20 },
  measure: {
    pictogram: 'measure',
    words: 'Measured line',
    plural: 'Measured lines',
    body: 'none',
    size: 18,
    priority: 50,
  },
  note: { pictogram: 'note', words: 'Note', plural: 'Notes', body: 'plate', size: 24, priority: 10 },
};

/** A feature's look, resolved for a theme. */
export interface FeatureStyle {
  readonly symbol: KindSymbol;
  readonly pictogram: PictogramName;
  readonly colour: string;
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: StatusStroke;
}

/** What a feature's look follows from. */
export type StyledFeature = Pick<
  CompiledFeature,
  'kind' | 'status' | 'illustrative' | 'pictogram' | 'style' | 'actor' | 'app6'
>;

/** Resolves how a feature looks: kind gives the form, actor the colour, status the line; simplestyle keys it brought along win. */
export function featureStyle(
  feature: StyledFeature,
  actor: Actor | undefined,
  theme: ThemeName,
): FeatureStyle {
  const symbol = KIND_SYMBOLS[feature.kind];
  const own = feature.style;
  const colour = own.stroke ?? own['marker-color'] ?? actorColour(actor, theme);
  const stroke = STATUS_STROKES[feature.status];
  // an area's edge is seldom the point, and what only explains steps back behind what was seen
  const quiet = feature.kind === 'area' || feature.illustrative ? 0.7 : 1;
  return {
    symbol,
    pictogram: feature.pictogram ?? symbol.pictogram,
    colour,
    fill: own.fill ?? colour,
    fillOpacity: own['fill-opacity'] ?? (feature.kind === 'area' ? 0.1 : 0),
    stroke: {
      ...stroke,
      width: own['stroke-width'] ?? stroke.width * quiet,
      opacity: own['stroke-opacity'] ?? stroke.opacity,
    },
  };
}

/** The colour of what belongs to an actor, or to nobody. */
export function actorColour(actor: Actor | undefined, theme: ThemeName): string {
  const { actors, neutral } = PALETTES[theme];
  return actor ? actors[actor.colour] : neutral;
}
