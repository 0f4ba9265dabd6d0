import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { app } from 'electron';
import { z } from 'zod';
import { readJsonFile, writeJsonFile } from './jsonFile';

const LENGTH = 10;

/** The folders and files opened last, newest first. */
export interface Recent {
  list(): readonly string[];
  /** Remembers a path; what is none (a bundled id), or leads nowhere, is not remembered. */
  add(reference: string): void;
  clear(): void;
}

/** Keeps the list in the user's settings and tells the system's own lists (dock, jump list). */
export function readRecent(): Recent {
  const file = join(app.getPath('userData'), 'recent.json');
  let paths = readJsonFile(file, z.array(z.string().min(1).max(4096)))?.slice(0, LENGTH) ?? [];
  return {
    list: () => paths.filter((path) => existsSync(path)),
    add(reference) {
      if (!isAbsolute(reference) || !existsSync(reference)) return;
      paths = [reference, ...paths.filter((path) => path !== reference)].slice(0, LENGTH);
      writeJsonFile(file, paths);
      app.addRecentDocument(reference);
    },
    clear() {
      paths = [];
      writeJsonFile(file, paths);
      app.clearRecentDocuments();
    },
  };
}
