import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import { type PackageFiles, problemOf } from './package/packageFiles';
import { parseJson } from './parseJson';

/** What loading reads from: the JSON files of a package, parsed and not checked yet. */
export interface JsonFiles {
  read(file: string, limitBytes: number): Promise<Result<unknown, Problem>>;
  /** Stands for every byte that was read so far. */
  version(): string;
}

/** Reads the JSON files of a package. */
export function jsonOf(files: PackageFiles): JsonFiles {
  const hash = createHash('sha256');
  return {
    async read(file, limitBytes) {
      const bytes = await files.read(file, limitBytes);
      if (!bytes.ok) return fail(problemOf(file, bytes.error));
      hash.update(file).update('\0').update(bytes.value).update('\0');
      return decodeJson(file, bytes.value);
    },
    version: () => hash.copy().digest('hex').slice(0, 16),
  };
}

/** Bytes → unknown. Refuses what is no UTF-8 or no JSON. */
export function decodeJson(file: string, bytes: Uint8Array): Result<unknown, Problem> {
  const text = decodeText(bytes);
  if (text === undefined)
    return fail(problemOf(file, { expected: 'a file that can be read', found: 'bytes that are not UTF-8' }));
  const parsed = parseJson(text);
  return parsed.ok ? ok(parsed.value) : fail(problemOf(file, parsed.error));
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
