import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Changes whenever a file is written, or one in the folder is added, removed or written. */
export async function fingerprintOf(path: string): Promise<string> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const facts = await Promise.all(
    [path, ...files.sort()].map(async (file) => {
      const found = await stat(file).catch(() => undefined);
      return `${file} ${found?.mtimeMs} ${found?.isFile() ? found.size : ''}`;
    }),
  );
  return facts.join('\n');
}
