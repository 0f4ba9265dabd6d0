import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, STATUSES, type Status } from '../../../src/shared/situation/vocabulary';
import { PALETTES } from '../../../src/shared/symbology/palette';
import { STATUS_STROKES } from '../../../src/shared/symbology/status';
import { type FeatureStyle, KIND_SYMBOLS } from '../../../src/shared/symbology/symbology';
import { dashAround, type SymbolShape, symbolShapes } from '../../../src/shared/symbology/symbolShapes';

const palette = PALETTES.dark;

function styleOf(kind: Kind, status: Status): FeatureStyle {
  const symbol = KIND_SYMBOLS[kind];
  return {
    symbol,
    pictogram: symbol.pictogram,
    colour: '#abcdef',
    fill: '#abcdef',
    fillOpacity: 0,
    stroke: STATUS_STROKES[status],
  };
}

/** How far a shape reaches from the centre, its line included; a pictogram fills its grid at most. */
function reach(shape: SymbolShape): number {
  if (shape.type === 'circle') return shape.radius + (shape.stroke === 'none' ? 0 : shape.strokeWidth / 2);
  return shape.scale * 12;
}

describe('symbolShapes', () => {
  it('keeps every symbol of every status inside its square, selected or not', () => {
    for (const kind of KINDS)
      for (const status of STATUSES) {
        const plain = symbolShapes(styleOf(kind, status), palette);
        for (const shape of plain.shapes) expect(reach(shape)).toBeLessThanOrEqual(plain.bodySize / 2);
        const selected = symbolShapes(styleOf(kind, status), palette, { selected: true });
        for (const shape of selected.shapes) expect(reach(shape)).toBeLessThanOrEqual(selected.size / 2);
      }
  });

  it('leaves ground around a disc and a dot that no line enters', () => {
    for (const kind of ['base', 'city'] as const) {
      const [ground, disc] = symbolShapes(styleOf(kind, 'reported'), palette).shapes;
      if (ground?.type !== 'circle' || disc?.type !== 'circle') throw new Error('a disc is a circle');
      expect(ground.fill).toBe(palette.halo);
      expect(ground.radius - disc.radius).toBeGreaterThanOrEqual(3);
    }
  });

  it('draws no two statuses of a kind with a ring or an outline alike', () => {
    for (const kind of ['base', 'city', 'ship', 'note'] as const) {
      const drawings = STATUSES.map((status) =>
        JSON.stringify(symbolShapes(styleOf(kind, status), palette).shapes),
      );
      expect(new Set(drawings).size).toBe(STATUSES.length);
    }
  });

  it('puts a ring of the accent around what is selected, and nowhere else', () => {
    const accents = (selected: boolean) =>
      symbolShapes(styleOf('base', 'reported'), palette, { selected }).shapes.filter(
        ({ stroke }) => stroke === palette.accent,
      );
    expect(accents(true)).toHaveLength(1);
    expect(accents(false)).toHaveLength(0);
  });

  it('takes no other room when it is selected', () => {
    const style = styleOf('ship', 'claimed');
    expect(symbolShapes(style, palette, { selected: true }).size).toBe(symbolShapes(style, palette).size);
  });
});

describe('dashAround', () => {
  it('goes round a circle a whole number of times', () => {
    for (const radius of [4, 9.5, 13, 40])
      for (const dash of [
        [9, 5],
        [0.1, 4.5],
      ]) {
        const period = dashAround(dash, radius).reduce((sum, length) => sum + length, 0);
        const times = (2 * Math.PI * radius) / period;
        expect(times).toBeCloseTo(Math.round(times), 9);
        expect(times).toBeGreaterThanOrEqual(3.99);
      }
  });

  it('leaves a solid line solid', () => {
    expect(dashAround([], 10)).toEqual([]);
  });
});
