import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** The date of every file in an archive, the first that it can name: a real one would make other bytes each time. */
export const ARCHIVE_DATE = new Date(1980, 0, 1);

/** A zip archive that is put together file by file and handed on piece by piece, so that none of it need be held. */
export interface Archive {
  /** Begins the next file, compressed or stored as it is; the one before must have ended. The last piece of it ends it. */
  begin(path: string, how: 'deflated' | 'stored'): (piece: Uint8Array, isLast: boolean) => void;
  /** Ends the archive. */
  end(): void;
  /** The bytes that have come since the last call. */
  take(): Uint8Array[];
}

export function buildArchive(): Archive {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    waiting.push(piece);
  });
  return {
    begin: (path, how) => {
      const file = how === 'stored' ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      file.mtime = ARCHIVE_DATE;
      zip.add(file);
      return (piece, isLast) => file.push(piece, isLast);
    },
    end: () => zip.end(),
    take: () => waiting.splice(0),
  };
}

const PIECE = 1 << 20;

/** Files that are held as one compressed archive, a piece at a time: between two pieces, whoever else waits for the thread is answered. */
export async function* packFiles(files: Iterable<readonly [path: string, bytes: Uint8Array]>) {
  const archive = buildArchive();
  for (const [path, bytes] of files) {
    const push = archive.begin(path, 'deflated');
    for (let at = 0; at < bytes.length; at += PIECE) {
      push(bytes.subarray(at, at + PIECE), false);
      yield* archive.take();
      await setImmediate();
    }
    push(new Uint8Array(), true);
  }
  archive.end();
  yield* archive.take();
}
