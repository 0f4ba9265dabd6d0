import type { ByteSink } from '../files/byteSink';
import type { FileDescription } from '../metadata/descriptionOf';
import { xmpPacket } from '../metadata/rdf';
import type { Raster } from '../raster/rasterize';
import { encodeStrip } from './encodeStrip';
import {
  densitySegment,
  END_OF_IMAGE,
  partsOf,
  restart,
  restartInterval,
  START_OF_IMAGE,
  withHeight,
  xmpSegment,
} from './jpegSegments';

export interface JpegSetting {
  readonly dotsPerInch: number;
  readonly description: FileDescription;
  /** 1 to 100. */
  readonly quality?: number;
  /** So many at most are coded at once. */
  readonly stripPixels?: number;
  readonly signal?: AbortSignal | undefined;
  /** Hears how much of the picture is drawn, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

const BLOCK = 8;
// what a restart interval can count
const MOST_BLOCKS = 0xffff;
// 16 MiB of pixels
const STRIP_PIXELS = 4 * 1024 * 1024;

/**
 * Writes a picture as JPEG, strip by strip: each strip is coded for itself, and the strips are put together as the parts of one scan
 * between restart markers, so that a picture of any height needs the memory of a strip.
 */
export async function writeJpeg(raster: Raster, sink: ByteSink, setting: JpegSetting): Promise<void> {
  const { dotsPerInch, description, quality = 90, stripPixels = STRIP_PIXELS, signal, progress } = setting;
  const { width, height } = raster;
  const blocksPerRow = Math.ceil(width / BLOCK);
  const blockRows = Math.max(
    1,
    Math.floor(Math.min(MOST_BLOCKS / blocksPerRow, stripPixels / width / BLOCK)),
  );
  let index = 0;
  for (const { top, rows, pixels } of raster.bands(blockRows * BLOCK)) {
    signal?.throwIfAborted();
    const { segments, scanHeader, scan } = partsOf(
      encodeStrip({ data: pixels, width, height: rows }, quality),
    );
    if (index === 0) {
      const xmp = xmpSegment(xmpPacket(description));
      await sink(
        Buffer.concat([
          START_OF_IMAGE,
          densitySegment(dotsPerInch),
          ...(xmp ? [xmp] : []),
          ...withHeight(segments, height),
          restartInterval(blocksPerRow * blockRows),
          scanHeader,
        ]),
      );
    } else await sink(restart(index - 1));
    await sink(scan);
    index++;
    progress?.((top + rows) / height);
  }
  await sink(END_OF_IMAGE);
}
