import { describe, expect, it } from 'vitest';
import { BASE_LABEL_STYLES, baseLabelGap, LINE_HEIGHT } from '../../../src/shared/basemap/baseLabel';
import { placeBaseLabels } from '../../../src/shared/basemap/placeBaseLabels';
import { labelBox } from '../../../src/shared/labels/placeLabels';
import { readBasemapNames } from '../../fixtures/basemapLabels';

const names = [{ type: 'FeatureCollection' as const, features: readBasemapNames() }];
// wide enough for any face: seven tenths of an em a letter
const measure = (line: string, kind: keyof typeof BASE_LABEL_STYLES) =>
  line.length * (BASE_LABEL_STYLES[kind].size * 0.7 + BASE_LABEL_STYLES[kind].spacing);

describe('the names of the bundled base map', () => {
  it.each([3, 5, 8, 11])('never overlap at zoom %i', (zoom) => {
    const boxes = placeBaseLabels(names, zoom, 'ar', measure).map(({ id, kind, lines, x, y, side }) => {
      const { size } = BASE_LABEL_STYLES[kind];
      return labelBox(
        {
          id,
          x,
          y,
          width: Math.max(...lines.map((line) => measure(line, kind))),
          height: lines.length * size * LINE_HEIGHT,
          gap: baseLabelGap(kind),
          sides: [side],
        },
        side,
      );
    });
    expect(boxes.length).toBeGreaterThan(40);
    const byWest = boxes.toSorted((a, b) => a.minX - b.minX);
    for (const [i, a] of byWest.entries())
      for (const b of byWest.slice(i + 1)) {
        if (b.minX >= a.maxX) break;
        expect(a.minY < b.maxY && a.maxY > b.minY).toBe(false);
      }
  });

  it('keep the capitals around Syria when the map comes closer and the small countries get their names', () => {
    const shown = (zoom: number) =>
      placeBaseLabels(names, zoom, 'english', measure).flatMap(({ lines }) => lines);
    expect(shown(5)).toEqual(expect.arrayContaining(['Beirut', 'Amman', 'Baghdad', 'Damascus']));
    for (const zoom of [6, 7])
      expect(shown(zoom)).toEqual(
        expect.arrayContaining(['Beirut', 'Amman', 'Baghdad', 'Damascus', 'LEBANON', 'JORDAN', 'IRAQ']),
      );
  });

  it('come in English alone, or with the local name beneath', () => {
    const damascus = (language: 'english' | 'ar' | 'ru') =>
      placeBaseLabels(names, 8, language, measure).find(({ lines }) => lines[0] === 'Damascus')?.lines;
    expect(damascus('english')).toEqual(['Damascus']);
    expect(damascus('ar')).toEqual(['Damascus', 'دمشق']);
    expect(damascus('ru')).toEqual(['Damascus', 'Дамаск']);
  });
});
