import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const HOUR_MS = 3_600_000;
// as `writeWhole` names what it has not finished, with the number of its process
const PART = /\.[a-z]+\.(\d+)\.part$/;

/** Removes what processes that ended in the middle of a file have left in a folder: of ours alone, and older than an hour. */
export async function sweepParts(folder: string, nowMs = Date.now()): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, pid] = PART.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const path = join(folder, name);
    const known = await stat(path).catch(() => undefined);
    // what cannot be removed is left: nobody asked for it
    if (known?.isFile() && nowMs - known.mtimeMs > HOUR_MS) await rm(path).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // one that may not be asked lives as well
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
