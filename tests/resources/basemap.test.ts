import { readdirSync, readFileSync, statSync } from 'node:fs';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { describe, expect, it } from 'vitest';
import type { BasemapCatalogue, BasemapLevel } from '../../src/shared/basemap/catalogue';
import { readBasemapLabels } from '../fixtures/basemapLabels';

type Cell = FeatureCollection<
  Polygon | MultiPolygon | LineString | MultiLineString,
  { kind: string; rank?: number }
>;

const folder = new URL('../../resources/basemap/', import.meta.url);
const catalogue = JSON.parse(readFileSync(new URL('catalogue.json', folder), 'utf8')) as BasemapCatalogue;
const kinds = ['land', 'lake', 'river', 'border', 'border-disputed', 'lakeshore', 'coastline'];
const maxLatitude = 85.06;
const decimalsOf: Readonly<Record<string, number>> = { world: 2, medium: 3, regional: 4, harbour: 5 };

describe('the catalogue', () => {
  it('goes from coarse to fine and starts with two levels that cover the world', () => {
    const { levels } = catalogue;
    expect(levels.map(({ id }) => id)).toEqual(['world', 'medium', 'regional', 'harbour']);
    expect(levels.map(({ complete }) => complete)).toEqual([true, true, false, false]);
    for (const { minZoom, cellZoom } of levels) expect(minZoom).toBeGreaterThanOrEqual(cellZoom);
  });

  it('names exactly the files that are there', () => {
    for (const { id, cells } of catalogue.levels) {
      const files = cells.map((cell) => `${cell.replaceAll('/', '-')}.geojson`).sort();
      expect(readdirSync(new URL(`${id}/`, folder)).sort()).toEqual(files);
    }
  });

  it('has each cell once, at the zoom of its level, and none both with land and as open sea', () => {
    for (const { cells, openSea = [], cellZoom } of catalogue.levels) {
      const all = [...cells, ...openSea];
      expect(new Set(all).size).toBe(all.length);
      for (const cell of all) {
        const [z = -1, x = -1, y = -1] = cell.split('/').map(Number);
        expect(z).toBe(cellZoom);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(x, y)).toBeLessThan(2 ** z);
      }
    }
  });

  it('keeps to the sizes that an app can carry', () => {
    const size = (path: string): number =>
      readdirSync(new URL(path, folder)).reduce(
        (sum, file) => sum + statSync(new URL(path + file, folder)).size,
        0,
      );
    const sizes = Object.fromEntries(
      ['world/', 'medium/', 'regional/', 'harbour/', 'labels/'].map((path) => [path, size(path)]),
    );
    expect(sizes['world/']).toBeLessThan(360_000);
    expect(Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(12_000_000);
  });
});

describe.each(catalogue.levels.map((level) => ({ level, id: level.id })))(
  'the cells of level $id',
  ({ level }) => {
    it('have finite coordinates inside the cell and its margin', () => {
      for (const cell of level.cells) {
        const { west, south, east, north } = frameOf(cell);
        let outside = 0;
        for (const { geometry } of readCell(level, cell).features) {
          for (const [longitude = Number.NaN, latitude = Number.NaN] of positionsOf(geometry)) {
            const inside = longitude >= west && longitude <= east && latitude >= south && latitude <= north;
            if (!inside || Math.abs(longitude) > 180 || Math.abs(latitude) > maxLatitude) outside++;
          }
        }
        expect(outside, cell).toBe(0);
      }
    });

    it('have closed rings, counter-clockwise, of at least four positions', () => {
      for (const cell of level.cells) {
        for (const ring of readCell(level, cell).features.flatMap(ringsOf)) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring[0]).toEqual(ring.at(-1));
          expect(signedArea(ring), `${cell} ${String(ring[0])}`).toBeGreaterThan(0);
        }
      }
    });

    it('have known kinds in the order of painting: fills, rivers, borders, shores', () => {
      for (const cell of level.cells) {
        const found = readCell(level, cell).features.map(({ properties }) => properties.kind);
        expect(found.filter((kind) => !kinds.includes(kind))).toEqual([]);
        const lines = found
          .filter((kind) => kind !== 'land' && kind !== 'lake')
          .map((kind) => kinds.indexOf(kind));
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(
          found.slice(0, found.length - lines.length).every((kind) => kind === 'land' || kind === 'lake'),
        ).toBe(true);
      }
    });

    it('draw no shore along the edge where a cell was cut', () => {
      for (const cell of level.cells) {
        const frame = frameOf(cell, 1 / 64);
        const decimals = decimalsOf[level.id] ?? 0;
        let along = 0;
        for (const { geometry, properties } of readCell(level, cell).features) {
          if (!properties.kind.endsWith('line') && properties.kind !== 'lakeshore') continue;
          for (const line of linesOf(geometry)) {
            for (let i = 1; i < line.length; i++) {
              const [a, b] = [line[i - 1] ?? [], line[i] ?? []];
              if (onOneEdge(a, b, frame, decimals)) along++;
            }
          }
        }
        expect(along, cell).toBe(0);
      }
    });
  },
);

