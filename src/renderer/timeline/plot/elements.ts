/** The parts of the page that make up the plot. All share its left edge and its width. */
export interface PlotElements {
  /** Holds all of them; gets the pointer and the wheel. */
  readonly root: HTMLElement;
  /** Scrolls the lanes. */
  readonly scroller: HTMLElement;
  readonly lanes: HTMLCanvasElement;
  readonly ticks: HTMLCanvasElement;
  /** Holds a child a scene, in the order of the scenes. */
  readonly pins: HTMLElement;
  /** Lines from displaced pins to where they belong. */
  readonly leaders: SVGPathElement;
  /** Says how many rows lie out of sight. */
  readonly more: HTMLElement;
  readonly cursor: HTMLElement;
  readonly tooltip: HTMLElement;
}

/** Widths and heights in CSS pixels, the same as in the style sheet. */
export const GUTTER_PX = 136;
export const TICKS_PX = 32;
export const PINS_PX = 24;
/** With the line above it. */
export const OVERVIEW_PX = 22;
const CONTROLS_PX = 40;
/** All of the timeline but its lanes. */
export const CHROME_PX = CONTROLS_PX + PINS_PX + TICKS_PX + OVERVIEW_PX;
