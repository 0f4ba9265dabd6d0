import ms from 'milsymbol';
import { beforeAll, describe, expect, it } from 'vitest';
import { app6Symbol } from '../../src/main/situation/app6';
import { loadSituation } from '../../src/main/situation/loadSituation';
import { planOf } from '../../src/shared/briefing/plan';
import { inverse, lineLengthM } from '../../src/shared/geodesy/geodesic';
import { distanceInWords, inUnits } from '../../src/shared/geodesy/units';
import type { Bounds, Position } from '../../src/shared/position';
import { CUTS } from '../../src/shared/scenes/cuts';
import type { CompiledFeature, CompiledSituation } from '../../src/shared/situation/compiled';
import { presence } from '../../src/shared/time/span';
import { buildMover } from '../../src/shared/track/mover';
import { landOn, nearestShore } from './finestCoast';

const ANALYSIS = 'S1';
const BERTHS: Position = [35.874, 34.915];

/** What the analysis says, and in which of its paragraphs. */
const PARAGRAPHS = {
  F1: ['1'],
  F2: ['1', '2'],
  F3: ['2'],
  F4: ['3'],
  F5: ['2', '3'],
  F6: ['2'],
  F7: ['2'],
  F8: ['2'],
  F9: ['11'],
  F10: ['8'],
  F11: ['5'],
  F12: ['4', '10', '12'],
  F13: ['6', '7', '11'],
  F14: ['13'],
} as const;

let situation: CompiledSituation;
let features: CompiledFeature[];

beforeAll(async () => {
  const loaded = await loadSituation('resources/situations/syria-withdrawal-2024', app6Symbol);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  situation = loaded.value;
  features = situation.layers.flatMap((layer) => layer.features);
});

