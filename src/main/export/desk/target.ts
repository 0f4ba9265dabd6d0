import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportRequest } from '../../../shared/export/exportRequest';
import { fail, ok, type Result } from '../../../shared/result';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import type { ChosenPlaces } from './places';
import type { WaitingFiles } from './waitingFiles';

/** Where the files of an export go. */
export interface Target {
  readonly folder: string;
  /** Where there is to be one file, of whatever name was chosen. */
  readonly file?: string | undefined;
  /** Whether the folder was made for this alone. */
  readonly isOwn: boolean;
}

export interface TargetOptions {
  readonly places: ChosenPlaces;
  readonly waiting: WaitingFiles;
}

/** Finds the place that a request names, else one where they wait to be fetched. */
export async function targetFor(
  { destination }: Pick<ExportRequest, 'destination'>,
  name: string,
  { places, waiting }: TargetOptions,
): Promise<Result<Target, SheetRefusal>> {
  if (destination === undefined) return ok({ folder: await waiting.open(), isOwn: true });
  const place = places.find(destination);
  if (!place) return fail({ option: 'destination', reason: 'choose again where it is to be written' });
  if (place.is === 'file') return ok({ folder: dirname(place.path), file: place.path, isOwn: false });
  try {
    return ok({ folder: await newFolder(place.path, name), isOwn: true });
  } catch (error) {
    return fail({
      option: 'destination',
      reason: `${place.path} cannot be written to: ${(error as Error).message}`,
    });
  }
}

const MOST_FOLDERS = 1000;

/** A new folder in one that was chosen: what is in it already is not touched. */
async function newFolder(into: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const folder = join(into, number === 1 ? name : `${name}-${number}`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EEXIST';
      if (!isTaken || number === MOST_FOLDERS) throw error;
    }
  }
}
