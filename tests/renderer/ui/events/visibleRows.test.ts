import { describe, expect, it } from 'vitest';
import { scrollForRow, visibleRows } from '../../../../src/renderer/ui/events/visibleRows';

const ROW = 36;
const VIEW = 300;
const MILLION = 1_000_000;

describe('the rows of a long list', () => {
  it('are rendered only where they are seen', () => {
    expect(visibleRows(40, ROW, 0, VIEW)).toEqual({ first: 0, end: 12, top: 0, listPx: 40 * ROW });
    const { first, end, top } = visibleRows(40, ROW, 20 * ROW, VIEW);
    expect([first, end]).toEqual([17, 32]);
    expect(top).toBe(17 * ROW);
    expect(visibleRows(40, ROW, 32 * ROW, VIEW).end).toBe(40);
    expect(visibleRows(0, ROW, 0, VIEW)).toMatchObject({ first: 0, end: 0 });
  });

  it('are all reached where they are more than a page can be high', () => {
    const { listPx } = visibleRows(MILLION, ROW, 0, VIEW);
    expect(listPx).toBeLessThan(MILLION * ROW);
    const { first, end, top } = visibleRows(MILLION, ROW, listPx - VIEW, VIEW);
    expect(end).toBe(MILLION);
    // the last one ends where the list does
    expect(top + (MILLION - first) * ROW).toBeCloseTo(listPx, 1);
  });

  it('come into sight by as little scrolling as can be', () => {
    const at = { count: 40, rowPx: ROW, scrollTop: 10 * ROW, viewPx: VIEW };
    expect(scrollForRow(12, at)).toBe(10 * ROW);
    expect(scrollForRow(3, at)).toBe(3 * ROW);
    expect(scrollForRow(30, at)).toBe(31 * ROW - VIEW);
    const far = scrollForRow(MILLION - 1, { ...at, count: MILLION });
    expect(visibleRows(MILLION, ROW, far, VIEW).end).toBe(MILLION);
  });
});
