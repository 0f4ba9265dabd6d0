import { describe, expect, it } from 'vitest';
import {
  createPointTable,
  decodePointTable,
  NO_ACTOR,
  type PointTable,
} from '../../../src/shared/points/pointTable';

const TABLE: PointTable = {
  count: 3,
  x: Float64Array.of(0.1, 0.5, 0.9),
  y: Float64Array.of(0.2, 0.4, 0.6),
  startFromMs: Float64Array.of(-8.64e15, 1, 2),
  startToMs: Float64Array.of(-8.64e15, 3, 4),
  endFromMs: Float64Array.of(8.64e15, 5, 6),
  endToMs: Float64Array.of(8.64e15, 7, 8),
  sortedEndsMs: Float64Array.of(7, 8, 8.64e15),
  knownMs: Float64Array.of(-8.64e15, 9, 10),
  row: Uint32Array.of(2, 0, 499_999),
  actor: Uint16Array.of(NO_ACTOR, 0, 300),
  status: Uint8Array.of(0, 4, 1),
  kind: Uint8Array.of(8, 8, 11),
};

/** The buffer of a table with these values. */
function encodePointTable({ count, ...columns }: PointTable): ArrayBuffer {
  const { buffer, table } = createPointTable(count);
  for (const [name, values] of Object.entries(columns)) table[name as 'x'].set(values);
  return buffer;
}

describe('a table of points', () => {
  it('comes out of its buffer as it went in', () => {
    expect(decodePointTable(encodePointTable(TABLE))).toEqual({ ok: true, value: TABLE });
  });

  it('may be empty', () => {
    const empty = Object.fromEntries(
      Object.entries(TABLE).map(([key, column]) => [
        key,
        typeof column === 'number' ? 0 : column.slice(0, 0),
      ]),
    ) as unknown as PointTable;
    expect(decodePointTable(encodePointTable(empty))).toEqual({ ok: true, value: empty });
  });

  it('is read without a copy', () => {
    const buffer = encodePointTable(TABLE);
    const decoded = decodePointTable(buffer);
    expect(
      decoded.ok &&
        Object.values(decoded.value)
          .slice(1)
          .map((column) => (column as Float64Array).buffer),
    ).toEqual(Array(12).fill(buffer));
  });

  it('is refused when a byte is missing, one too many is there, or it is none', () => {
    const buffer = encodePointTable(TABLE);
    for (const wrong of [
      buffer.slice(0, -1),
      buffer.slice(0, 10),
      new ArrayBuffer(0),
      new ArrayBuffer(buffer.byteLength + 8),
      new TextEncoder().encode(JSON.stringify({ error: 'nothing at this address' })).buffer as ArrayBuffer,
    ])
      expect(decodePointTable(wrong).ok).toBe(false);
  });

  it('is refused when it is of another version', () => {
    const buffer = encodePointTable(TABLE);
    new Uint32Array(buffer)[1] = 3;
    expect(decodePointTable(buffer)).toEqual({
      ok: false,
      error: 'expected a table of points of this version, found other bytes',
    });
  });
});
