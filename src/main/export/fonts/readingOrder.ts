import bidiFactory from 'bidi-js';

/** Which way the parts of a line are read. */
export interface ReadingOrder {
  /** Of each UTF-16 unit; odd where it is read from right to left. */
  readonly levels: ArrayLike<number>;
  /** Brackets that stand among letters read from right to left, by index, as they look there. */
  readonly turned: ReadonlyMap<number, string>;
}

const bidi = bidiFactory();

// Hebrew, Arabic and their kin, and marks that turn the direction
const TURNING =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The Unicode bidirectional algorithm (UAX #9). A line as a whole goes the way of its first letter. */
export function readingOrder(line: string): ReadingOrder {
  if (!TURNING.test(line)) return { levels: [], turned: new Map() };
  const embedding = bidi.getEmbeddingLevels(line, 'auto');
  return { levels: embedding.levels, turned: bidi.getMirroredCharactersMap(line, embedding.levels) };
}
