import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Zip, ZipPassThrough } from 'fflate';

// the first day that an archive can name: a real one would make other bytes each time
const EPOCH = new Date(1980, 0, 1);

/** Files as one zip archive, piece by piece; they are stored as they are, most being compressed. */
export async function* zipFiles(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    waiting.push(chunk);
  });
  for (const path of paths) {
    const entry = new ZipPassThrough(basename(path));
    entry.mtime = EPOCH;
    zip.add(entry);
    for await (const chunk of createReadStream(path)) {
      entry.push(chunk as Uint8Array);
      yield* waiting.splice(0);
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* waiting.splice(0);
}