describe('the bundled situation', () => {
  it('opens without a problem', () => {
    expect(situation.problems).toEqual([]);
    expect(situation.timeZone).toBe('Asia/Damascus');
    expect(situation.marking).toBe('TLP:CLEAR');
  });

  it('gives every feature a time and at least one source', () => {
    const bare = features.filter(({ time, sources }) => time === undefined || sources.length === 0);
    expect(ids(bare)).toEqual([]);
  });

  it('confirms nothing: no second source stands behind any of it', () => {
    expect(ids(features.filter(({ status }) => status === 'confirmed'))).toEqual([]);
  });

  it.each(Object.entries(PARAGRAPHS))(
    'tells %s with paragraphs %j of the analysis and no others',
    (tag, expected) => {
      const cited = tagged(tag)
        .flatMap(({ sources }) => sources)
        .filter(({ source }) => source === ANALYSIS)
        .map(({ paragraph }) => paragraph);
      expect([...new Set(cited)].sort(byNumber)).toEqual(expected);
    },
  );

  it('cites the analysis, with a paragraph each time, for whatever it says comes from a source', () => {
    const uncited = features.filter(
      ({ basis, sources }) =>
        basis === 'source' && !sources.some(({ source, paragraph }) => source === ANALYSIS && paragraph),
    );
    expect(ids(uncited)).toEqual([]);
  });

  it('never cites the analysis for context', () => {
    const mixed = features.filter(({ basis, sources }) => basis === 'context' && cites(sources, ANALYSIS));
    expect(ids(mixed)).toEqual([]);
  });

  it('names a record of geography for every place, and of days for every date, that the analysis leaves out', () => {
    const placed = features.filter(({ context }) => context?.includes('place'));
    expect(ids(placed.filter(({ sources }) => !cites(sources, 'GEO') && !cites(sources, 'GSHHG')))).toEqual(
      [],
    );
    const dated = features.filter(({ context }) => context?.includes('time'));
    expect(
      ids(dated.filter(({ sources, note }) => !cites(sources, 'REC') && !/dates/.test(note ?? ''))),
    ).toEqual([]);
  });

  it.each([
    ['fall-of-assad', '2024-12-08', ['place', 'time'], []],
    ['offensive', '2024-11-27/2024-12-08', ['time'], ['place']],
    ['coastal-withdrawal', '2024-12-14/..', [], ['place']],
    ['khmeimim-airbase', '2015/..', ['place'], []],
    ['agreement-2015', '2015/2064', [], []],
    ['tartus-naval-base', '1971/..', ['place'], []],
    ['tartus-upgrade', '2017', ['place'], []],
    ['ship-1', '2024-12-09~/..', ['time'], ['place']],
    ['offshore-distance', '2024-12-10/..', [], ['place', 'time']],
    ['il76-flight', '2024-12-14', [], ['place']],
    ['s400-parts', '2024-12-14~', [], ['place']],
    ['corridor-mali-air', '2015~/..', [], ['place', 'time']],
  ])(
    'dates %s %s, no more precisely than is known, and says which parts are context %j or drawn %j',
    (id, written, context, drawn) => {
      const one = feature(id);
      expect(one.time?.written).toBe(written);
      expect([...(one.context ?? [])].sort()).toEqual(context);
      expect([...(one.drawn ?? [])].sort()).toEqual(drawn);
    },
  );

  it('calls drawn, and never public record, whatever is illustrative', () => {
    const claimed = features.filter(
      ({ illustrative, context }) => illustrative && context?.includes('place'),
    );
    expect(ids(claimed)).toEqual([]);
    expect(
      ids(features.filter(({ illustrative, drawn }) => illustrative && !drawn?.includes('place'))),
    ).toEqual([]);
  });

  it('leaves the day of the troop movement open within December', () => {
    for (const { time, context } of tagged('F9')) {
      expect(time?.kind).toBe('oneOf');
      expect(time?.written).toMatch(/^\[2024-12-\d\d\.\.2024-12-31\]$/);
      expect(context).toContain('time');
    }
  });

  it.each<[string, Position]>([
    ['latakia', [35.783, 35.517]],
    ['khmeimim-airbase', [35.949, 35.401]],
    ['tartus', [35.887, 34.889]],
    ['tartus-naval-base', BERTHS],
    ['damascus', [36.292, 33.513]],
    ['moscow', [37.617, 55.756]],
    ['port-sevastopol', [33.53, 44.61]],
    ['port-vladivostok', [131.89, 43.11]],
    ['tobruk', [23.98, 32.07]],
    ['benina', [20.27, 32.1]],
    ['bamako', [-7.95, 12.53]],
    ['niamey', [2.18, 13.48]],
    ['port-sudan', [37.22, 19.62]],
    ['khartoum', [32.56, 15.5]],
  ])('puts %s where public geography has it', (id, position) => {
    expect(feature(id).geometry).toEqual({ type: 'Point', coordinates: position });
  });

  it('draws APP-6 symbols that exist, in neutral frames', () => {
    expect(features.filter(({ app6 }) => app6).length).toBeGreaterThan(5);
    for (const { id, app6 } of features) {
      if (!app6) continue;
      expect(new ms.Symbol(app6.sidc).isValid(), id).toBe(true);
      expect(app6.sidc.slice(0, 4), id).toBe('1004');
    }
  });
});

