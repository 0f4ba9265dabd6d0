import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes a package into a folder of its own, gone when the tests are; a text is written as it is, anything else as JSON. */
export function packageFolder(files: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'situation-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
