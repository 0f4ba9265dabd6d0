import { describe, expect, it } from 'vitest';
import type { PlacedBaseLabel } from '../../../../src/shared/basemap/baseLabel';
import { contains } from '../../../../src/shared/labels/boxIndex';
import { buildNameSpots } from '../../../../src/shared/picture/names/nameSpots';

const country: PlacedBaseLabel = {
  id: 'country',
  kind: 'country',
  lines: ['COUNTRY'],
  x: 500,
  y: 500,
  width: 60,
  side: 'center',
  elsewhere: [{ x: 200, y: 100, halfWidth: 200, halfHeight: 40 }],
};
const onPlane = ({ x, y }: { x: number; y: number }) => ({ x: x * 1.5, y: y * 1.5 });
const spots = buildNameSpots(country, onPlane);

describe('the places of a name', () => {
  it('are its own, and the middle of each room that is in view', () => {
    expect(spots.home?.at).toEqual({ x: 750, y: 750 });
    const [first] = spots.elsewhere({ minX: 0, minY: 0, maxX: 1000, maxY: 1000 });
    expect(first?.at).toEqual({ x: 300, y: 150 });
  });

  it('are in the part of a room that is in view, where its middle is not', () => {
    const view = { minX: 480, minY: 160, maxX: 900, maxY: 700 };
    const [middle, ...parts] = [...spots.elsewhere(view)];
    expect(middle?.at).toEqual({ x: 300, y: 150 });
    expect(parts.length).toBeGreaterThan(3);
    const room = { minX: 0, minY: 90, maxX: 600, maxY: 210 };
    for (const { at } of parts) {
      expect(at.x - country.width / 2).toBeGreaterThanOrEqual(view.minX - 0.001);
      expect(contains(room, { minX: at.x - 30, maxX: at.x + 30, minY: at.y, maxY: at.y })).toBe(true);
    }
  });

  it('are none in a room that is out of view, or too narrow', () => {
    expect([...spots.elsewhere({ minX: 700, minY: 0, maxX: 1500, maxY: 900 })]).toEqual([]);
    const wide = buildNameSpots({ ...country, width: 700 }, onPlane);
    expect([...wide.elsewhere({ minX: 0, minY: 0, maxX: 1000, maxY: 1000 })]).toEqual([]);
  });

  it('are none at home where that is left to others', () => {
    expect(buildNameSpots({ ...country, side: null }, onPlane).home).toBeNull();
  });

  it('are for a capital the other sides of its dot', () => {
    const { elsewhere: _, ...alone } = country;
    const capital = buildNameSpots({ ...alone, kind: 'capital', side: 'left' }, onPlane);
    const sides = [...capital.elsewhere({ minX: 0, minY: 0, maxX: 1, maxY: 1 })];
    expect(sides.map(({ side }) => side)).toEqual(['right', 'above', 'below']);
    for (const { at } of sides) expect(at).toEqual({ x: 750, y: 750 });
    expect(buildNameSpots({ ...alone, kind: 'town', side: 'left' }, onPlane).roams).toBe(false);
  });
});