describe('land and water', () => {
  const everywhere = ['world', 'medium', 'regional', 'harbour'];
  const fine = ['medium', 'regional', 'harbour'];
  const cases: [string, number, number, boolean, string[]][] = [
    ['Damascus', 36.292, 33.513, true, everywhere],
    ['Homs', 36.72, 34.73, true, everywhere],
    ['Aleppo', 37.16, 36.2, true, everywhere],
    ['Khmeimim', 35.949, 35.401, true, fine],
    ['Tartus', 35.89, 34.889, true, fine],
    ['Moscow', 37.617, 55.756, true, everywhere],
    ['Simferopol', 34.1, 44.95, true, everywhere],
    ['Khartoum', 32.56, 15.5, true, everywhere],
    ['Bamako airport', -7.95, 12.53, true, everywhere],
    ['Agadez', 7.99, 16.97, true, everywhere],
    ['Nicosia', 33.36, 35.17, true, everywhere],
    ['inner Antarctica', 60, -82, true, everywhere],
    ['Antarctica at the date line', 179.5, -84.5, true, everywhere],
    ['Chukotka west of the date line', 178.5, 67.5, true, everywhere],
    ['Chukotka east of the date line', -178.5, 67.5, true, everywhere],
    ['Viti Levu, Fiji', 178.0, -17.8, true, everywhere],
    ['Kansas', -98, 38.5, true, everywhere],
    ['central Australia', 134, -25, true, everywhere],
    ['Sinai', 33.8, 29.5, true, everywhere],
    ['Isla de la Juventud', -82.85, 21.7, true, fine],
    ['13 km off Tartus', 35.73, 34.9, false, everywhere],
    ['the Black Sea', 34, 43.3, false, everywhere],
    ['the Sea of Azov', 36.6, 46, false, everywhere],
    ['the Sea of Marmara', 28.2, 40.7, false, everywhere],
    ['the Caspian Sea', 51, 41, false, everywhere],
    ['Lake Chad', 14.2, 13.1, false, everywhere],
    ['Lake Victoria', 33, -1, false, everywhere],
    ['Lake Superior', -87.5, 47.6, false, everywhere],
    ['the Red Sea', 38, 20, false, everywhere],
    ['the Gulf of Suez', 33.1, 28.6, false, everywhere],
    ['the Strait of Gibraltar', -5.6, 35.95, false, fine],
    ['the Bosphorus', 29.075, 41.12, false, ['regional', 'harbour']],
    ['the Great Bitter Lake', 32.38, 30.33, false, ['medium', 'regional', 'harbour']],
    ['the Gulf of Sidra', 18.5, 31.5, false, everywhere],
    ['the mid-Atlantic', -35, 10, false, everywhere],
    ['the Pacific at the date line', 179.9, 0, false, everywhere],
    ['the Bering Strait', -169.8, 65.6, false, everywhere],
    ['the Ross Sea', -175, -74, false, everywhere],
    ['Sevastopol bay', 33.545, 44.6175, false, ['harbour']],
    ['Amur bay at Vladivostok', 131.8, 43.15, false, fine],
    ['Russky island', 131.82, 43.0, true, fine],
  ];

  it.each(cases)('%s is told apart at every level that has it', (_, longitude, latitude, land, levels) => {
    const found = catalogue.levels
      .filter(({ id }) => levels.includes(id))
      .map((level) => isLand(level, [longitude, latitude]))
      .filter((answer) => answer !== undefined);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(found.map(() => land));
  });

  it('shows Arwad island from the regional level on', () => {
    for (const level of catalogue.levels.slice(2)) expect(isLand(level, [35.859, 34.8562])).toBe(true);
  });

  it('shows the two breakwaters of Tartus with the basin between them', () => {
    const harbour = catalogue.levels.at(-1) as BasemapLevel;
    expect(isLand(harbour, [35.866, 34.9107])).toBe(true);
    expect(isLand(harbour, [35.8674, 34.9049])).toBe(true);
    expect(isLand(harbour, [35.8715, 34.908])).toBe(false);
    expect(isLand(harbour, [35.86, 34.908])).toBe(false);
  });
});

