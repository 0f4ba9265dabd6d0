import type { LabelLanguage } from '../basemap/baseLabel';
import type { Box } from '../labels/boxIndex';
import type { MeasureText } from '../sheet/text';
import type { TimeShown } from '../situation/presence';
import type { Palette } from '../symbology/palette';
import type { Plane } from './plane';
import type { ShownFeature } from './shownFeatures';

/** What a picture of the map is composed from: one part of time, one way to look at it, one view. */
export interface PictureFrame {
  readonly plane: Plane;
  readonly time: TimeShown;
  /** IANA name of the situation's zone. */
  readonly timeZone: string;
  readonly state: PictureState;
  readonly palette: Palette;
  /** What is there then, in layers that are shown; the most important last, on top. */
  readonly shown: readonly ShownFeature[];
  /** What lies over the map and no name may be under, in pixels of the plane. */
  readonly covers: readonly Box[];
  readonly measure: MeasureText;
}

/** What somebody chose to see or looks at. */
export interface PictureState {
  readonly selected: string | null;
  readonly hovered: string | null;
  /** Features the scene is about. */
  readonly highlight: readonly string[];
  /** Features whose overlapping symbols are spread apart. */
  readonly spread: readonly string[];
  readonly symbols: 'pictogram' | 'app6';
  readonly labelLanguage: LabelLanguage;
}
