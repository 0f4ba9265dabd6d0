import { buildArchive } from '../archive';
import type { Sink } from '../film/sink';

const PIECE = 1 << 16;

/** Writes a KMZ archive: `doc.kml` in pieces as they come, and the pictures that it names, after it, as they are. */
export async function writeKmz(
  sink: Sink,
  kml: AsyncIterable<string>,
  pictures: Readonly<Record<string, Uint8Array>>,
  signal?: AbortSignal,
): Promise<void> {
  const archive = buildArchive();
  const drain = async () => {
    for (const piece of archive.take()) await sink.write(piece);
  };
  const push = archive.begin('doc.kml', 'deflated');
  const encoder = new TextEncoder();
  let text = '';
  for await (const piece of kml) {
    signal?.throwIfAborted();
    text += piece;
    if (text.length < PIECE) continue;
    push(encoder.encode(text), false);
    text = '';
    await drain();
  }
  push(encoder.encode(text), true);
  for (const [path, bytes] of Object.entries(pictures)) {
    signal?.throwIfAborted();
    archive.begin(path, 'stored')(bytes, true);
    await drain();
  }
  archive.end();
  await drain();
}
