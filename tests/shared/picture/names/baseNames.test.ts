import { describe, expect, it } from 'vitest';
import type { PlacedBaseLabel } from '../../../../src/shared/basemap/baseLabel';
import { type Box, buildBoxIndex } from '../../../../src/shared/labels/boxIndex';
import { buildBaseNames } from '../../../../src/shared/picture/names/baseNames';
import type { Reader } from '../../../../src/shared/picture/names/reader';
import { locateMap } from '../../../../src/shared/sheet/map/locateMap';
import { sceneMap } from '../../../fixtures/sheetMap';

describe('the name of a country', () => {
  it('stands elsewhere in it when something lies on its place', async () => {
    const { home, there, write } = await country();
    expect(write()).toEqual(home);
    expect(write({ taken: [around(home)] })).toEqual(there);
  });

  it('stays there when what lay on its place has gone, and comes back when it must', async () => {
    const { home, there, write } = await country();
    write({ taken: [around(home)] });
    expect(write()).toEqual(there);
    expect(write({ taken: [around(there)] })).toEqual(home);
  });

  it('stands under a line rather than nowhere, but under nothing else', async () => {
    const { home, write } = await country();
    const everywhere = { minX: 0, minY: 0, maxX: 1920, maxY: 1080 };
    expect(write({ lines: [everywhere] })).toEqual(home);
    expect(write({ taken: [everywhere] })).toBeUndefined();
  });
});

describe('names that were placed for a larger scale', () => {
  it('are written clear of each other, the first before the others', async () => {
    const { zoom, write } = await pair();
    expect(write(zoom)).toEqual(['FIRST', 'SECOND']);
    expect(write(zoom + 2)).toEqual(['FIRST']);
  });
});

/** Two names of seas, 80 pixels from each other at the zoom they were placed for; which of them a map writes. */
async function pair() {
  const laid = locateMap(await sceneMap(6));
  if (!laid.ok) throw new Error(laid.error.reason);
  const { picture, projection } = laid.value;
  const zoom = Math.floor(projection.plane.zoom);
  const around = { taken: indexOf([]), lines: indexOf([]), edges: () => indexOf([]) };
  return {
    zoom,
    write: (placedFor: number) => {
      const worldPx = 256 * 2 ** placedFor;
      const labels = ['FIRST', 'SECOND'].map((name, row): PlacedBaseLabel => {
        const at = { x: 0.55 * worldPx, y: 0.43 * worldPx + 40 * row };
        return { id: name, kind: 'sea', lines: [name], width: 60, side: 'center', ...at };
      });
      const names = { labels, zoom: placedFor };
      const shapes = buildBaseNames().shapes(names, around, { ...picture, shown: [] }, 'hand');
      return shapes.flatMap((shape) => (shape.is === 'text' ? shape.text : []));
    },
  };
}

describe('the name of a country whose own place is out of sight', () => {
  it('stands whole in the part of it that is in view, off the edges of areas', async () => {
    const { view, places } = await country({ x: -1.2, y: 0.5 });
    const [at] = places();
    if (!at) throw new Error('it is nowhere');
    expect(at.x).toBeGreaterThan(view.minX + 30);
    expect(at.x).toBeLessThan((view.minX + view.maxX) / 2);
    const [other] = places({ edges: [around(at)] });
    if (!other) throw new Error('it is nowhere');
    expect(Math.hypot(other.x - at.x, other.y - at.y)).toBeGreaterThan(10);
    expect(other.x).toBeGreaterThan(view.minX + 30);
  });

  it('is written once where two of that name are in view', async () => {
    const { places } = await country({ x: -1.2, y: 0.5 }, 2);
    expect(places()).toHaveLength(1);
  });
});

describe('a town whose name the edge of the map cuts', () => {
  it('is named to whoever can pan the map, and to nobody else', async () => {
    const laid = locateMap(await sceneMap(6));
    if (!laid.ok) throw new Error(laid.error.reason);
    const { picture, projection } = laid.value;
    const { plane } = projection;
    const zoom = Math.floor(plane.zoom);
    const worldPx = 256 * 2 ** zoom;
    const [half, more] = [plane.squareToPixels(0.5, 0).x, plane.squareToPixels(0.6, 0).x];
    const place = {
      x: (0.5 + ((plane.view.maxX - 30 - half) / (more - half)) * 0.1) * worldPx,
      y: 0.43 * worldPx,
    };
    const town: PlacedBaseLabel = {
      id: 'town',
      kind: 'city',
      lines: ['Town'],
      width: 60,
      side: 'right',
      ...place,
    };
    const around = { taken: indexOf([]), lines: indexOf([]), edges: () => indexOf([]) };
    const isNamedTo = (reader: Reader) =>
      buildBaseNames()
        .shapes({ labels: [town], zoom }, around, { ...picture, shown: [] }, reader)
        .some((shape) => shape.is === 'text');
    expect((['hand', 'room', 'print'] as const).filter(isNamedTo)).toEqual(['hand']);
  });
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A country alone in the middle of a map, or with a middle in parts of its view from there, and where its name comes to stand. */
async function country(off?: Point, times = 1) {
  const laid = locateMap(await sceneMap(6));
  if (!laid.ok) throw new Error(laid.error.reason);
  const { plane } = laid.value.projection;
  const zoom = Math.floor(plane.zoom);
  const worldPx = 256 * 2 ** zoom;
  const { view } = plane;
  const perPx = 2 ** (zoom - plane.zoom);
  const size = { x: (view.maxX - view.minX) * perPx, y: (view.maxY - view.minY) * perPx };
  const [home, there] = [
    { x: 0.55 * worldPx + (off?.x ?? 0) * size.x, y: 0.43 * worldPx },
    { x: 0.56 * worldPx + (off?.x ?? 0) * size.x, y: 0.45 * worldPx },
  ];
  const label: PlacedBaseLabel = {
    id: 'country',
    kind: 'country',
    lines: ['COUNTRY'],
    width: 60,
    side: 'center',
    ...home,
    // one that is out of sight reaches into the view
    elsewhere: [{ ...there, halfWidth: off ? size.x : 30, halfHeight: off ? size.y : 8 }],
  };
  const labels = Array.from({ length: times }, (_, i) => ({ ...label, id: `country-${i}` }));
  const names = { labels, zoom };
  const writer = buildBaseNames();
  const frame = { ...laid.value.picture, shown: [] };
  const pixels = ({ x, y }: Point) => plane.squareToPixels(x / worldPx, y / worldPx);
  type Around = Partial<Record<'taken' | 'lines' | 'edges', readonly Box[]>>;
  const places = ({ taken = [], lines = [], edges = [] }: Around = {}): Point[] => {
    const around = { taken: indexOf(taken), lines: indexOf(lines), edges: () => indexOf(edges) };
    return writer
      .shapes(names, around, frame, 'hand')
      .flatMap((shape) => (shape.is === 'text' ? [{ x: shape.x, y: shape.y }] : []));
  };
  return {
    view,
    home: pixels(home),
    there: pixels(there),
    places,
    write: (around: Around = {}) => {
      const [at] = places(around);
      return at && [pixels(home), pixels(there)].find((each) => Math.hypot(each.x - at.x, each.y - at.y) < 8);
    },
  };
}

function indexOf(boxes: readonly Box[]) {
  const index = buildBoxIndex();
  for (const box of boxes) index.add(box);
  return index;
}

function around({ x, y }: Point): Box {
  return { minX: x - 5, minY: y - 5, maxX: x + 5, maxY: y + 5 };
}
