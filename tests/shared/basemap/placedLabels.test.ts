import { describe, expect, it } from 'vitest';
import {
  BASE_LABEL_STYLES,
  baseLabelGap,
  type LabelLanguage,
  LINE_HEIGHT,
} from '../../../src/shared/basemap/baseLabel';
import { PLACED_ZOOMS, placedLabel, sideLetter } from '../../../src/shared/basemap/placedLabels';
import { labelBox } from '../../../src/shared/labels/placeLabels';
import { readBasemapNames } from '../../fixtures/basemapLabels';

const names = readBasemapNames();
const placed = (zoom: number, language: LabelLanguage) =>
  names.flatMap((name) => placedLabel(name, zoom, language) ?? []);

describe('names placed when the base map was built', () => {
  it.each([
    [3, 'english'],
    [5, 'ar'],
    [8, 'english'],
    [9, 'ru'],
    [12, 'english'],
  ] as const)('never overlap at zoom %i in %s', (zoom, language) => {
    const boxes = placed(zoom, language).flatMap(({ id, kind, lines, x, y, width, side }) => {
      if (!side) return [];
      const height = lines.length * BASE_LABEL_STYLES[kind].size * LINE_HEIGHT;
      return labelBox({ id, x, y, width, height, gap: baseLabelGap(kind), sides: [side] }, side);
    });
    expect(boxes.length).toBeGreaterThan(40);
    const byWest = boxes.toSorted((a, b) => a.minX - b.minX);
    // what is written to a tenth of a pixel may touch by one
    const slack = 0.2;
    for (const [i, a] of byWest.entries())
      for (const b of byWest.slice(i + 1)) {
        if (b.minX >= a.maxX - slack) break;
        expect(a.minY < b.maxY - slack && a.maxY > b.minY + slack).toBe(false);
      }
  });

  it('may stand elsewhere in a country where it is wide enough for them, the nearest first', () => {
    const mali = names.find(({ properties }) => properties.id === 'ne:ML');
    if (!mali) throw new Error('it is missing');
    const roomsAt = (zoom: number) => placedLabel(mali, zoom, 'english')?.elsewhere?.length ?? 0;
    expect(roomsAt(3)).toBeLessThan(roomsAt(5));
    expect(roomsAt(5)).toBeGreaterThan(4);
    const narrow = { ...mali, properties: { ...mali.properties, width: 4000 } };
    expect(placedLabel(narrow, 5, 'english')?.elsewhere).toBeUndefined();
  });

  it('stand beyond the last zoom as they do there', () => {
    const last = placed(PLACED_ZOOMS.last, 'english');
    expect(placed(PLACED_ZOOMS.last + 2, 'english').map(({ id }) => id)).toEqual(last.map(({ id }) => id));
  });

  it('keep to their zooms', () => {
    for (const { properties } of names) {
      const { minZoom, maxZoom = PLACED_ZOOMS.last } = properties;
      for (let zoom = PLACED_ZOOMS.first; zoom <= PLACED_ZOOMS.last; zoom++)
        if (zoom < minZoom || zoom > maxZoom)
          expect(properties.placed[zoom - PLACED_ZOOMS.first], `${properties.name} at ${zoom}`).toBe('-');
    }
  });

  it('come in English alone, or with the local name beneath', () => {
    const damascus = (language: LabelLanguage) =>
      placed(8, language).find(({ lines }) => lines[0] === 'Damascus')?.lines;
    expect(damascus('english')).toEqual(['Damascus']);
    expect(damascus('ar')).toEqual(['Damascus', 'دمشق']);
    expect(damascus('ru')).toEqual(['Damascus', 'Дамаск']);
  });

  it('have a letter for each side, and one for none', () => {
    expect(sideLetter('left')).toBe('l');
    expect(sideLetter(null)).toBe('-');
    expect(sideLetter('above-right')).toBe('-');
  });
});
