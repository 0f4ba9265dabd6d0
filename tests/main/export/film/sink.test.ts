import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sinkTo } from '../../../../src/main/export/film/sink';

it('a sink over a file writes on and over what it wrote', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sv-sink-'));
  try {
    const file = await open(join(folder, 'film'), 'w');
    const sink = sinkTo(file);
    await sink.write(Uint8Array.of(1, 2, 3));
    await sink.write(Uint8Array.of(4, 5));
    expect(sink.length).toBe(5);
    await sink.patch(1, Uint8Array.of(9, 8));
    await sink.write(Uint8Array.of(6));
    await file.close();
    expect([...(await readFile(join(folder, 'film')))]).toEqual([1, 9, 8, 4, 5, 6]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('a sink writes on where a file took only a part', async () => {
  const written: number[] = [];
  const sink = sinkTo({
    write: async (bytes, offset, _, position) => {
      written[position] = bytes[offset] ?? 0;
      return { bytesWritten: 1 };
    },
  });
  await sink.write(Uint8Array.of(7, 8, 9));
  expect(written).toEqual([7, 8, 9]);
});
