import { decodePointTable } from '../../../shared/points/pointTable';
import { sizeOfCollection } from '../collection/collection';
import type { Completion } from '../import/completeFeature';
import type { PointLayer } from '../points/pointLayer';
import type { NamePart } from './nameList';

/** So much is copied at once: a fraction of a millisecond. */
const PART_BYTES = 1024 * 1024;

/**
 * A large layer in stretches, each copied when it comes to it: to copy the file as a whole would keep the thread that answers from
 * answering, and to hand it over would leave nothing to read single features from.
 */
export function* nameParts({ table, collection }: PointLayer): Generator<NamePart, void, void> {
  const { file, bytes, starts, ends, isSuspicious } = collection;
  const size = sizeOfCollection(collection);
  const isPoint = new Uint8Array(size);
  const points = decodePointTable(table);
  if (!points.ok) throw new Error(points.error);
  for (const row of points.value.row) isPoint[row] = 1;
  for (let from = 0; from < size; ) {
    const base = starts[from] ?? 0;
    let to = from + 1;
    while (to < size && (ends[to] ?? 0) <= base + PART_BYTES) to += 1;
    yield {
      members: {
        file,
        // a Buffer's own slice would be the file itself
        bytes: new Uint8Array(bytes.subarray(base, ends[to - 1])),
        starts: starts.slice(from, to).map((start) => start - base),
        ends: ends.slice(from, to).map((end) => end - base),
        isSuspicious,
      },
      firstRow: from,
      isPoint: isPoint.slice(from, to),
    };
    from = to;
  }
}

/** What names are completed with: ids, of which there may be half a million, do not matter to them. */
export function namingOf({ collection: { completion } }: PointLayer): Completion | undefined {
  return completion && { ...completion, ids: new Map() };
}
