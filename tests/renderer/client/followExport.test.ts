import { expect, it, vi } from 'vitest';
import { followExport } from '../../../src/renderer/client/followExport';
import { fail, ok } from '../../../src/shared/result';

const written = { is: 'written', files: [{ name: 'é.png', bytes: 3 }], address: null, notes: [] } as const;

/** A response whose bytes come one at a time, so that lines and letters are cut apart. */
function slowly(...lines: readonly unknown[]): Response {
  const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return new Response(
    new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    }),
  );
}

it('hears how far it is and what was written, however the bytes come', async () => {
  const onProgress = vi.fn();
  const response = slowly({ is: 'progress', done: 0.25 }, { is: 'progress', done: 1 }, written);
  expect(await followExport(response, onProgress)).toEqual(ok(written));
  expect(onProgress.mock.calls).toEqual([[0.25], [1]]);
});

it('ends with the reason of a refusal', async () => {
  const refusal = { is: 'refused', option: 'caption', reason: 'shorten it' };
  expect(await followExport(slowly(refusal), () => {})).toEqual(fail(refusal));
});

it('rejects when the lines end before the export does', async () => {
  await expect(followExport(slowly({ is: 'progress', done: 0.5 }), () => {})).rejects.toThrow('broke off');
});
