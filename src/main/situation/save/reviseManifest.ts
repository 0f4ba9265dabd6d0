import { isDeepStrictEqual } from 'node:util';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import type { Manifest } from '../../../shared/situation/schema/manifest';
import type { Written } from '../../../shared/situation/written';
import { decodeJson } from '../decodeJson';
import { MANIFEST_FILE } from '../package/fileSet';
import { problemOf, SIZE_LIMITS, tooLarge } from '../package/packageFiles';
import { validateManifest } from '../validate';
import { editManifest } from './editManifest';

/** The bytes of a manifest with other scenes and presets, checked by the schema as on opening. */
export function reviseManifest(bytes: Uint8Array, written: Written): Result<Uint8Array, readonly Problem[]> {
  const before = check(bytes);
  if (!before.ok) return before;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const revised = new TextEncoder().encode(editManifest(text, partsOf(before.value), written));
  if (revised.length > SIZE_LIMITS.manifest)
    return fail([problemOf(MANIFEST_FILE, tooLarge(revised.length, SIZE_LIMITS.manifest))]);
  const after = check(revised);
  if (!after.ok) return after;
  const { scenes, exports } = written;
  if (!isDeepStrictEqual(partsOf(after.value), { scenes, exports }))
    throw new Error('the edited manifest does not say what was to be saved');
  return ok(revised);
}

function check(bytes: Uint8Array): Result<Manifest, readonly Problem[]> {
  const read = decodeJson(MANIFEST_FILE, bytes);
  return read.ok ? validateManifest(MANIFEST_FILE, read.value) : fail([read.error]);
}

function partsOf({ scenes, exports }: Manifest): Written {
  return { scenes, exports };
}
