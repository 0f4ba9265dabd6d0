import { describe, expect, it } from 'vitest';
import { openCollection } from '../../../src/main/situation/collection/collection';
import { loadSituation } from '../../../src/main/situation/loadSituation';
import { linesOf, linesOfCollection } from '../../../src/main/situation/problemLines';
import { problemInWords } from '../../../src/shared/situation/problem';
import { situationFolder } from '../../fixtures/situationFolder';
import { feature, layer, manifest } from '../../fixtures/situationJson';

const TEXT = `{
  "title": "A\\n text",
  "sources": [
    { "id": "S1" },
    {
      "id": "a/b",
      "published": "2024"
    }
  ]
}`;

function linesOfLayer(text: string) {
  const opened = openCollection('layer.geojson', Buffer.from(text));
  if (!opened.ok) throw new Error(opened.error.found);
  return linesOfCollection(opened.value);
}

describe('the line of a JSON pointer', () => {
  it.each([
    ['/title', 2],
    ['/sources', 3],
    ['/sources/0/id', 4],
    ['/sources/1/published', 7],
  ])('is that of the value at %s', (pointer, line) => {
    expect(linesOf(TEXT)(pointer)).toBe(line);
  });

  it('is that of what should hold it where nothing stands there', () => {
    expect(linesOf(TEXT)('/sources/1/kind')).toBe(5);
    expect(linesOf(TEXT)('/layers/0/file')).toBe(1);
  });

  it('is none in a text of one line', () => {
    expect(linesOf(JSON.stringify(JSON.parse(TEXT)))('/sources/0/id')).toBeUndefined();
    expect(linesOfLayer('{"features":[{"id":1}]}')('/features/0/id')).toBeUndefined();
  });

  it('is found in a layer, in any order, beside its features as well, and after letters of several bytes', () => {
    const find = linesOfLayer(`{
  "type": "FeatureCollection",
  "features": [
    { "id": "é水", "properties": {
      "name": "Ä" } },
    {
      "id": "b"
    }
  ],
  "name": 7
}`);
    expect(find('/features/1/id')).toBe(7);
    expect(find('/features/0/properties/name')).toBe(5);
    expect(find('/features/1/properties/status')).toBe(6);
    expect(find('/name')).toBe(10);
    expect(find('/features')).toBe(3);
    expect(find('/features/2')).toBe(3);
  });
});

it('says the line with every problem of manifest and layers', async () => {
  const inLines = (value: object) => JSON.stringify(value, null, 2);
  const broken = feature('a', { status: 'rumoured' });
  const folder = await situationFolder({
    'situation.json': inLines(manifest({ timeZone: 'Asia/Nowhere' })),
    'layers/places.geojson': inLines(layer(broken)),
  });
  const loaded = await loadSituation(folder);
  const problems = loaded.ok ? loaded.value.problems : loaded.error;
  const lineOf = (text: object, holding: string) =>
    inLines(text)
      .split('\n')
      .findIndex((line) => line.includes(holding)) + 1;
  const expected = [
    lineOf(manifest({ timeZone: 'Asia/Nowhere' }), 'Asia/Nowhere'),
    lineOf(layer(broken), 'rumoured'),
  ];
  expect(problems.map(({ line }) => line)).toEqual(expected);
  expect(problems.map(problemInWords).join('\n')).toMatch(/\(line \d+\)$/);
});
