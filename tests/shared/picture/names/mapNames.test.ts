import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/shared/labels/boxIndex';
import type { KeyedShape } from '../../../../src/shared/picture/keyedShape';
import { buildNamePlacer } from '../../../../src/shared/picture/names/mapNames';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

const SIZES = [
  [320, 240],
  [420, 300],
  [640, 400],
  [900, 900],
  [700, 1100],
  [1200, 700],
] as const;

describe('names of the situation', () => {
  for (const [width, height] of SIZES)
    it(`lie on no other name and on no symbol in any scene at ${width} × ${height}`, async () => {
      for (const scene of [1, 2, 3, 4, 5, 6, 7, 8]) {
        const { names, symbols } = await written(scene, width, height);
        const collisions = names.flatMap((name, i) =>
          [...names.slice(i + 1), ...symbols].flatMap((other) =>
            other.of !== name.of && overlap(name.box, other.box)
              ? [`${scene}: ${name.of} on ${other.of}`]
              : [],
          ),
        );
        expect(collisions).toEqual([]);
      }
    });

  it('are those of symbols alone in a flight', async () => {
    const standing = await place(6, { isInFlight: false });
    const flying = await place(6, { isInFlight: true });
    const lines = standing.written.filter(({ of }) => !standing.symbols.has(of));
    expect(lines.length).toBeGreaterThan(2);
    expect(flying.written.length).toBeGreaterThan(2);
    expect(flying.written.filter(({ of }) => !flying.symbols.has(of))).toEqual([]);
  });
});

/** What the names of a scene are of, with what has a symbol there. */
async function place(scene: number, { isInFlight }: { isInFlight: boolean }) {
  const { picture, symbols } = await lay(scene, 1200, 700);
  const { over } = buildNamePlacer().place(picture, {
    symbols,
    counts: [],
    base: { labels: [], zoom: 0 },
    reader: 'room',
    isInFlight,
  });
  const written = over.flatMap((shape) =>
    shape.is === 'text' ? [{ of: shape.key.split('/')[0] ?? '', text: shape.text }] : [],
  );
  return { written, symbols: new Set(symbols.map(({ shown }) => shown.feature.id)) };
}

async function lay(scene: number, width: number, height: number) {
  const input = await sceneMap(scene, { frame: { minX: 0, minY: 0, maxX: width, maxY: height } });
  const laid = locateMap(input);
  if (!laid.ok) throw new Error(laid.error.reason);
  return laid.value;
}

interface Marked {
  readonly of: string;
  readonly box: Box;
}

/** Words that stand level, and symbols without their rims. */
async function written(scene: number, width: number, height: number) {
  const { picture, symbols } = await lay(scene, width, height);
  const base = { labels: [], zoom: 0 };
  const { over } = buildNamePlacer().place(picture, { symbols, counts: [], base, reader: 'print' });
  const names = over.flatMap((shape): Marked[] => {
    if (shape.is !== 'text' || shape.turn) return [];
    return [{ of: shape.key.split('/')[0] ?? '', box: boxOf(shape, picture.measure(shape.text, shape)) }];
  });
  return {
    names,
    symbols: symbols.map(({ shown, x, y, size }): Marked => {
      const half = size / 2 - 1;
      return {
        of: shown.feature.id,
        box: { minX: x - half, minY: y - half, maxX: x + half, maxY: y + half },
      };
    }),
  };
}

function boxOf({ x, y, size, anchor }: Extract<KeyedShape, { is: 'text' }>, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { minX: left, minY: y - 0.7 * size, maxX: left + width, maxY: y + 0.1 * size };
}

function overlap(a: Box, b: Box): boolean {
  return a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY;
}