describe('borders', () => {
  it('are dotted at the Golan, at Crimea and in Western Sahara, and solid between Syria and Lebanon', () => {
    const regional = catalogue.levels[2] as BasemapLevel;
    const near = (position: Position, kind: string): boolean => {
      const lines = readCell(regional, cellAt(position, regional.cellZoom)).features.filter(
        ({ properties }) => properties.kind === kind,
      );
      return lines.some(({ geometry }) =>
        positionsOf(geometry).some(
          ([x = 0, y = 0]) => Math.hypot(x - (position[0] ?? 0), y - (position[1] ?? 0)) < 0.15,
        ),
      );
    };
    for (const position of [
      [35.87, 33.1],
      [33.7, 46.1],
      [-9.73, 26.86],
    ]) {
      expect(near(position, 'border-disputed'), String(position)).toBe(true);
      expect(near(position, 'border'), String(position)).toBe(false);
    }
    expect(near([36.6, 34.2], 'border')).toBe(true);
    expect(near([36.6, 34.2], 'border-disputed')).toBe(false);
  });

  it('do not run far out over the sea', () => {
    for (const level of catalogue.levels.slice(1)) {
      for (const cell of level.cells) {
        const { features } = readCell(level, cell);
        const land = features
          .filter(({ properties }) => properties.kind === 'land')
          .flatMap(ringsOf)
          .sort((a, b) => b.length - a.length);
        const afloat = features
          .filter(({ properties }) => properties.kind.startsWith('border'))
          .flatMap(({ geometry }) => linesOf(geometry))
          .flatMap(longMiddles)
          .filter((middle) => !land.some((ring) => isInside(middle, ring)));
        expect(afloat, `${level.id} ${cell}`).toEqual([]);
      }
    }
  }, 120_000);
});

