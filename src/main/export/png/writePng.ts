import { once } from 'node:events';
import { createDeflate } from 'node:zlib';
import type { ByteSink } from '../files/byteSink';
import type { FileDescription } from '../metadata/descriptionOf';
import { xmpPacket } from '../metadata/rdf';
import type { Raster } from '../raster/rasterize';
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
  const deflate = createDeflate({ level: LEVEL });
  const packing = (async () => {
    for await (const packed of deflate) await sink(pngChunk('IDAT', packed as Buffer));
  })();
  // a failure of the sink is heard of at the next band
  packing.catch((error) => deflate.destroy(error));
  try {
    let above: Uint8Array | null = null;
    for (const band of raster.bands()) {
      signal?.throwIfAborted();
      const rows = filterRows(band, raster.width, above);
      above = band.pixels.slice((band.rows - 1) * raster.width * 4);
      progress?.((band.top + band.rows) / raster.height);
      if (!deflate.write(rows)) await once(deflate, 'drain');
    }
    deflate.end();
    await packing;
  } catch (error) {
    deflate.destroy();
    await packing.catch(() => undefined);
    throw error;
  }
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
