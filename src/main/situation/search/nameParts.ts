import { decodePointTable } from '../../../shared/points/pointTable';
import { sizeOfCollection } from '../collection/collection';
import type { PointLayer } from '../points/pointLayer';
import type { NamePart, Naming } from './nameList';

/** So much is copied at once: a fraction of a millisecond. */
const PART_BYTES = 1024 * 1024;

/**
 * A large layer in stretches, each copied when it comes to it: to copy the file as a whole would keep the thread that answers from
 * answering, and to hand it over would leave nothing to read single features from.
 */
export function* nameParts({ collection }: PointLayer): Generator<NamePart, void, void> {
  const { file, bytes, starts, ends, isSuspicious } = collection;
  const size = sizeOfCollection(collection);
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
    };
    from = to;
  }
}

/** What the names of a layer are read by. Ids, of which there may be half a million, do not matter to them. */
export function namingOf({ table, collection: { completion } }: PointLayer): Naming {
  const points = decodePointTable(table);
  if (!points.ok) throw new Error(points.error);
  return {
    completion: completion && { ...completion, ids: new Map() },
    // a view would take the whole table with it to another thread
    rows: points.value.row.slice(),
  };
}
