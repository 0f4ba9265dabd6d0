import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Sink } from '../film/sink';

// the first day that an archive can name: a real one would make other bytes each time
const EPOCH = new Date(1980, 0, 1);
const PIECE = 1 << 16;

/** Writes a KMZ archive: `doc.kml` in pieces as they come, and the pictures that it names, after it, as they are. */
export async function writeKmz(
  sink: Sink,
  kml: AsyncIterable<string>,
  pictures: Readonly<Record<string, Uint8Array>>,
  signal?: AbortSignal,
): Promise<void> {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  const drain = async () => {
    for (const chunk of waiting.splice(0)) await sink.write(chunk);
  };
  const document = new ZipDeflate('doc.kml', { level: 6 });
  document.mtime = EPOCH;
  zip.add(document);
  const encoder = new TextEncoder();
  let text = '';
  for await (const piece of kml) {
    signal?.throwIfAborted();
    text += piece;
    if (text.length < PIECE) continue;
    document.push(encoder.encode(text));
    text = '';
    await drain();
  }
  document.push(encoder.encode(text), true);
  for (const [path, bytes] of Object.entries(pictures)) {
    signal?.throwIfAborted();
    const entry = new ZipPassThrough(path);
    entry.mtime = EPOCH;
    zip.add(entry);
    entry.push(bytes, true);
    await drain();
  }
  zip.end();
  await drain();
}
