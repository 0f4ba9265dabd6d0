import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSituation } from '../../src/main/situation/loadSituation';
import { problemInWords } from '../../src/shared/situation/problem';
import { featureDefaultsSchema, featurePropertiesSchema } from '../../src/shared/situation/schema/layer';
import { manifestSchema } from '../../src/shared/situation/schema/manifest';
import { ACTOR_COLOURS, BASES, KINDS, PARTS, STATUSES } from '../../src/shared/situation/vocabulary';
import { PICTOGRAMS } from '../../src/shared/symbology/pictograms';
import { compileTime } from '../../src/shared/time/edtf';
import { timeInWords } from '../../src/shared/time/words';

const EXAMPLE = 'docs/example-situation';
const page = readFileSync('docs/situation-format.md', 'utf8');
const snippets = [...page.matchAll(/<!-- example: (\S+?)(?:#(\S+))? -->\n```json\n([\s\S]*?)```/g)].map(
  ([, file = '', pointer = '', json = '']) => ({ file, pointer, json }),
);

describe('the example situation', () => {
  it('opens without a problem', async () => {
    const loaded = await loadSituation(EXAMPLE);
    expect(loaded.ok && loaded.value.problems).toEqual([]);
  });
});

describe('the page on the situation format', () => {
  it.each(snippets)('shows what stands in the example: $file $pointer', ({ file, pointer, json }) => {
    const whole: unknown = JSON.parse(readFileSync(`${EXAMPLE}/${file}`, 'utf8'));
    expect(valueAt(whole, pointer)).toMatchObject(JSON.parse(json));
  });

  it('takes every piece of JSON from the example', () => {
    expect(snippets).toHaveLength(page.split('```json').length - 1);
    expect(snippets.length).toBeGreaterThan(5);
  });

  it('names every key and every word of the format', () => {
    const words = [
      ...Object.keys(manifestSchema.shape),
      ...Object.keys(manifestSchema.shape.sources.element.shape),
      ...Object.keys(manifestSchema.shape.scenes.unwrap().element.shape),
      ...Object.keys(featurePropertiesSchema.shape),
      ...Object.keys(featureDefaultsSchema.shape),
      ...manifestSchema.shape.sources.element.shape.kind.options,
      ...KINDS,
      ...STATUSES,
      ...BASES,
      ...PARTS,
      ...ACTOR_COLOURS,
      ...Object.keys(PICTOGRAMS),
    ];
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });

  it('tells each time of its table as the viewer does', () => {
    const rows = [...page.matchAll(/^\| `([^`]*\d{4}[^`]*)` +\| ([^|]+?) +\|$/gm)];
    expect(rows).toHaveLength(5);
    for (const [, written = '', words] of rows) {
      const time = compileTime(written, 'Asia/Damascus');
      expect(time.ok && timeInWords(time.value, 'Asia/Damascus'), written).toBe(words);
    }
  });

  it('quotes problems as they are reported', async () => {
    const [, quoted] = /<!-- problems -->\n```\n([\s\S]*?)\n```/.exec(page) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'situation-'));
    try {
      cpSync(EXAMPLE, folder, { recursive: true });
      const file = join(folder, 'layers/crossing.geojson');
      writeFileSync(
        file,
        readFileSync(file, 'utf8')
          .replace('[12.606, 35.5]', '[12.606, 91]')
          .replace('2024-03-01~/2024-03-02', '14.12.2024'),
      );
      const loaded = await loadSituation(folder);
      expect(loaded.ok && loaded.value.problems.filter(isError).map(problemInWords)).toEqual(
        quoted?.split('\n'),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function isError({ severity }: { severity: string }): boolean {
  return severity === 'error';
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((inner, step) => (inner as Record<string, unknown>)[step], value);
}