describe('the ships at anchor', () => {
  it('lie 13.0 km from the nearest shore off Tartus, give or take 0.3 km', () => {
    expect(ships()).toHaveLength(3);
    for (const ship of ships()) {
      const [longitude, latitude] = pointOf(ship);
      expect(Math.abs((nearestShore([longitude, latitude])?.distanceM ?? 0) - 13_000)).toBeLessThanOrEqual(
        300,
      );
      expect(longitude).toBeLessThan(BERTHS[0]);
      expect(Math.abs(latitude - BERTHS[1])).toBeLessThan(0.15);
    }
  });

  it('show how uncertain their places are, in circles that stay apart', () => {
    const [a, b, c] = ships();
    for (const ship of [a, b, c]) expect(ship?.uncertaintyM).toBeGreaterThanOrEqual(1000);
    for (const [one, other] of [
      [a, b],
      [b, c],
      [a, c],
    ]) {
      if (!one || !other) throw new Error('three ships');
      const apartM = inverse(pointOf(one), pointOf(other)).distanceM;
      expect(apartM).toBeGreaterThan((one.uncertaintyM ?? 0) + (other.uncertaintyM ?? 0));
    }
  });

  it('come from the berths, pass the mouth of the harbour on 9 December and stay where they anchor', () => {
    for (const ship of ships()) {
      const positions = ship.track?.positions ?? [];
      const [first, last] = [positions[0], positions.at(-1)];
      if (!first || !last) throw new Error(`${ship.id} has no track`);
      expect(inverse(first, BERTHS).distanceM, ship.id).toBeLessThan(1000);
      expect(last).toEqual(pointOf(ship));
      const passed = ship.track?.timesMs.find((_, index) => liesInMouth(positions[index] ?? first));
      expect(passed, ship.id).toBeGreaterThan(Date.parse('2024-12-09T00:00+03:00'));
      expect(passed, ship.id).toBeLessThan(Date.parse('2024-12-10T00:00+03:00'));
    }
  });

  it('are measured by a line that ends on the nearest shore and says so in all three units', () => {
    const measure = feature('offshore-distance');
    const [from, to] = positionsOf(measure).filter(
      (_, index, all) => index === 0 || index === all.length - 1,
    );
    if (!from || !to) throw new Error('no line');
    const shore = nearestShore(from);
    if (!shore) throw new Error('no shore');
    expect(from).toEqual(pointOf(feature('ship-3')));
    expect(inverse(to, shore.position).distanceM).toBeLessThan(20);
    expect(measure.lengthM).toBeCloseTo(shore.distanceM, -1.3);
    expect(distanceInWords(measure.lengthM ?? 0)).toBe('13.0 km · 8.1 mi · 7.0 nmi');
    expect(measure.summary).toContain('13 km, 8.1 mi or 7.0 nautical miles');
  });

  it('are at anchor when the band and the measured line come, and not before', () => {
    for (const one of [feature('anchorage-band'), feature('offshore-distance')])
      for (const ship of ships())
        expect(one.time?.span.start[0], ship.id).toBeGreaterThanOrEqual(
          ship.track?.timesMs.at(-1) ?? Infinity,
        );
  });

  it('lie in a band of which every corner is 12 or 14 km from the shore', () => {
    for (const position of ringOf(feature('anchorage-band'))) {
      const distanceM = nearestShore(position)?.distanceM ?? 0;
      expect(Math.min(Math.abs(distanceM - 12_000), Math.abs(distanceM - 14_000))).toBeLessThan(60);
    }
  });
});

describe('what is drawn at sea', () => {
  it('is checked on land that is there: a line over the northern breakwater meets it', () => {
    const over: Position[] = [
      [35.868, 34.9075],
      [35.868, 34.915],
    ];
    expect(landOn(over, 50)).not.toBeNull();
    expect(landOn([BERTHS, [35.8, 34.915]], 50)).not.toBeNull();
  });

  it('never crosses land on the finest coastline: the tracks of the ships', () => {
    for (const ship of ships()) expect(landOn(ship.track?.positions ?? [], 50), ship.id).toBeNull();
    for (const line of linesOf(feature('ship-tracks'))) expect(landOn(line, 50)).toBeNull();
  });

  it('never crosses land on the finest coastline: the corridors by sea, the Suez Canal apart', () => {
    const corridors = features.filter(({ kind, tags }) => kind === 'corridor' && tags.includes('sea'));
    expect(corridors.length).toBeGreaterThanOrEqual(4);
    for (const corridor of corridors)
      for (const line of linesOf(corridor))
        for (const part of outsideCanal(line)) expect(landOn(part, 200), corridor.id).toBeNull();
  });

  it('goes through the Suez Canal from end to end, mid-channel', () => {
    const inCanal = positionsOf(feature('corridor-sudan-sea')).filter(liesInCanal);
    expect(inCanal.length).toBeGreaterThan(20);
    expect(Math.max(...inCanal.map(([, latitude]) => latitude))).toBeGreaterThan(31.2);
    expect(Math.min(...inCanal.map(([, latitude]) => latitude))).toBeLessThan(29.95);
  });
});

describe('the corridors to Africa', () => {
  it('reach Libya, Mali, Niger and Sudan, each marked illustrative and saying so', () => {
    const corridors = tagged('F10').filter(({ kind }) => kind === 'corridor');
    for (const country of ['Libya', 'Mali', 'Niger', 'Sudan'])
      expect(
        corridors.some(({ label }) => label.includes(country)),
        country,
      ).toBe(true);
    for (const { id, illustrative, note } of corridors) {
      expect(illustrative, id).toBe(true);
      expect(note, id).toMatch(/names the country and the bases, no route/);
    }
  });

  it('fly the geodesic from Khmeimim, and are as long as it is', () => {
    const flights = tagged('F10').filter(({ tags }) => tags.includes('air'));
    expect(flights).toHaveLength(4);
    for (const flight of flights) {
      const positions = positionsOf(flight);
      const [first, last] = [positions[0], positions.at(-1)];
      if (!first || !last) throw new Error('no line');
      expect(first).toEqual([35.949, 35.401]);
      expect(lineLengthM(positions)).toBeCloseTo(inverse(first, last).distanceM, 0);
    }
  });

  it('marks every other route and course as illustrative too', () => {
    const drawn = features.filter(({ kind }) => kind === 'corridor');
    expect(ids(drawn.filter(({ illustrative }) => !illustrative))).toEqual([]);
    for (const id of ['il76-flight', 'troops-convoy']) expect(feature(id).illustrative, id).toBe(true);
  });
});