describe('labels', () => {
  const files = readBasemapLabels();
  const world = files.at(-1)?.features ?? [];
  const roaming = files.at(-2)?.features ?? [];
  const regional = files.slice(0, -2).flatMap(({ features }) => features);
  const each = new Map([...world, ...roaming, ...regional].map((label) => [label.properties.id, label]));
  const labels = [...each.values()] as unknown as Feature<Point, Record<string, unknown>>[];
  const named = (name: string, country: string) =>
    labels.find(({ properties }) => properties.name === name && properties.country === country)?.properties;

  it('let a country that lies on both sides of the antimeridian be named on its own ground alone', () => {
    const rooms = (code: string) =>
      labels.flatMap(({ properties: { id, rooms } }) =>
        id === `ne:${code}`
          ? ((rooms ?? []) as [longitude: number, latitude: number, halfWidth: number][])
          : [],
      );
    const russian = rooms('RU');
    expect(russian.length).toBeGreaterThan(3);
    // from Kaliningrad east to the Bering Strait; the Pacific, America and the Norwegian Sea lie between
    for (const [longitude] of russian) expect(longitude < -169 || longitude > 19).toBe(true);
    const american = rooms('US');
    for (const [longitude] of american) expect(longitude < -66 || longitude > 172).toBe(true);
  });

  it('have an id of their own among the cells and in the world', () => {
    for (const one of [
      [...world, ...roaming],
      [...regional, ...roaming],
    ])
      expect(new Set(one.map(({ properties }) => properties.id)).size).toBe(one.length);
  });

  it('have a name, a kind, a rank and sane zooms', () => {
    const known =
      'ocean sea gulf strait country territory capital city town village island islet river'.split(' ');
    for (const { properties } of labels) {
      const { id, name, kind, rank, minZoom, maxZoom = 24 } = properties;
      expect(String(name).trim().length, String(id)).toBeGreaterThan(1);
      expect(known).toContain(kind);
      expect(rank).toBeGreaterThanOrEqual(0);
      expect(rank).toBeLessThanOrEqual(9);
      expect(minZoom).toBeGreaterThanOrEqual(0);
      expect(minZoom).toBeLessThanOrEqual(13);
      expect(maxZoom).toBeGreaterThanOrEqual(minZoom as number);
    }
  });

  it('lie in the cell they are looked for in', () => {
    const { cells, cellZoom } = catalogue.labels.regional;
    for (const [i, cell] of cells.entries())
      for (const { geometry, properties } of files[i]?.features ?? [])
        expect(cellAt(geometry.coordinates, cellZoom), properties.id).toBe(cell);
  });

  it('are split at zoom 7: what shows earlier is in the world file, what shows later in the cells', () => {
    expect(world.every(({ properties }) => properties.minZoom < 7)).toBe(true);
    expect(regional.every(({ properties }) => (properties.maxZoom ?? 7) >= 7)).toBe(true);
    const inCells = new Set(regional.map(({ properties }) => properties.id));
    expect(
      world.filter(({ properties }) => (properties.maxZoom ?? 7) >= 7 && !inCells.has(properties.id)),
    ).toEqual([]);
  });

  it('are in a file of their own when they may stand far from their place', () => {
    expect(roaming.length).toBeGreaterThan(180);
    for (const { properties } of roaming) expect(properties.rooms?.length, properties.id).toBeGreaterThan(0);
    for (const { properties } of [...world, ...regional]) expect(properties.rooms).toBeUndefined();
  });

  it('have room for the name of Syria nearly everywhere in it, and none beyond its shore', () => {
    const harbour = catalogue.levels.at(-1) as BasemapLevel;
    const syria = roaming.find(({ properties }) => properties.id === 'ne:SY')?.properties.rooms ?? [];
    const holds = ([x = 0, y = 0]: Position) =>
      syria.some(([west, south, half]) => {
        const high = half * 0.2 * Math.cos((south * Math.PI) / 180);
        return Math.abs(x - west) <= half && Math.abs(y - south) <= high;
      });
    const inland: Position[] = [];
    for (let x = 36.3; x < 40.5; x += 0.3) for (let y = 34.9; y < 36; y += 0.15) inland.push([x, y]);
    expect(inland.filter(holds).length / inland.length).toBeGreaterThan(0.75);
    const coast = [
      [35.75, 35.5],
      [35.85, 34.9],
      [35.9, 35.1],
    ].filter((position) => isLand(harbour, position) === false);
    expect(coast.filter(holds)).toEqual([]);
  });

  it('write Arabic names in Arabic letters and Russian names in Cyrillic', () => {
    for (const { properties } of labels) {
      if (properties['name:ar'] !== undefined)
        expect(properties['name:ar']).toMatch(/^[\u0600-\u06ff\s().،-]+$/);
      if (properties['name:ru'] !== undefined)
        expect(properties['name:ru']).toMatch(/^[\u0400-\u04ff\s().,’—-]+$/);
    }
  });

  it('give the same ground one name at every zoom: besides countries and territories only areas in dispute are named', () => {
    const areas = labels.filter(({ properties: { kind } }) => kind === 'country' || kind === 'territory');
    const others = areas.filter(({ properties: { id } }) => !String(id).startsWith('ne:'));
    expect(others.map(({ properties: { name } }) => String(name)).sort()).toEqual([
      'Abyei',
      'Bir Tawil',
      'Crimea',
      'Golan Heights',
      'Halaib Triangle',
    ]);
    expect(areas.filter(({ properties: { country } }) => country === 'PS')).toHaveLength(1);
  });

  it('name every member state of the United Nations and a capital for nearly all of them', () => {
    const countries = labels
      .filter(({ properties }) => properties.kind === 'country')
      .map(({ properties }) => properties.country);
    expect(new Set(countries).size).toBe(195);
    const capitals = new Set(
      labels
        .filter(({ properties }) => properties.kind === 'capital')
        .map(({ properties }) => properties.country),
    );
    // the seats of these two are disputed or administrative, and are shown as the cities they are
    expect(countries.filter((country) => !capitals.has(country)).sort()).toEqual(['IL', 'PS']);
  });

  it('have the places that the bundled situation speaks of, in three scripts and early enough', () => {
    const wanted: [string, string, number][] = [
      ['Damascus', 'SY', 4],
      ['Latakia', 'SY', 5],
      ['Tartus', 'SY', 5],
      ['Jableh', 'SY', 8],
      ['Baniyas', 'SY', 8],
      ['Khmeimim', 'SY', 10],
      ['Moscow', 'RU', 3],
      ['Sevastopol', 'UA', 5],
      ['Vladivostok', 'RU', 4],
      ['Tripoli', 'LY', 4],
      ['Tobruk', 'LY', 5],
      ['Benghazi', 'LY', 5],
      ['Bamako', 'ML', 4],
      ['Niamey', 'NE', 4],
      ['Khartoum', 'SD', 4],
      ['Port Sudan', 'SD', 5],
    ];
    for (const [name, country, minZoom] of wanted) {
      expect(named(name, country), name).toMatchObject({
        minZoom,
        'name:ar': expect.any(String),
        'name:ru': expect.any(String),
      });
    }
  });

  it('stand on land when they name a town on the Syrian coast', () => {
    const harbour = catalogue.levels.at(-1) as BasemapLevel;
    const towns = labels.filter(
      ({ properties }) =>
        properties.country === 'SY' && 'capital city town village'.includes(String(properties.kind)),
    );
    const wet = towns.filter(({ geometry }) => isLand(harbour, geometry.coordinates) === false);
    expect(towns.length).toBeGreaterThan(200);
    expect(wet.map(({ properties }) => properties.name)).toEqual([]);
  });
});

