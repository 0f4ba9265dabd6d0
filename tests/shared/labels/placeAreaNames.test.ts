import { describe, expect, it } from 'vitest';
import { type Box, buildBoxIndex } from '../../../src/shared/labels/boxIndex';
import { type AreaNameCandidate, placeAreaNames } from '../../../src/shared/labels/placeAreaNames';

const corners = ({ minX, minY, maxX, maxY }: Box) =>
  [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
    [minX, minY],
  ].map(([x = 0, y = 0]) => ({ x, y }));

const indexOf = (boxes: readonly Box[]) => {
  const index = buildBoxIndex();
  for (const box of boxes) index.add(box);
  return index;
};

const AREA = { minX: 200, minY: 200, maxX: 400, maxY: 300 };

function place(
  around: { readonly taken?: readonly Box[]; readonly avoid?: readonly Box[] } = {},
  changes: Partial<AreaNameCandidate> = {},
) {
  const candidate: AreaNameCandidate = {
    id: 'area',
    width: 80,
    height: 30,
    middle: { x: 300, y: 250 },
    rings: [corners(AREA)],
    mayCrossEdge: true,
    mayStandBeside: true,
    ...changes,
  };
  const taken = indexOf(around.taken ?? []);
  const surroundings = { taken, avoid: [indexOf(around.avoid ?? [])], isVisible: () => true };
  return placeAreaNames([candidate], surroundings)[0];
}

const middleOf = (box: Box | undefined) => box && [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2];

describe('the name of an area', () => {
  it('stands in its middle, and moves within the area off lines and off what is taken', () => {
    expect(middleOf(place()?.box)).toEqual([300, 250]);
    const line = { minX: 200, minY: 247, maxX: 400, maxY: 253 };
    for (const placed of [place({ taken: [line] }), place({ avoid: [line] })]) {
      expect(placed?.box.maxY).toBeLessThan(line.minY + 2);
      expect(placed?.box.minY).toBeGreaterThan(AREA.minY);
      expect(placed?.leader).toBeNull();
    }
  });

  it('stands beside the area where there is no clear room in it, led to it when farther off', () => {
    const lineUnder = place({ avoid: [AREA] });
    expect(lineUnder?.box.minY).toBeGreaterThan(AREA.maxY);
    expect(lineUnder?.leader).toBeNull();
    const around = { minX: 180, minY: 180, maxX: 420, maxY: 320 };
    const led = place({ taken: [AREA], avoid: [around] });
    expect(led?.box.minY).toBeGreaterThan(around.maxY - 2);
    expect(led?.leader?.[0]).toEqual({ x: 300, y: 300 });
  });

  it('lies over a line rather than be left out, but never on what is taken', () => {
    const everywhere = { minX: 0, minY: 0, maxX: 600, maxY: 600 };
    const bound = { mayStandBeside: false };
    expect(middleOf(place({ avoid: [everywhere] }, bound)?.box)).toEqual([300, 250]);
    expect(place({ avoid: [everywhere] }, { ...bound, mayCrossEdge: false })).toBeUndefined();
    expect(place({ taken: [everywhere] })).toBeUndefined();
  });

  it('stands in the area and not in a hole of it', () => {
    const hole = { minX: 240, minY: 200, maxX: 360, maxY: 285 };
    const placed = place({}, { rings: [corners(AREA), corners(hole)], width: 20, mayStandBeside: false });
    const [x = 0, y = 0] = middleOf(placed?.box) ?? [];
    expect(x > hole.minX && x < hole.maxX && y < hole.maxY).toBe(false);
  });
});
