import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** Reads a small file of settings. Missing, unreadable or not of the schema: `undefined`, never a throw. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>): T | undefined {
  try {
    const checked = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return checked.success ? checked.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a small file of settings beside itself and renames it, so that a crash leaves the old or the new one.
 * Synchronous, because it also runs while the app quits. Losing a setting is no reason to bother anybody.
 */
export function writeJsonFile(path: string, value: unknown): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    console.warn(`${path} was not saved: ${(error as Error).message}`);
  }
}
