import { randomUUID } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { zipFiles } from './zipFiles';

/** A file on its way to whoever fetches it. */
export interface Fetched {
  readonly name: string;
  /** Null where only the end tells. */
  readonly bytes: number | null;
  readonly stream: ReadableStream<Uint8Array>;
}

/** Files that were written for whoever asked, and wait to be fetched once. */
export interface WaitingFiles {
  /** An empty folder for an export; what is not kept of it goes with `drop`. */
  open(): Promise<string>;
  drop(folder: string): Promise<void>;
  /** Keeps the files of a folder to be fetched; answers the address under which. */
  keep(folder: string, paths: readonly string[], archiveName: string): string;
  /** The file, or an archive of several; then they are gone. */
  take(id: string): Promise<Fetched | undefined>;
}

interface Kept {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly archiveName: string;
}

// who has not fetched them by then does not want them
const KEPT = 8;

/** Builds the store of one run, in the system's folder for what is temporary; it is emptied when the run ends. */
export function buildWaitingFiles(): WaitingFiles {
  const kept = new Map<string, Kept>();
  const folders = new Set<string>();
  const empty = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  const drop = async (folder: string) => {
    await rm(folder, { recursive: true, force: true });
    folders.delete(folder);
    if (folders.size === 0) process.off('exit', empty);
  };
  return {
    async open() {
      const folder = await mkdtemp(join(tmpdir(), 'situation-export-'));
      if (folders.size === 0) process.once('exit', empty);
      folders.add(folder);
      return folder;
    },
    drop,
    keep(folder, paths, archiveName) {
      const id = randomUUID();
      kept.set(id, { folder, paths, archiveName });
      for (const [oldest, { folder: old }] of kept) {
        if (kept.size <= KEPT) break;
        kept.delete(oldest);
        void drop(old);
      }
      return id;
    },
    async take(id) {
      const found = kept.get(id);
      if (!found) return undefined;
      kept.delete(id);
      const [path, ...others] = found.paths;
      if (path === undefined) return undefined;
      const isOne = others.length === 0;
      const stream = isOne ? createReadStream(path) : Readable.from(zipFiles(found.paths));
      stream.once('close', () => void drop(found.folder));
      return {
        name: isOne ? basename(path) : found.archiveName,
        bytes: isOne ? (await stat(path)).size : null,
        stream: Readable.toWeb(stream) as ReadableStream<Uint8Array>,
      };
    },
  };
}
