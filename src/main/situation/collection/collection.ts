import { isAscii, isUtf8 } from 'node:buffer';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { notUtf8 } from '../decodeJson';
import { type Completion, completeFeature } from '../import/completeFeature';
import { problemOf } from '../package/packageFiles';
import { explainFault, type JsonFault, parseOrdinary } from '../parseJson';
import { scanCollection } from './scanCollection';

/**
 * A GeoJSON file of which no more than the places of its features is known: they are read when they are asked for, so that half a
 * million of them are never in memory at once. Plain data, to be handed from one thread to another.
 */
export interface Collection {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The file without its features: an empty list stands for them, if they are a list. */
  readonly head: unknown;
  /** Where each feature begins in the bytes, and where it has ended. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Whether keys have to be looked at one by one. */
  readonly isSuspicious: boolean;
  /** What plain GeoJSON is completed with to be a layer. */
  readonly completion?: Completion;
}

/** Bytes → a collection. Refuses what is no UTF-8, and what is no JSON as far as that is known without reading the features. */
export function openCollection(file: string, bytes: Uint8Array): Result<Collection, Problem> {
  if (!isUtf8(bytes)) return fail(notUtf8(file));
  const scanned = scanCollection(bytes);
  const head = scanned && parseOrdinary(scanned.head);
  if (!head) return fail(problemOf(file, explainFault(new TextDecoder().decode(bytes))));
  if (!head.ok) return fail(problemOf(file, head.error));
  const { starts, ends, isSuspicious } = scanned;
  return ok({ file, bytes, head: head.value, starts, ends, isSuspicious });
}

/** How many features a collection has. */
export function sizeOfCollection({ starts }: Collection): number {
  return starts.length;
}

/** Reads every feature in turn until `visit` says false. Refuses what is no JSON, once it comes to it. */
export function eachMember(
  collection: Collection,
  visit: (member: unknown, row: number) => boolean,
): Result<void, Problem> {
  const { starts, ends, file, bytes, completion } = collection;
  for (let from = 0; from < starts.length; ) {
    const to = batchEnd(collection, from);
    const members = parseMembers(collection, starts[from] ?? 0, ends[to - 1] ?? 0);
    if (!members) return fail(problemOf(file, explainFault(new TextDecoder().decode(bytes))));
    if (!members.ok) return fail(problemOf(file, members.error));
    for (let row = from; row < to; row += 1) {
      const member = members.value[row - from];
      if (!visit(completion ? completeFeature(member, row, completion) : member, row)) return ok(undefined);
    }
    from = to;
  }
  return ok(undefined);
}

/** One feature of a collection whose features have all been read before. */
export function memberAt(collection: Collection, row: number): unknown {
  const { starts, ends, completion } = collection;
  const read = parseMembers(collection, starts[row] ?? 0, ends[row] ?? 0);
  const member = read?.ok ? read.value[0] : undefined;
  return completion ? completeFeature(member, row, completion) : member;
}

// long enough for the parser to get going, short enough to be gone before it is old
const BATCH_BYTES = 256 * 1024;

function batchEnd({ starts, ends }: Collection, from: number): number {
  const limit = (starts[from] ?? 0) + BATCH_BYTES;
  let to = from + 1;
  while (to < starts.length && (ends[to] ?? 0) <= limit) to += 1;
  return to;
}

/** What stands between two offsets, which are those of members; undefined where it is no JSON. */
function parseMembers(
  { bytes, isSuspicious }: Collection,
  start: number,
  end: number,
): Result<readonly unknown[], JsonFault> | undefined {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const text = `[${part.toString(isAscii(part) ? 'latin1' : 'utf8')}]`;
  if (isSuspicious) return parseOrdinary(text) as Result<readonly unknown[], JsonFault> | undefined;
  try {
    return ok(JSON.parse(text) as readonly unknown[]);
  } catch {
    return undefined;
  }
}
