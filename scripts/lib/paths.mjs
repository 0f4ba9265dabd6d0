import { join, resolve } from 'node:path';

/** The project's folder, whatever the current one is. */
export const root = resolve(import.meta.dirname, '../..');

/** A path inside the project. @param {string[]} parts */
export const at = (...parts) => join(root, ...parts);
