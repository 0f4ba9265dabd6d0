import { describe, expect, it } from 'vitest';
import { INKS } from '../../../../src/shared/sheet/furniture/inks';
import { setText } from '../../../../src/shared/sheet/furniture/textBlock';
import { flowLines, flowParts, type Part } from '../../../../src/shared/sheet/layout/flow';
import { measureEvenly, textsIn } from '../../../fixtures/sheet';

const setting = { measure: measureEvenly, theme: 'dark', inks: INKS.dark } as const;
const part = (label: string, count: number): Part => ({
  label,
  gap: 2,
  rows: (width) => Array.from({ length: count }, () => ({ width, height: 18, shapes: [] })),
});
const flow = (parts: readonly Part[], columns: number) =>
  flowParts(parts, { columns, width: 100, gutter: 20 }, setting);

describe('flowParts', () => {
  it('fills columns evenly', () => {
    const one = flow([part('', 12)], 1);
    const three = flow([part('', 12)], 3);
    expect(one.height).toBe(12 * 18 + 11 * 2);
    expect(three.height).toBe(4 * 18 + 3 * 2);
    expect(three.width).toBe(340);
  });

  it('keeps a part whole unless much room is saved by breaking it', () => {
    // two groups: each part in a column of its own
    expect(flow([part('Legend', 5), part('Sources', 4)], 2).shapes).toHaveLength(2);
    expect(flow([part('Legend', 14), part('Sources', 2)], 2).shapes.length).toBeGreaterThan(2);
  });

  it('leaves no heading alone at the foot of a column', () => {
    for (let rows = 1; rows < 12; rows++) {
      const { shapes } = flow([part('', rows), part('Sources', 9)], 3);
      // a heading moves with its first row: never more groups than rows
      expect(shapes.length).toBeLessThanOrEqual(rows + 9);
    }
  });

  it('takes no room for parts without rows', () => {
    expect(flow([part('Legend', 0)], 2).height).toBe(0);
  });
});

describe('flowLines', () => {
  it('sets a long text in columns as a newspaper does, in order', () => {
    const style = { size: 10, weight: 400, lineHeight: 14 };
    const text = Array.from({ length: 60 }, (_, word) => `word${word}`).join(' ');
    const lines = setText(text, style, { maxWidth: 150, fill: '#000000', measure: measureEvenly });
    const flowed = flowLines(lines, 14, { columns: 3, width: 150, gutter: 20 });
    expect(textsIn(flowed.shapes)).toEqual(textsIn(lines.shapes));
    expect(flowed.height).toBe(Math.ceil(lines.shapes.length / 3) * 14);
  });
});