it.each([
  ['ship-1', 2, 10],
  ['ship-2', 2, 10],
  ['ship-3', 2, 10],
  ['troops-convoy', 15, 40],
  ['il76-flight', 100, 270],
])('draws %s no slower and no faster than such a thing goes, from %i to %i knots', (id, slowest, fastest) => {
  const { track, note } = feature(id);
  const [fromMs = 0, toMs = 0] = [track?.timesMs[0], track?.timesMs.at(-1)];
  const knots = lineLengthM(track?.positions ?? []) / 1852 / ((toMs - fromMs) / 3_600_000);
  expect(knots).toBeGreaterThan(slowest);
  expect(knots).toBeLessThan(fastest);
  expect(note).toMatch(/hours?,[^.]*illustrative/i);
});

it('measures from base to base what the first caption says', () => {
  const { lengthM = 0, summary } = feature('bases-apart');
  const { km, mi, nmi } = inUnits(lengthM);
  expect(scene('two-bases').caption).toContain(`${km.toFixed(0)} km`);
  expect(summary).toContain(`${km.toFixed(0)} km, ${mi.toFixed(0)} mi or ${nmi.toFixed(0)} nautical miles`);
});

describe('the scenes', () => {
  it('tell the withdrawal in its order', () => {
    expect(situation.scenes.map(({ title }) => title)).toEqual([
      'Two bases on one strip of coast',
      'Eleven days',
      'The ships leave harbour',
      'The airlift begins',
      'Four hundred leave Damascus',
      'The line to Africa',
      'The last warm-water port',
      'Talks, and two ways on',
    ]);
    const moments = situation.scenes.map(({ atMs }) => atMs);
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  });

  it.each([
    ['two-bases', ['F3', 'F4', 'F5']],
    ['eleven-days', ['F1']],
    ['ships-leave', ['F6']],
    ['airlift', ['F7', 'F8', 'F2']],
    ['four-hundred', ['F9']],
    ['line-to-africa', ['F10']],
    ['warm-water', ['F11']],
    ['two-ways-on', ['F12', 'F13', 'F14']],
  ])('%s points at what it is about', (id, about) => {
    const { highlight } = scene(id);
    for (const tag of about)
      expect(
        highlight.some((one) => feature(one).tags.includes(tag)),
        tag,
      ).toBe(true);
    const shown = highlight.flatMap((one) => feature(one).tags).filter((tag) => /^F\d/.test(tag));
    expect([...new Set(shown)].sort()).toEqual([...about].sort());
  });

  it('show what they point at: the layer is on, the moment is right and the view holds it with room to spare', () => {
    for (const { id, atMs, layers, highlight, view } of situation.scenes) {
      if (!('bounds' in view)) throw new Error(`${id} has no bounds`);
      for (const one of highlight.map(feature)) {
        expect(layers, `${id}: ${one.id}`).toContain(one.layer);
        expect(one.time && presence(one.time.span, atMs), `${id}: ${one.id}`).not.toBe('absent');
        const places = drawnAt(one, atMs).map((position) => inView(view.bounds, position));
        const held = places.filter(
          ([across, down]) => across > 0.04 && across < 0.9 && down > 0.04 && down < 0.96,
        );
        expect(held.length, `${id}: ${one.id}`).toBeGreaterThan(0);
        // a line may run on out of the view; a symbol and what names it may not
        if (one.kind !== 'corridor' && one.kind !== 'area') expect(held, `${id}: ${one.id}`).toEqual(places);
      }
    }
  });

  it('have captions that the back row can read, notes for the speaker and a planned length', () => {
    for (const { id, caption, notes, plannedSeconds } of situation.scenes) {
      expect(caption.length, id).toBeLessThanOrEqual(220);
      expect(notes, id).toMatch(/\*\*Source:\*\*[\s\S]*\*\*Context:\*\*[\s\S]*\*\*Uncertain:\*\*/);
      expect(plannedSeconds, id).toBeGreaterThan(0);
    }
  });

  it('make three briefings, each of which begins and ends with the story and fits into its minutes', () => {
    const cuts = CUTS.map(({ minutes, upTo }) => ({ minutes, plan: planOf(situation.scenes, upTo) }));
    expect(cuts.map(({ plan }) => plan.length)).toEqual([5, 7, 8]);
    for (const { minutes, plan } of cuts) {
      expect([plan[0]?.scene, plan.at(-1)?.scene]).toEqual(['two-bases', 'two-ways-on']);
      const seconds = plan.reduce((sum, planned) => sum + (planned.seconds ?? 0), 0);
      expect(seconds, `${minutes} minutes`).toBeLessThanOrEqual(minutes * 60);
    }
  });
});

