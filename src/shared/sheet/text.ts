/** How a text is set, in the unit of its size. */
export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly italic?: boolean;
  /** Added after every letter. */
  readonly spacing?: number;
}

/**
 * The advance width of a text in the unit of its size. The family is always Inter, with Noto Sans Arabic where Inter has no such letters; who
 * measures is injected, since a page measures with a canvas and Node in the fonts' own files.
 */
export type MeasureText = (text: string, style: TextStyle) => number;
