import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../src/main/export/data/csv';
import type { Pictured } from '../../../../src/main/export/data/visible';
import { picturedExample, textOf } from './pictured';

/** Reads RFC 4180, quotes and all. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  const [head = [], ...body] = rows.filter((cells) => cells.length > 1);
  return body.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? ''])));
}

const written = (pictured: Pictured) => textOf(writeCsv(pictured, { byteOrderMark: false }));

async function namedFerry(name: string): Promise<Pictured> {
  const pictured = await picturedExample();
  const layers = pictured.situation.layers.map((layer) => ({
    ...layer,
    features: layer.features.map((feature) => (feature.id === 'ferry' ? { ...feature, name } : feature)),
  }));
  return { ...pictured, situation: { ...pictured.situation, layers } };
}

describe('writeCsv', () => {
  it('has a row a feature with place, well-known text and times', async () => {
    const rows = parseCsv(await written(await picturedExample()));
    const storm = rows.find(({ id }) => id === 'storm-area');
    expect(storm).toMatchObject({
      name: 'Storm',
      time: '2024-03-01~/2024-03-02',
      begins_earliest: '2024-02-28T23:00:00.000Z',
      wkt: 'POLYGON ((12.3 35.9, 13.9 35.9, 13.9 36.8, 12.3 36.8, 12.3 35.9))',
    });
    const ferry = rows.find(({ id }) => id === 'ferry');
    expect(ferry).toMatchObject({
      longitude: '13.1',
      latitude: '36.5',
      moves: 'true',
      wkt: 'POINT (13.1 36.5)',
    });
  });

  it('cites with the date of publication, where there is one', async () => {
    const storm = parseCsv(await written(await picturedExample())).find(({ id }) => id === 'storm-area');
    expect(storm?.sources).toBe(
      'Log of the harbour office (Harbour office of Lampedusa (invented), 4 March 2024), ¶2',
    );
  });

  it('begins with a byte order mark where that is wished for', async () => {
    const pictured = await picturedExample();
    expect((await textOf(writeCsv(pictured, { byteOrderMark: true }))).charCodeAt(0)).toBe(0xfeff);
    expect((await written(pictured)).startsWith('id,name,')).toBe(true);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'gives no spreadsheet a formula to run: %j',
    async (name) => {
      const rows = parseCsv(await written(await namedFerry(name)));
      expect(rows.find(({ id }) => id === 'ferry')?.name).toBe(`'${name}`);
    },
  );

  it('leaves numbers below zero the numbers they are', async () => {
    const pictured = await picturedExample();
    const layers = pictured.situation.layers.map((layer) => ({
      ...layer,
      features: layer.features.map((feature) =>
        feature.id === 'storm-area' ? { ...feature, anchor: [-8.5, -1] as const } : feature,
      ),
    }));
    const rows = parseCsv(await written({ ...pictured, situation: { ...pictured.situation, layers } }));
    expect(rows.find(({ id }) => id === 'storm-area')).toMatchObject({ longitude: '-8.5', latitude: '-1' });
  });

  it('keeps commas, quotes and lines of a text in its cell', async () => {
    const name = 'a "quoted", name\nof two lines';
    const rows = parseCsv(await written(await namedFerry(name)));
    expect(rows.find(({ id }) => id === 'ferry')?.name).toBe(name);
  });
});
