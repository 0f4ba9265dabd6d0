import { describe, expect, it } from 'vitest';
import { buildBoxIndex } from '../../../src/shared/labels/boxIndex';
import { type PixelPoint, visibleStretches } from '../../../src/shared/labels/lineStretch';
import { keepLineNames, type LineWay, placeLineNames } from '../../../src/shared/labels/placeLineNames';

const VIEW = { minX: 0, minY: 0, maxX: 600, maxY: 400 };

const along = (text: string, mayCross = false): LineWay => ({
  is: 'along',
  text,
  width: text.length * 6,
  mayCross,
});
const beside = (...lines: string[]): LineWay => ({
  is: 'beside',
  lines,
  width: Math.max(...lines.map(({ length }) => length * 6)),
  height: lines.length * 14,
  mayCross: false,
});

type Lines = Readonly<Record<string, readonly PixelPoint[]>>;

function surroundings(lines: Lines) {
  const index = buildBoxIndex();
  for (const [id, points] of Object.entries(lines))
    points.slice(1).forEach((to, i) => {
      const from = points[i] ?? to;
      const steps = Math.hypot(to.x - from.x, to.y - from.y) / 10;
      for (let step = 0; step < steps; step++) {
        const x = from.x + ((to.x - from.x) * step) / steps;
        const y = from.y + ((to.y - from.y) * step) / steps;
        index.add({ minX: x - 3, minY: y - 3, maxX: x + 3, maxY: y + 3 }, id);
      }
    });
  return { view: VIEW, taken: buildBoxIndex(), lines: index };
}

const candidates = (lines: Lines, ways: readonly LineWay[]) =>
  Object.entries(lines).map(([id, points]) => ({ id, stretches: visibleStretches([points], VIEW), ways }));

const LEVEL = [
  { x: 50, y: 200 },
  { x: 450, y: 200 },
];

describe('the name of a line', () => {
  it('stands over the middle of what is in view', () => {
    const [placed] = placeLineNames(candidates({ a: LEVEL }, [along('route')]), surroundings({ a: LEVEL }));
    expect(placed?.place).toMatchObject({ is: 'along', angle: 0 });
    expect(placed?.place.is === 'along' && Math.abs(placed.place.x - 250)).toBeLessThanOrEqual(8);
    expect(placed?.place.is === 'along' && placed.place.y).toBeLessThan(200);
  });

  it('is led over as few other lines as can be, even from farther off', () => {
    const across = (y: number) => [
      { x: 0, y },
      { x: 600, y },
    ];
    const lines = { above: across(163), below: across(212), further: across(219), a: LEVEL };
    const crossing = { ...beside('a route', 'of some'), mayCross: true };
    const [placed] = placeLineNames(candidates({ a: LEVEL }, [crossing]), surroundings(lines));
    expect(placed?.place.is === 'beside' && placed.place.box.maxY).toBeLessThan(163);
  });

  it('goes below its line, then further along, when room is taken', () => {
    const around = surroundings({ a: LEVEL });
    around.taken.add({ minX: 200, minY: 150, maxX: 300, maxY: 199 });
    const [below] = placeLineNames(candidates({ a: LEVEL }, [along('route')]), around);
    expect(below?.spot.side).toBe('below');
    // what was placed is taken in its turn
    const [further] = placeLineNames(candidates({ a: LEVEL }, [along('route')]), around);
    expect(further?.spot).not.toEqual(below?.spot);
  });

  it('stands beside the line where it finds no room along it, with a leader, clear of every line', () => {
    const short = {
      a: [
        { x: 300, y: 200 },
        { x: 340, y: 200 },
      ],
    };
    const [placed] = placeLineNames(
      candidates(short, [along('a long name'), beside('a long', 'name')]),
      surroundings(short),
    );
    expect(placed?.place.is).toBe('beside');
    const [foot] = placed?.place.is === 'beside' ? placed.place.leader : [];
    expect(foot?.y).toBe(200);
  });

  it('does not lie on another line unless it may', () => {
    // rungs 30 px apart leave no room for the word between them
    const rungs = Object.fromEntries(
      Array.from({ length: 14 }, (_, i) => [
        `rung ${i}`,
        [
          { x: 40 + i * 30, y: 0 },
          { x: 40 + i * 30, y: 400 },
        ],
      ]),
    );
    const lines = { a: LEVEL, ...rungs };
    const only = (ways: readonly LineWay[]) => candidates({ a: LEVEL }, ways);
    expect(placeLineNames(only([along('illustrative')]), surroundings(lines))).toEqual([]);
    expect(
      placeLineNames(only([along('illustrative'), along('illustrative', true)]), surroundings(lines)),
    ).toHaveLength(1);
  });

  it('stays where it was while the map is panned, as long as it has room there', () => {
    const [before] = placeLineNames(candidates({ a: LEVEL }, [along('route')]), surroundings({ a: LEVEL }));
    const panned = LEVEL.map(({ x, y }) => ({ x: x + 300, y }));
    const [candidate] = candidates({ a: panned }, [along('route')]);
    if (!before || !candidate) throw new Error('no place');
    const [after] = placeLineNames([{ ...candidate, last: before.spot }], surroundings({ a: panned }));
    expect(after?.spot).toEqual(before.spot);
    const [fresh] = placeLineNames([candidate], surroundings({ a: panned }));
    expect(fresh?.spot.atPx).not.toBe(before.spot.atPx);
  });

  it('of one line gives way to that of another which would find no room at all', () => {
    const [first, second] = candidates(
      {
        first: [
          { x: 100, y: 200 },
          { x: 500, y: 200 },
        ],
        second: [
          { x: 280, y: 204 },
          { x: 320, y: 204 },
        ],
      },
      [along('word')],
    );
    if (!first || !second) throw new Error('no candidates');
    const around = surroundings({});
    around.taken.add({ minX: 0, minY: 206, maxX: 600, maxY: 400 });
    const placed = placeLineNames([{ ...first, ways: [along('word word')] }, second], around);
    expect(placed.map(({ id }) => id).sort()).toEqual(['first', 'second']);
  });

  it('is written again where it was without a search, and left out once something has moved onto it', () => {
    const first = placeLineNames(candidates({ a: LEVEL }, [along('route')]), surroundings({ a: LEVEL }));
    const again = candidates({ a: LEVEL }, [along('route')]).map((each) => ({
      ...each,
      last: first[0]?.spot,
    }));
    const free = surroundings({ a: LEVEL });
    expect(keepLineNames(again, free)).toEqual(first);
    expect(free.taken.touches(first[0]?.boxes[0] ?? VIEW)).toBe(true);
    const blocked = surroundings({ a: LEVEL });
    blocked.taken.add({ minX: 240, minY: 180, maxX: 260, maxY: 198 });
    expect(keepLineNames(again, blocked)).toEqual([]);
    expect(keepLineNames(candidates({ a: LEVEL }, [along('route')]), free)).toEqual([]);
  });
});
