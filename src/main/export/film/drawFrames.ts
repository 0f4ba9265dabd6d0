import type { Box } from '../../../shared/labels/boxIndex';
import type { Bounds } from '../../../shared/position';
import type { Film } from '../../../shared/sheet/film/film';
import type { Shape } from '../../../shared/sheet/shapes';
import type { ThemeName } from '../../../shared/symbology/palette';
import type { FrameSource } from './frameSource';
import { overlay } from './overlay';
import { splitBackdrop } from './splitBackdrop';

/** A drawing to be turned into pixels; without a ground where it is to lie over another. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly background: string | null;
  readonly shapes: readonly Shape[];
}

/** A sheet as far as a frame is drawn from it. */
export interface FrameSheet {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  readonly background: string;
  readonly shapes: readonly Shape[];
  readonly frame: Box;
  readonly projection: string;
  readonly extent: Bounds;
  readonly about: { readonly theme: ThemeName };
}

/** RGBA of a layer, colours multiplied by their opacity. */
export type Rasterise = (layer: Layer) => Promise<Uint8Array>;

/** What the frames of a film are drawn with. */
export interface FrameDrawing {
  readonly film: Pick<Film, 'fps' | 'frameCount'>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The sheet of a frame, 0 being the first; asked for in the order of the frames as far as that can be. */
  sheetAt(index: number): Promise<FrameSheet>;
  readonly rasterise: Rasterise;
  /** Label of the group that is kept while the view stays. */
  readonly backdropLabel: string;
}

/** Draws the frames of a film. The base map takes most of the time, so that it is drawn once for as long as the view stands. */
export function drawFrames(drawing: FrameDrawing): FrameSource {
  const { film, width, height, sheetAt, rasterise, backdropLabel } = drawing;
  let kept: { readonly key: string; readonly pixels: Promise<Uint8Array> } | null = null;

  const backdropOf = (sheet: FrameSheet, shapes: readonly Shape[]): Promise<Uint8Array> => {
    const { frame, extent, projection, about, pixelRatio } = sheet;
    const key = JSON.stringify([
      sheet.width,
      sheet.height,
      pixelRatio,
      frame,
      extent,
      projection,
      about.theme,
    ]);
    if (kept?.key !== key)
      kept = { key, pixels: rasterise({ ...sizeOf(sheet), background: sheet.background, shapes }) };
    return kept.pixels;
  };

  return {
    width,
    height,
    fps: film.fps,
    frameCount: film.frameCount,
    frame: async (index) => {
      const sheet = await sheetAt(index);
      const split = splitBackdrop(sheet.shapes, backdropLabel);
      if (!split) return rasterise({ ...sizeOf(sheet), background: sheet.background, shapes: sheet.shapes });
      const [under, over] = await Promise.all([
        backdropOf(sheet, split.backdrop),
        rasterise({ ...sizeOf(sheet), background: null, shapes: split.rest }),
      ]);
      return overlay(under, over);
    },
  };
}

function sizeOf({ width, height, pixelRatio }: FrameSheet) {
  return { width, height, pixelRatio };
}
