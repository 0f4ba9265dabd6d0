import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeKmz } from '../../../../src/main/export/kmz/writeKmz';
import { memorySink } from '../film/memorySink';

async function* pieces() {
  yield '<kml>';
  yield 'ü'.repeat(70_000);
  yield '</kml>';
}

describe('writeKmz', () => {
  it('holds the document first, and the pictures that it names', async () => {
    const sink = memorySink();
    await writeKmz(sink, pieces(), { 'files/map.png': Uint8Array.of(1, 2, 3) });
    const parts = unzipSync(sink.bytes);
    expect(Object.keys(parts)).toEqual(['doc.kml', 'files/map.png']);
    expect(strFromU8(parts['doc.kml'] ?? new Uint8Array())).toBe(`<kml>${'ü'.repeat(70_000)}</kml>`);
    expect([...(parts['files/map.png'] ?? [])]).toEqual([1, 2, 3]);
  });

  it('stops when it is told to', async () => {
    const stopped = writeKmz(memorySink(), pieces(), {}, AbortSignal.abort());
    await expect(stopped).rejects.toThrow(/abort/i);
  });
});