function feature(id: string): CompiledFeature {
  const found = features.find((one) => one.id === id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
}

function scene(id: string) {
  const found = situation.scenes.find((one) => one.id === id);
  if (!found) throw new Error(`no scene ${id}`);
  return found;
}

function ships(): CompiledFeature[] {
  return features.filter(({ kind }) => kind === 'ship');
}

function tagged(tag: string): CompiledFeature[] {
  return features.filter(({ tags }) => tags.includes(tag));
}

function ids(some: readonly CompiledFeature[]): string[] {
  return some.map(({ id }) => id);
}

function cites(sources: CompiledFeature['sources'], id: string): boolean {
  return sources.some(({ source }) => source === id);
}

function byNumber(a: string | undefined, b: string | undefined): number {
  return Number(a) - Number(b);
}

function pointOf({ id, geometry }: CompiledFeature): Position {
  if (geometry?.type !== 'Point') throw new Error(`${id} is no point`);
  return toPosition(geometry.coordinates);
}

function ringOf({ id, geometry }: CompiledFeature): Position[] {
  if (geometry?.type !== 'Polygon') throw new Error(`${id} is no polygon`);
  return (geometry.coordinates[0] ?? []).map(toPosition);
}

function linesOf({ id, geometry }: CompiledFeature): Position[][] {
  if (geometry?.type === 'LineString') return [geometry.coordinates.map(toPosition)];
  if (geometry?.type === 'MultiLineString') return geometry.coordinates.map((line) => line.map(toPosition));
  throw new Error(`${id} is no line`);
}

function positionsOf(one: CompiledFeature): Position[] {
  return linesOf(one).flat();
}

function toPosition([longitude = 0, latitude = 0]: readonly number[]): Position {
  return [longitude, latitude];
}

// between the heads of the two breakwaters, (35.8638, 34.9098) and (35.8664, 34.9049) on the bundled coastline
function liesInMouth([longitude, latitude]: Position): boolean {
  return longitude > 35.8632 && longitude < 35.867 && latitude > 34.9049 && latitude < 34.9098;
}

function liesInCanal([longitude, latitude]: Position): boolean {
  return longitude > 32.25 && longitude < 32.62 && latitude > 29.91 && latitude < 31.28;
}

/** The stretches of a line before, between and after its positions in the canal. */
function outsideCanal(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const position of line) {
    if (!liesInCanal(position)) parts.at(-1)?.push(position);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts.filter((part) => part.length > 1);
}

/** The places where a feature is drawn: where it is just then, if it moves. */
function drawnAt(one: CompiledFeature, atMs: number): Position[] {
  if (one.track) return [buildMover(one.track).at(atMs).position];
  if (one.geometry?.type === 'Point') return [pointOf(one)];
  if (one.geometry?.type === 'MultiPoint') return one.geometry.coordinates.map(toPosition);
  return one.geometry?.type === 'Polygon' ? ringOf(one) : positionsOf(one);
}

/** Where a place lies in a view, as fractions of its width and height from the top left. */
function inView(
  [west, south, east, north]: Bounds,
  [longitude, latitude]: Position,
): [across: number, down: number] {
  const height = mercator(north) - mercator(south);
  return [(longitude - west) / (east - west), (mercator(north) - mercator(latitude)) / height];
}

function mercator(latitude: number): number {
  return (Math.asinh(Math.tan((latitude * Math.PI) / 180)) * 180) / Math.PI;
}
