import { describe, expect, it } from 'vitest';
import { millimetresOf, pixelsOf, sizeOfPaper, sizeOfPixels } from '../../../src/shared/export/sheetSize';
import { SIZE_PRESETS } from '../../../src/shared/export/sizePresets';
import { ok } from '../../../src/shared/result';
import { checkOptions } from '../../../src/shared/sheet/checkOptions';
import { DEFAULT_OPTIONS } from '../../../src/shared/sheet/options';

describe('the size of a sheet', () => {
  it.each([
    [1920, 1080],
    [3840, 2160],
    [1081, 977],
    [16_384, 16_384],
  ])('has exactly the pixels that are asked for: %d × %d', (width, height) => {
    expect(pixelsOf(sizeOfPixels(width, height))).toEqual([width, height]);
  });

  it('is as large on paper in more pixels', () => {
    const [slide, fourK] = [sizeOfPixels(1920, 1080), sizeOfPixels(3840, 2160)];
    expect(fourK.width).toBeCloseTo(slide.width);
    expect(fourK.pixelRatio).toBeCloseTo(2 * slide.pixelRatio);
  });

  it('has the pixels of its paper at so many dots an inch', () => {
    const a4 = sizeOfPaper(297, 210, 300);
    expect(pixelsOf(a4)).toEqual([3508, 2480]);
    expect(millimetresOf(a4).map(Math.round)).toEqual([297, 210]);
  });

  it.each(SIZE_PRESETS)('can be had as $label', ({ size }) => {
    const sheet =
      size.is === 'pixels'
        ? sizeOfPixels(size.width, size.height)
        : sizeOfPaper(size.widthMm, size.heightMm, size.dpi);
    const options = { ...DEFAULT_OPTIONS, ...sheet };
    expect(checkOptions(options)).toEqual(ok(options));
  });
});
