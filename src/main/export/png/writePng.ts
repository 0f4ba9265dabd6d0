import { pipeline } from 'node:stream/promises';
import { createDeflate } from 'node:zlib';
import type { ByteSink } from '../files/byteSink';
import type { FileDescription } from '../metadata/descriptionOf';
import { xmpPacket } from '../metadata/rdf';
import type { Raster } from '../raster/rasterize';
import { equalPieces } from './equalPieces';
import { filterRows } from './filterRows';
import { headerChunk, PNG_SIGNATURE, pngChunk, resolutionChunk, srgbChunk, textChunk } from './pngChunks';

export interface PngSetting {
  readonly dotsPerInch: number;
  readonly description: FileDescription;
  readonly signal?: AbortSignal | undefined;
  /** Hears how much of the picture is drawn, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

// beyond it a picture is hardly smaller and takes twice the time
const LEVEL = 6;

/** Bytes of packed rows in a chunk. */
const DATA_CHUNK = 1 << 16;

/** Writes a picture as PNG, band by band: while one is packed, in a thread of Node's own, the next is drawn. */
export async function writePng(raster: Raster, sink: ByteSink, setting: PngSetting): Promise<void> {
  const { dotsPerInch, description, signal, progress } = setting;
  await sink(
    Buffer.concat([
      PNG_SIGNATURE,
      headerChunk(raster.width, raster.height),
      srgbChunk(),
      resolutionChunk(dotsPerInch),
      ...textChunks(description),
    ]),
  );
  const rows = function* () {
    let above: Uint8Array | null = null;
    for (const band of raster.bands()) {
      signal?.throwIfAborted();
      yield filterRows(band, raster.width, above);
      above = band.pixels.slice((band.rows - 1) * raster.width * 4);
      progress?.((band.top + band.rows) / raster.height);
    }
  };
  await pipeline(rows, createDeflate({ level: LEVEL }), async (packed: AsyncIterable<Buffer>) => {
    // how much is handed over at once depends on who is faster; the file must not
    for await (const piece of equalPieces(packed, DATA_CHUNK)) await sink(pngChunk('IDAT', piece));
  });
  await sink(pngChunk('IEND', new Uint8Array()));
}

/** The keywords are PNG's own where it has one; XMP is where other programs look for the rest. */
function textChunks(description: FileDescription): Buffer[] {
  return [
    textChunk('Title', description.title),
    textChunk('Description', description.description),
    textChunk('Source', description.sources.join('\n')),
    textChunk('Copyright', description.rights),
    textChunk('Software', description.creatorTool),
    textChunk('situation', description.json),
    textChunk('XML:com.adobe.xmp', xmpPacket(description)),
  ];
}