const cache = new Map<string, Cell>();

function readCell({ id }: BasemapLevel, cell: string): Cell {
  const path = `${id}/${cell.replaceAll('/', '-')}.geojson`;
  const read = cache.get(path) ?? (JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as Cell);
  cache.set(path, read);
  return read;
}

/** The last fill over a position decides, as on the map; undefined where the level has no cell. */
function isLand(level: BasemapLevel, position: Position): boolean | undefined {
  const cell = cellAt(position, level.cellZoom);
  if (!level.cells.includes(cell)) return level.complete || level.openSea?.includes(cell) ? false : undefined;
  let land = false;
  for (const feature of readCell(level, cell).features) {
    if (ringsOf(feature).some((ring) => isInside(position, ring))) land = feature.properties.kind === 'land';
  }
  return land;
}

/** The middles of a line's longer segments, at most some dozens of them. */
function longMiddles(line: Position[]): Position[] {
  const middles: Position[] = [];
  const step = Math.ceil(line.length / 24);
  for (let i = step; i < line.length; i += step) {
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [line[i - 1], line[i]];
    if (Math.hypot(x1 - x0, y1 - y0) > 0.02) middles.push([(x0 + x1) / 2, (y0 + y1) / 2]);
  }
  return middles;
}

function cellAt([longitude = 0, latitude = 0]: Position, z: number): string {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const x = Math.floor((longitude / 360 + 0.5) * 2 ** z);
  const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
  return `${z}/${x}/${y}`;
}

/** The cell in degrees with its margin, by default a little more than the margin, for rounding. */
function frameOf(cell: string, margin = 1 / 60) {
  const [z = 0, x = 0, y = 0] = cell.split('/').map(Number);
  const latitude = (row: number): number =>
    (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
  return {
    west: ((x - margin) / 2 ** z) * 360 - 180,
    east: ((x + 1 + margin) / 2 ** z) * 360 - 180,
    north: latitude(y - margin),
    south: latitude(y + 1 + margin),
  };
}

/** Both ends on the same edge of the cell's margin or of the world, as the edge is after rounding. */
function onOneEdge(a: Position, b: Position, frame: ReturnType<typeof frameOf>, decimals: number): boolean {
  // a step of a few rounding units is what is left of a line that crosses the edge
  if (Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)) < 5 / 10 ** decimals) return false;
  const on = (value: number | undefined, edge: number): boolean =>
    value?.toFixed(decimals) === edge.toFixed(decimals);
  const { west, south, east, north } = frame;
  return (
    [west, east, -180, 180].some((edge) => on(a[0], edge) && on(b[0], edge)) ||
    [south, north, -85.0511287798066, 85.0511287798066].some((edge) => on(a[1], edge) && on(b[1], edge))
  );
}

function ringsOf({ geometry }: Cell['features'][number]): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function linesOf(geometry: Cell['features'][number]['geometry']): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
}

function positionsOf(geometry: Cell['features'][number]['geometry']): Position[] {
  return linesOf(geometry).flat();
}

function signedArea(ring: Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[i - 1], ring[i]];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

function isInside([x = 0, y = 0]: Position, ring: Position[]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [ring[i - 1], ring[i]];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}
