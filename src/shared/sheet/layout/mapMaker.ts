import type { Box } from '../../labels/boxIndex';
import type { Result } from '../../result';
import type { CompiledFeature } from '../../situation/compiled';
import type { TimeShown } from '../../situation/presence';
import type { ShownTable } from '../../symbology/legend';
import type { LaidGlobe } from '../furniture/globe';
import type { Shape } from '../shapes';
import type { SheetRefusal } from '../sheet';

/** What legend and sources are of. */
export interface Seen {
  /** What is shown in the frame. */
  readonly features: readonly CompiledFeature[];
  /** Large layers that are shown in it. */
  readonly tables: readonly ShownTable[];
  /** Whether a symbol stands for several. */
  readonly stacked: boolean;
  /** Of a frame of a film: the times that its legend is of, instead of its own alone. */
  readonly filmedAt?: readonly TimeShown[] | undefined;
}

/** The map as it lies in a frame, before it is drawn; boxes are in the units of the frame. */
export interface LocatedMap extends LaidGlobe, Seen {
  /** Of what is selected and what the picture is about. */
  readonly kept: readonly Box[];
  /** Of other objects. */
  readonly others: readonly Box[];
  /** Of a frame of a film: all that legend and sources must have room for, so that nothing around the map moves when they change. */
  readonly roomFor?: Seen | undefined;
}

/** A drawn map: shapes in the units of the frame, to be clipped to it. */
export interface DrawnMap {
  readonly shapes: readonly Shape[];
  /** What was left out, in words. */
  readonly notes: readonly string[];
}

/** Lays the map into a frame and draws it clear of what covers it. `under` is drawn over the base map and under all else. */
export interface MapMaker<Located extends LocatedMap = LocatedMap> {
  /** `scale` is how many sheet units a unit of the frame has. Refuses a view that cannot be shown there. */
  locate(frame: Box, scale: number): Result<Located, SheetRefusal>;
  draw(
    located: Located,
    around: { readonly covers: readonly Box[]; readonly under: readonly Shape[] },
  ): DrawnMap;
}
