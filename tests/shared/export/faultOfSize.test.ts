import { expect, it } from 'vitest';
import { faultOfSize } from '../../../src/shared/export/faultOfSize';
import { type ExportSize, SIZE_PRESETS } from '../../../src/shared/export/sizePresets';

const pixels = (width: number, height: number): ExportSize => ({ is: 'pixels', width, height });
const paper = (widthMm: number, heightMm: number, dpi: number): ExportSize => ({
  is: 'paper',
  widthMm,
  heightMm,
  dpi,
});

it.each(SIZE_PRESETS)('lets $label through', ({ size }) => {
  expect(faultOfSize(size)).toBeNull();
});

it.each<[ExportSize, string, string]>([
  [pixels(0, 1080), 'width', '0 pixels: expected from 1 to 16,384 a side'],
  [pixels(1920, 20_000), 'height', '20,000 pixels'],
  [pixels(40, 40), 'width', '40 × 40 pixels: expected at least 160 × 90'],
  [pixels(1920, 20), 'height', '1,920 × 20 pixels are too narrow a strip'],
  [pixels(20, 1920), 'width', 'too narrow'],
  [paper(10, 210, 300), 'width', '10 mm: expected from 27 to 5,291 a side'],
  [paper(297, 210, 5), 'pixelRatio', '5 dpi'],
  [paper(1189, 841, 600), 'pixelRatio', 'take fewer dots an inch'],
])('refuses %o in the numbers that were typed', (size, option, words) => {
  expect(faultOfSize(size)).toEqual({ option, reason: expect.stringContaining(words) });
});
