import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainPoint } from '../../../../src/main/situation/collection/plainPoint';
import { featureSchema } from '../../../../src/shared/situation/schema/layer';
import { KINDS, STATUSES } from '../../../../src/shared/situation/vocabulary';
import { PICTOGRAM_NAMES } from '../../../../src/shared/symbology/pictograms';

const PLAIN = {
  type: 'Feature',
  id: 'e1',
  properties: {
    name: 'Shelling 1',
    kind: 'event',
    status: 'reported',
    basis: 'source',
    time: '2024-12-08T19:29Z',
    actor: 'north',
    sources: [{ source: 'S1', paragraph: '2' }],
    names: { ar: 'لامبيدوزا' },
    'written by others': { any: ['thing'] },
  },
  geometry: { type: 'Point', coordinates: [35.9, 34.9] },
};

// values that fit, nearly fit, and do not fit at all
const texts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'a',
    ' a',
    'a ',
    '\u00a0a',
    '\ufeff',
    'x'.repeat(61),
    'x'.repeat(201),
    'x'.repeat(20_001),
  ),
  fc.constantFrom(
    ...KINDS,
    ...STATUSES,
    'source',
    'context',
    'place',
    'time',
    'geodesic',
    ...PICTOGRAM_NAMES,
  ),
  fc.constantFrom('B2', 'B7', 'S1', 'a b', '-a', '10043000001401000000', 'SFGPUCI----', 'true'),
  fc.string(),
);
const numbers = fc.oneof(
  fc.constantFrom(0, -0, 180, 180.0001, -180, 90, -90.1, 2_000_000, 2_000_001, 1e-9, 1e308 * 10, Number.NaN),
  fc.double(),
);
const citations = fc.oneof(
  fc.constantFrom<unknown>(
    { source: 'S1' },
    { source: 'S1', paragraph: '' },
    { source: 'S1', paragraph: 'p'.repeat(41) },
    { source: 'S1', page: 2 },
    { paragraph: '2' },
    [],
    null,
  ),
);
const values = fc.oneof(
  texts,
  numbers,
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.oneof(texts, citations), { maxLength: 3 }),
  fc.array(numbers, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('ar', 'ru', 'type', 'coordinates', '7'), fc.oneof(texts, numbers)),
);
const keys = fc.constantFrom(...Object.keys(featureSchema.shape.properties.shape), 'fill');

describe('a plain point', () => {
  it('is one that the schema takes and leaves as it is', () => {
    expect(isPlainPoint(PLAIN)).toBe(true);
    expect(featureSchema.safeParse(PLAIN)).toEqual({ success: true, data: PLAIN });
  });

  it('is nothing that the schema refuses or changes, whatever is put in its properties', () => {
    fc.assert(
      fc.property(fc.dictionary(keys, values), fc.subarray(Object.keys(PLAIN.properties)), (put, left) => {
        const own = Object.fromEntries(left.map((key) => [key, PLAIN.properties[key as 'name']]));
        // times are for their own reader
        const properties = { ...own, ...put, time: '2024' };
        const feature = { ...PLAIN, properties };
        if (!isPlainPoint(feature)) return;
        expect(featureSchema.safeParse(feature)).toMatchObject({ success: true, data: feature });
      }),
      { numRuns: 5000 },
    );
  });

  it('is nothing that the schema refuses, each property for itself', () => {
    fc.assert(
      fc.property(keys, values, (key, value) => {
        if (key === 'time') return;
        const feature = { ...PLAIN, properties: { ...PLAIN.properties, [key]: value } };
        if (!isPlainPoint(feature)) return;
        expect(featureSchema.safeParse(feature)).toEqual({ success: true, data: feature });
      }),
      { numRuns: 20_000 },
    );
  });

  it('lies on the globe', () => {
    const at = (...coordinates: number[]) => ({ ...PLAIN, geometry: { type: 'Point', coordinates } });
    for (const feature of [at(180, 90), at(-180, -90), at(0, 0, 400)])
      expect(isPlainPoint(feature)).toBe(true);
    for (const feature of [
      at(180.01, 0),
      at(-180.01, 0),
      at(0, 90.01),
      at(0, -90.01),
      at(0, Number.NaN),
      at(0, 0, Infinity),
      at(0),
      at(0, 0, 0, 0),
    ])
      expect([isPlainPoint(feature), featureSchema.safeParse(feature).success]).toEqual([false, false]);
  });

  it('is nothing that the schema refuses, whatever else is wrong with it', () => {
    const parts = fc.constantFrom('type', 'id', 'geometry', 'properties', 'temporalGeometry');
    const geometry = fc.record(
      {
        type: fc.constantFrom('Point', 'LineString', 'point'),
        coordinates: fc.array(numbers, { maxLength: 4 }),
        bbox: fc.constant([1, 2, 3, 4]),
      },
      { requiredKeys: ['type', 'coordinates'] },
    );
    fc.assert(
      fc.property(parts, fc.oneof(values, geometry), (part, value) => {
        const feature = { ...PLAIN, [part]: value };
        if (!isPlainPoint(feature)) return;
        expect(featureSchema.safeParse(feature)).toEqual({ success: true, data: feature });
      }),
      { numRuns: 10_000 },
    );
  });
});
