import { isUtf8 } from 'node:buffer';
import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import { problemOf } from './package/packageFiles';
import { parseJson } from './parseJson';

/** Bytes → unknown. Refuses what is no UTF-8 or no JSON. */
export function decodeJson(file: string, bytes: Uint8Array): Result<unknown, Problem> {
  if (!isUtf8(bytes)) return fail(notUtf8(file));
  const parsed = parseJson(new TextDecoder().decode(bytes));
  return parsed.ok ? ok(parsed.value) : fail(problemOf(file, parsed.error));
}

/** What to say of bytes that are no text. */
export function notUtf8(file: string): Problem {
  return problemOf(file, { expected: 'a file that can be read', found: 'bytes that are not UTF-8' });
}
