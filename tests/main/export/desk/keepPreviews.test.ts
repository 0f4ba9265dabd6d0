import { expect, test, vi } from 'vitest';
import { keepPreviews } from '../../../../src/main/export/desk/keepPreviews';
import type { Preview, Previewed } from '../../../../src/main/export/desk/previewer';
import type { SheetSource } from '../../../../src/main/export/sheets/drawingKit';
import { ok } from '../../../../src/shared/result';

const sourceOf = (version: string) => ({ situation: { version, scenes: [] } }) as unknown as SheetSource;
const previewed = (nowMs: number) => ({ picture: { nowMs }, drawing: 'sheet' }) as unknown as Previewed;

function keeping() {
  const draw = vi.fn<Preview>(async () => ok({ svg: '' } as never));
  return { draw, preview: keepPreviews(draw) };
}

test('the same picture is drawn once for all windows, and anew for another situation', async () => {
  const { draw, preview } = keeping();
  const [source, other] = [sourceOf('1'), sourceOf('2')];
  expect(await preview(source, previewed(1))).toBe(await preview(source, previewed(1)));
  await preview(source, previewed(2));
  expect(draw).toHaveBeenCalledTimes(2);
  await preview(other, previewed(1));
  expect(draw).toHaveBeenCalledTimes(3);
});

test('of many the oldest are let go, and one that failed is tried again', async () => {
  const { draw, preview } = keeping();
  const source = sourceOf('1');
  for (let nowMs = 0; nowMs < 60; nowMs++) await preview(source, previewed(nowMs));
  await preview(source, previewed(59));
  expect(draw).toHaveBeenCalledTimes(60);
  await preview(source, previewed(0));
  expect(draw).toHaveBeenCalledTimes(61);
  draw.mockRejectedValueOnce(new Error('the thread ended'));
  await expect(preview(source, previewed(100))).rejects.toThrow();
  await expect(preview(source, previewed(100))).resolves.toMatchObject({ ok: true });
});
