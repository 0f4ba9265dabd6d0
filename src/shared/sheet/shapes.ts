import type { Box } from '../labels/boxIndex';

/**
 * What a sheet is made of. Its unit is 1/96 inch at print, which is one CSS pixel of design; x goes right, y down. Colours are `#rrggbb`.
 * What is not given is not painted.
 */
export interface Paint {
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly fillRule?: 'nonzero' | 'evenodd';
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  readonly dash?: readonly number[];
  readonly lineCap?: 'butt' | 'round';
  readonly lineJoin?: 'miter' | 'round';
  readonly opacity?: number;
}

export interface PathShape extends Paint {
  readonly is: 'path';
  /** SVG path data of M, L, H, V, C, Q, A and Z, upper or lower case. */
  readonly d: string;
}

export interface CircleShape extends Paint {
  readonly is: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A line of text in Inter, or in Noto Sans Arabic where Inter has no such letters. */
export interface TextShape {
  readonly is: 'text';
  readonly text: string;
  readonly x: number;
  /** Of the alphabetic baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly italic?: boolean;
  readonly fill: string;
  readonly opacity?: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** `width` is that of the line drawn along the outlines, under the letters; half of it is seen. */
  readonly halo?: { readonly colour: string; readonly width: number; readonly opacity?: number };
  /** Added after every letter. */
  readonly spacing?: number;
  /** Degrees clockwise about (x, y). */
  readonly turn?: number;
}

/** Shapes that are moved, turned, scaled, clipped or faded together: `translate(move) rotate(turn) scale(scale)`. */
export interface GroupShape {
  readonly is: 'group';
  readonly shapes: readonly Shape[];
  /** In the group's own units, after it was moved. */
  readonly clip?: Box;
  readonly move?: readonly [x: number, y: number];
  /** Degrees clockwise. */
  readonly turn?: number;
  readonly scale?: number;
  readonly opacity?: number;
  /** What it is, for a reader of the file. */
  readonly label?: string;
}

export type Shape = PathShape | CircleShape | TextShape | GroupShape;
