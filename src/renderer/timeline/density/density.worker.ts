import { buildDensity, type DensityColumns, type LaneDensity } from './density';

// Sorting half a million spans takes longer than the page may be kept: it is done here.

/** A layer to be counted; its columns are those of its features and of its table. */
export interface DensityOrder {
  readonly id: number;
  readonly columns: readonly DensityColumns[];
  readonly asOfMs: number | null;
}

export interface DensityAnswer {
  readonly id: number;
  readonly density: LaneDensity;
}

self.onmessage = ({ data: { id, columns, asOfMs } }: MessageEvent<DensityOrder>) => {
  const answer: DensityAnswer = { id, density: buildDensity(columns, asOfMs) };
  self.postMessage(answer, { transfer: buffersOf(answer.density) });
};

function buffersOf({ groups, hidden }: LaneDensity): ArrayBuffer[] {
  const indexes = [...groups.map(({ index }) => index), ...hidden];
  const arrays = indexes.flatMap(({ starts, ends, firmStarts, firmEnds, chains }) => [
    starts,
    ends,
    firmStarts,
    firmEnds,
    ...chains.flatMap(({ from, to }) => [from, to]),
  ]);
  // an index of exact times has the same arrays twice
  const buffers = new Set(arrays.map(({ buffer }) => buffer));
  return [...buffers].filter((buffer) => buffer instanceof ArrayBuffer);
}
