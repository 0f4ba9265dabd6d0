import type { MomentTold } from '../furniture/momentBlock';
import type { Density } from './density';
import type { Part } from './flow';

/** All that is to be said around a map. */
export interface Content {
  /** Above the title, in the running head; empty where the title says it. */
  readonly kicker: string;
  readonly title: string;
  readonly caption: string;
  readonly moment: MomentTold;
  readonly marking: string | null;
  /** `3 of 8`; empty where there is one page. */
  readonly page: string;
  /** The share of the page's height that is left clear under its head. */
  readonly headRoom: number;
  /** Who made the base map. */
  readonly attribution: string;
  /** Application and version of the situation. */
  readonly imprint: string;
  /** Letters in its sources. */
  readonly sourcesLength: number;
  /** Legend, sources and what else is read last. */
  parts(density: Density): readonly Part[];
}

/** A sheet in design units: the same composition at every size, since it is scaled as a whole. */
export interface DesignPage {
  readonly width: number;
  readonly height: number;
}

/** Between the sheet's edge and what stands on it. */
export function marginOf({ width, height }: DesignPage): number {
  return Math.round(Math.min(32, Math.max(13, Math.min(width, height) * 0.039)));
}
