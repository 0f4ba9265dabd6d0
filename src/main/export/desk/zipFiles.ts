import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { buildArchive } from '../archive';

/** Files as one zip archive, piece by piece; they are stored as they are, most being compressed. */
export async function* zipFiles(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  const archive = buildArchive();
  for (const path of paths) {
    const push = archive.begin(basename(path), 'stored');
    for await (const piece of createReadStream(path)) {
      push(piece as Uint8Array, false);
      yield* archive.take();
    }
    push(new Uint8Array(), true);
  }
  archive.end();
  yield* archive.take();
}
