import type L from 'leaflet';
import type { Box } from '../../shared/labels/boxIndex';
import type { TimeShown } from '../../shared/situation/presence';
import type { Palette } from '../../shared/symbology/palette';
import type { SituationIndex } from '../store/situationIndex';
import type { State } from '../store/state';
import type { ShownFeature } from './shownFeatures';

/** What a painter draws from: one part of time, one state, one view. */
export interface Frame {
  readonly map: L.Map;
  readonly time: TimeShown;
  readonly state: State;
  readonly index: SituationIndex;
  readonly palette: Palette;
  /** What is there then, in layers that are shown; the most important last, on top. */
  readonly shown: readonly ShownFeature[];
  /** What panels and the map's foot cover, in pixels of the map's layer plane. */
  readonly covers: readonly Box[];
}

/** Draws one concern of the situation on the map, imperatively, when a frame is due. */
export interface Painter {
  paint(frame: Frame): void;
  /** Takes everything off the map again. */
  detach(): void;
}
