import { describe, expect, it } from 'vitest';
import { parseSheetOptions } from '../../../src/main/export/parseSheetOptions';
import { DEFAULT_OPTIONS } from '../../../src/shared/sheet/options';

const refusalOf = (wished: unknown) => {
  const parsed = parseSheetOptions(wished);
  return parsed.ok ? null : `${parsed.error.option}: ${parsed.error.reason}`;
};

describe('parseSheetOptions', () => {
  it('fills in what is not wished', () => {
    expect(parseSheetOptions({ theme: 'light', title: undefined })).toEqual({
      ok: true,
      value: { ...DEFAULT_OPTIONS, theme: 'light' },
    });
  });

  it('names the option that it does not understand, and what was expected', () => {
    expect(refusalOf({ theme: 'pink' })).toBe('theme: expected one of dark, light, found "pink"');
    expect(refusalOf({ locator: 'middle' })).toContain('expected one of auto, top-left');
    expect(refusalOf({ scalebar: 'off' })).toMatch(/^scalebar: expected one of width, height/);
    expect(refusalOf({ width: '1280' })).toMatch(/^width: .*number.*found "1280"/);
    expect(refusalOf({ width: 0 })).toMatch(/^width: expected a width from 100/);
    expect(refusalOf(null)).not.toBeNull();
    expect(refusalOf({ page: { number: 1 } })).toMatch(/^page.of: /);
  });
});
