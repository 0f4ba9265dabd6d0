import { fold } from '../../../shared/search/fold';
import { romanise } from '../../../shared/search/romanise';
import { type Collection, eachMember } from '../collection/collection';
import { type Completion, completeFeature } from '../import/completeFeature';
import { isRecord } from '../isRecord';

/** The folded names of a layer's features, one line a row of the file, in UTF-8. Plain data. */
export interface NameList {
  readonly bytes: Uint8Array;
  /** Where each line begins; one more for where the last has ended. */
  readonly starts: Uint32Array;
}

/** A stretch of a large layer, copied out of its file. Plain data. */
export interface NamePart {
  readonly members: Pick<Collection, 'file' | 'bytes' | 'starts' | 'ends' | 'isSuspicious'>;
  readonly firstRow: number;
}

/** What names are read by. Plain data. */
export interface Naming {
  /** What the layer's features are completed with. */
  readonly completion: Completion | undefined;
  /** The rows in the table of points: names of other features are not wanted. */
  readonly rows: Uint32Array;
}

/** Parts as they come in, in the order of the file, and the list of them all. */
export interface NameListBuilder {
  add(part: NamePart): void;
  build(): NameList;
}

/** Parts a feature's names in its line; no word holds it, nor the line's end. */
export const BETWEEN_NAMES = '\t';
const LINE_FEED = 0x0a;

/** Builds a builder. */
export function buildNameListBuilder({ completion, rows: wanted }: Naming): NameListBuilder {
  const isPoint = new Uint8Array(wanted.reduce((most, row) => Math.max(most, row), 0) + 1);
  for (const row of wanted) isPoint[row] = 1;
  const chunks: Uint8Array[] = [];
  let rows = 0;
  const encoder = new TextEncoder();
  return {
    add({ members, firstRow }) {
      const lines: string[] = [];
      const read = eachMember({ ...members, head: null }, (member, at) => {
        const isWanted = isPoint[firstRow + at] === 1;
        const whole = isWanted && completion ? completeFeature(member, firstRow + at, completion) : member;
        lines.push(isWanted ? lineOf(whole) : '');
        return true;
      });
      if (!read.ok) throw new Error(`features were read once and are not now: ${members.file}`);
      rows += lines.length;
      chunks.push(encoder.encode(`${lines.join('\n')}\n`));
    },
    build() {
      const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let end = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, end);
        end += chunk.length;
      }
      const starts = new Uint32Array(rows + 1);
      for (let at = 0, row = 1; at < bytes.length; at += 1)
        if (bytes[at] === LINE_FEED) starts[row++] = at + 1;
      return { bytes, starts };
    },
  };
}

function lineOf(feature: unknown): string {
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
  const { name, label, names } = properties;
  if (typeof name !== 'string') return '';
  if (label === undefined && names === undefined && !CYRILLIC.test(name)) return fold(name);
  const given = [name, label, ...(isRecord(names) ? Object.values(names) : [])].filter(
    (one) => typeof one === 'string',
  );
  const romanised = given.map(romanise).filter((one) => one !== null);
  return [...new Set([...given, ...romanised].map(fold))].join(BETWEEN_NAMES);
}

// of most names no more than this has to be asked
const CYRILLIC = /[\u0400-\u04ff]/;
