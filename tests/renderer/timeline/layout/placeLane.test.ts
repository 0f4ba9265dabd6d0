import { describe, expect, it } from 'vitest';
import { hitBar } from '../../../../src/renderer/timeline/layout/hitBar';
import { buildLanes, layoutWindow } from '../../../../src/renderer/timeline/layout/lanes';
import { placeLane } from '../../../../src/renderer/timeline/layout/placeLane';
import { msPerPixel } from '../../../../src/renderer/timeline/layout/scale';
import type { CompiledFeature } from '../../../../src/shared/situation/compiled';
import { featureOf, layerOf } from './feature';

const scale = { fromMs: Date.UTC(2024, 10, 24, 21), toMs: Date.UTC(2024, 11, 22, 21), width: 1120 };
const NOTHING_COUNTED = { groups: [], hidden: [] };
const measure = (text: string) => text.length * 6;

function place(features: readonly CompiledFeature[], { roomPx = 16, folded = [] as readonly string[] } = {}) {
  const options = {
    pixelMs: msPerPixel(scale),
    ...layoutWindow(scale),
    roomPx,
    folded,
    measure,
    densityOf: () => NOTHING_COUNTED,
    pointsOf: () => [],
  };
  const [lane] = buildLanes([layerOf(...features)], options).lanes;
  if (!lane) throw new Error('no lane');
  return placeLane(lane, scale, measure);
}

describe('placing a lane', () => {
  it('lays the marks of a folded lane on one line, without names', () => {
    const features = [featureOf('A', '2024-12-01/2024-12-10'), featureOf('B', '2024-12-05'), featureOf('C')];
    const { bars } = place(features, { folded: ['layer'] });
    expect(bars.map(({ feature, shape, label }) => [feature.id, shape, label])).toEqual([
      ['A', 'mark', null],
      ['B', 'mark', null],
    ]);
    expect(new Set(bars.map(({ y }) => y)).size).toBe(1);
  });

  it('says of a folded lane without marks what it holds', () => {
    const notes = (...features: CompiledFeature[]) =>
      place(features, { folded: ['layer'] }).notes.map(({ text }) => text);
    expect(notes(featureOf('A'), featureOf('B'))).toEqual(['2 always there']);
    expect(notes(featureOf('A', '1971'))).toEqual(['Nothing in this part of time']);
  });

  it('leaves room before the label of what has no place for a sign that says so', () => {
    const times = '2024-12-01/2024-12-10';
    const [here, nowhere] = [featureOf('Talks', times), { ...featureOf('Talks', times), geometry: null }];
    const [label, signed] = [here, nowhere].map((feature) => place([feature]).bars[0]?.label);
    expect(label?.signX).toBeNull();
    expect(signed?.signX).toBe(label?.x);
    expect(signed?.x).toBeGreaterThan((label?.x ?? 0) + 8);
  });

  it('marks on a bar where the record of what moves breaks off, unless that is too short to be seen', () => {
    const at = (day: number, hour = 0) => Date.UTC(2024, 11, day, hour) - 3 * 3_600_000;
    const track = {
      timesMs: [at(1), at(2), at(4), at(5), at(5, 1)],
      positions: [35, 35.1, 35.2, 35.3, 35.4].map((longitude) => [longitude, 34] as const),
      interpolation: 'Linear' as const,
      gaps: [1, 3],
    };
    const [bar] = place([{ ...featureOf('A', '2024-12-01/2024-12-10'), track }]).bars;
    expect(bar?.gaps).toHaveLength(1);
    expect(bar?.gaps[0]?.[0]).toBeCloseTo(280, 3);
    expect(bar?.gaps[0]?.[1]).toBeCloseTo(360, 3);
    expect(place([featureOf('A', '2024-12-01')]).bars[0]?.gaps).toEqual([]);
  });

  it('lays a bar from its earliest start to its latest end, 40 pixels a day here', () => {
    const [bar] = place([featureOf('A', '2024-12-01/2024-12-02')]).bars;
    expect(bar?.x0).toBeCloseTo(240, 3);
    expect(bar?.x1).toBeCloseTo(320, 3);
  });

  it('keeps what is short in time wide enough to be seen and pointed at', () => {
    const [bar] = place([featureOf('A', '2024-12-01T12:00:00+03:00')]).bars;
    expect(bar?.shape).toBe('pin');
    expect((bar?.x1 ?? 0) - (bar?.x0 ?? 0)).toBeCloseTo(11, 6);
  });

  it('writes a label inside where it fits, beside where it does not, and keeps it in sight', () => {
    const [inside] = place([featureOf('Short', '2024-12-01/2024-12-05')]).bars;
    expect(inside?.label).toMatchObject({ text: 'Short', inside: true });
    const [beside] = place([featureOf('A name much longer than a day', '2024-12-01')]).bars;
    expect(beside?.label).toMatchObject({ text: 'A name much longer than a day', inside: false });
    const [longAgo] = place([featureOf('Since 1971', '1971/..')]).bars;
    expect(longAgo?.label?.x).toBeGreaterThanOrEqual(0);
    expect(longAgo).toMatchObject({ opensLeft: false, opensRight: true });
  });

  it('shortens a label before the next bar of the row, and never writes over it', () => {
    const [first, second] = place([
      featureOf('A first event with a long name', '2024-12-01'),
      featureOf('Second', '2024-12-04'),
    ]).bars;
    expect(first?.label?.text).toMatch(/^A first.*…$/);
    expect((first?.label?.x ?? 0) + measure(first?.label?.text ?? '')).toBeLessThan(second?.x0 ?? 0);
  });

  it('leaves out what is off the plot', () => {
    expect(place([featureOf('A', '2024-12-24'), featureOf('B', '2024-11-20')]).bars).toEqual([]);
  });

  it('names what is always there side by side, and counts what has no room', () => {
    const few = place([featureOf('Latakia'), featureOf('Tartus')]);
    expect(few.notes.map(({ text }) => text)).toEqual(['Always there:']);
    expect(few.bars.map(({ shape }) => shape)).toEqual(['chip', 'chip']);
    const many = place(Array.from({ length: 40 }, (_, index) => featureOf(`A place ${index}`)));
    expect(many.notes[1]?.text).toBe(`+ ${40 - many.bars.length} more`);
    expect((many.notes[1]?.x ?? 0) + measure(many.notes[1]?.text ?? '')).toBeLessThanOrEqual(scale.width);
  });

  it('says of a lane without features that there are none', () => {
    expect(place([]).notes.map(({ text }) => text)).toEqual(['Nothing in this layer']);
  });
});

describe('pointing at a bar', () => {
  const { bars } = place([featureOf('Long', '2024-11-20/2024-12-20'), featureOf('Day', '2024-12-01')], {
    roomPx: 200,
  });
  const day = bars.find(({ feature }) => feature.label === 'Day');
  const long = bars.find(({ feature }) => feature.label === 'Long');

  it('finds it by body and by label, and nothing in between the rows', () => {
    expect(hitBar(bars, 500, (long?.y ?? 0) + 5, measure)?.feature.label).toBe('Long');
    expect(hitBar(bars, (day?.label?.x ?? 0) + 3, (day?.y ?? 0) + 5, measure)?.feature.label).toBe('Day');
    expect(hitBar(bars, 900, (day?.y ?? 0) + 5, measure)).toBeNull();
  });

  it('prefers the narrower of two on top of each other', () => {
    const over = bars.map((bar) => ({ ...bar, y: 0 }));
    expect(hitBar(over, 260, 5, measure)?.feature.label).toBe('Day');
  });
});
