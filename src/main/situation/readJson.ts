import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import { type Collection, openCollection } from './collection/collection';
import { decodeJson } from './decodeJson';
import { MANIFEST_FILE } from './package/fileSet';
import { type PackageFiles, problemOf, SIZE_LIMITS } from './package/packageFiles';
import { type FindLine, linesOf } from './problemLines';

/** A manifest that was read, and where its lines are. */
export interface ReadManifest {
  readonly value: unknown;
  /** As {@link versionOf} has it. */
  readonly version: string;
  readonly findLine: FindLine;
}

/** What loading reads from: the JSON files of a package, not checked yet. */
export interface JsonFiles {
  manifest(): Promise<Result<ReadManifest, Problem>>;
  layer(file: string): Promise<Result<Collection, Problem>>;
  /** Stands for every byte that was read so far. */
  version(): string;
}

/** Reads the JSON files of a package. */
export function jsonOf(files: PackageFiles): JsonFiles {
  const hash = createHash('sha256');
  const readBytes = async (file: string, limitBytes: number): Promise<Result<Uint8Array, Problem>> => {
    const bytes = await files.read(file, limitBytes);
    if (!bytes.ok) return fail(problemOf(file, bytes.error));
    hash.update(file).update('\0').update(bytes.value).update('\0');
    return bytes;
  };
  return {
    async manifest() {
      const bytes = await readBytes(MANIFEST_FILE, SIZE_LIMITS.manifest);
      if (!bytes.ok) return bytes;
      const read = decodeJson(MANIFEST_FILE, bytes.value);
      return read.ok
        ? ok({
            value: read.value,
            version: versionOf(bytes.value),
            findLine: linesOf(new TextDecoder().decode(bytes.value)),
          })
        : read;
    },
    async layer(file) {
      const bytes = await readBytes(file, SIZE_LIMITS.layer);
      return bytes.ok ? openCollection(file, bytes.value) : bytes;
    },
    version: () => hash.copy().digest('hex').slice(0, 16),
  };
}

/** Stands for bytes: another for every other. */
export function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
