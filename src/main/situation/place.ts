import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fingerprintOf } from './fingerprint';
import type { Loader } from './loading/loader';
import type { Loaded } from './loadSituation';
import { nameOf, type OpenedFile, sizeOf } from './openedFiles';

/** Where a situation is read from. */
export interface Place {
  /** By which a page names it: a page names no paths. */
  readonly reference: string;
  /** Tells the place from others in every run, by name where files were handed over; it tells no path either. */
  readonly mark: string;
  /** What it is called until its title is known. */
  readonly name: string;
  readonly kind: 'bundled' | 'path' | 'files';
  /** On disk; empty for files that were handed over. */
  readonly path: string;
  /** Those that were handed over; none of a place on disk. */
  readonly files: readonly OpenedFile[];
  /** What it holds in memory. */
  readonly sizeBytes: number;
  /** Changes when what is there changes. */
  fingerprint(): Promise<string>;
  read(): Promise<Loaded>;
}

/** A place on disk: what is read from it follows what is written there. */
export function placeAt(path: string, reference: string, kind: 'bundled' | 'path', load: Loader): Place {
  return {
    reference,
    // an installation may lie elsewhere in each run
    mark: markOf(kind, kind === 'bundled' ? reference : path),
    name: basename(path),
    kind,
    path,
    files: [],
    sizeBytes: 0,
    fingerprint: () => fingerprintOf(path),
    read: () => load({ is: 'path', path }),
  };
}

/** Files that were handed over, held in memory as they came: nothing of them is left on disk. */
export function placeOf(files: readonly OpenedFile[], reference: string, load: Loader): Place {
  return {
    reference,
    // what was handed over comes again under its name
    mark: markOf('files', nameOf(files)),
    name: nameOf(files),
    kind: 'files',
    path: '',
    files,
    sizeBytes: sizeOf(files),
    fingerprint: async () => reference,
    read: () => load({ is: 'files', files }),
  };
}

function markOf(kind: Place['kind'], where: string): string {
  return createHash('sha256').update(`${kind} ${where}`).digest('hex').slice(0, 24);
}
