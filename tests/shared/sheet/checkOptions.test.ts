import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../../src/shared/sheet/checkOptions';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../../src/shared/sheet/options';

const refusalOf = (wished: Partial<SheetOptions>) => {
  const checked = checkOptions({ ...DEFAULT_OPTIONS, ...wished });
  return checked.ok ? null : checked.error.option;
};

describe('checkOptions', () => {
  it('takes what a sheet can be', () => {
    expect(refusalOf({})).toBeNull();
    expect(refusalOf({ width: 1122.5, height: 793.7, pixelRatio: 3.125 })).toBeNull();
    expect(refusalOf({ page: { number: 8, of: 8 } })).toBeNull();
  });

  it('names the option that is absurd', () => {
    expect(refusalOf({ width: 0 })).toBe('width');
    expect(refusalOf({ height: Number.NaN })).toBe('height');
    expect(refusalOf({ width: 1e9 })).toBe('width');
    expect(refusalOf({ height: -720 })).toBe('height');
    expect(refusalOf({ pixelRatio: 0 })).toBe('pixelRatio');
    expect(refusalOf({ pixelRatio: Number.POSITIVE_INFINITY })).toBe('pixelRatio');
    expect(refusalOf({ width: 16_000, pixelRatio: 2 })).toBe('width');
    expect(refusalOf({ page: { number: 9, of: 8 } })).toBe('page');
  });

  it('does not let the marking be worded away', () => {
    expect(refusalOf({ marking: '  ' })).toBe('marking');
    expect(refusalOf({ marking: 'TLP:AMBER' })).toBeNull();
  });
});
