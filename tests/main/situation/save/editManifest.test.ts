import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { describe, expect, it } from 'vitest';
import { editManifest } from '../../../../src/main/situation/save/editManifest';
import { manifestSchema } from '../../../../src/shared/situation/schema/manifest';
import type { WrittenScene } from '../../../../src/shared/situation/schema/scene';
import type { Written } from '../../../../src/shared/situation/written';
import { manifest } from '../../../fixtures/situationJson';

const BUNDLED = readFileSync(
  resolve(import.meta.dirname, '../../../../resources/situations/syria-withdrawal-2024/situation.json'),
  'utf8',
);

function partsOf(text: string): Written {
  const { scenes, exports } = manifestSchema.parse(JSON.parse(text.replace(/^\ufeff/, '')));
  return { scenes, exports };
}

function edit(text: string, change: (written: Written) => Partial<Written>): string {
  const before = partsOf(text);
  return editManifest(text, before, { ...before, ...change(before) });
}

function scene(id: string, more: Partial<WrittenScene> = {}): WrittenScene {
  return { id, title: id, at: '2024-12-14', view: { center: [35, 34], zoom: 8 }, caption: 'Words.', ...more };
}

/** The lines that only one of two texts has. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return { gone: a.filter((line) => !b.includes(line)), come: b.filter((line) => !a.includes(line)) };
}

describe('an edit of the bundled manifest', () => {
  it('changes the one line of a title', () => {
    const edited = edit(BUNDLED, ({ scenes }) => ({
      scenes: scenes.map((each, index) => (index === 1 ? { ...each, title: 'Two weeks' } : each)),
    }));
    expect(changedLines(BUNDLED, edited)).toEqual({
      gone: ['      "title": "Eleven days",'],
      come: ['      "title": "Two weeks",'],
    });
  });

  it('adds a key behind those that stand before it, laid out as they are', () => {
    const edited = edit(BUNDLED, ({ scenes }) => ({
      scenes: scenes.map((each, index) => (index === 0 ? { ...each, window: 'P2D' } : each)),
    }));
    expect(edited).toBe(BUNDLED.replace('"at": "2017",\n', '"at": "2017",\n      "window": "P2D",\n'));
  });

  it('adds a scene with the indentation around it', () => {
    const added = scene('new', { layers: ['places', 'bases'] });
    const edited = edit(BUNDLED, ({ scenes }) => ({ scenes: [...scenes, added] }));
    expect(changedLines(BUNDLED, edited).come).toEqual(
      expect.arrayContaining([
        '      "id": "new",',
        '      "view": { "center": [35, 34], "zoom": 8 },',
        '      "layers": ["places", "bases"]',
      ]),
    );
    const back = edit(edited, ({ scenes }) => ({ scenes: scenes.slice(0, -1) }));
    expect(back).toBe(BUNDLED);
  });

  it('moves a scene with every byte of it, and back', () => {
    const edited = edit(BUNDLED, ({ scenes }) => ({ scenes: [...scenes.slice(1), ...scenes.slice(0, 1)] }));
    expect([...edited].sort().join('')).toBe([...BUNDLED].sort().join(''));
    const back = edit(edited, ({ scenes }) => ({ scenes: [...scenes.slice(-1), ...scenes.slice(0, -1)] }));
    expect(back).toBe(BUNDLED);
  });

  it('takes a key away with its comma', () => {
    const edited = edit(BUNDLED, ({ scenes }) => ({
      scenes: scenes.map(({ notes: _, ...each }) => each),
    }));
    expect(edited).toBe(BUNDLED.replace(/\n {6}"notes": ".*",/g, ''));
  });

  it('writes presets where there were none, at the end', () => {
    const edited = edit(BUNDLED, () => ({ exports: [{ name: 'Wall', options: { width: 1920 } }] }));
    expect(edited.startsWith(BUNDLED.replace(/\n\}\n$/, ''))).toBe(true);
    expect(edited.endsWith('\n}\n')).toBe(true);
    expect(edit(edited, () => ({ exports: [] }))).toContain('"exports": []');
  });
});

describe('a manifest of another layout', () => {
  const small = manifest({ scenes: [scene('a'), scene('b')] });
  it.each([
    ['on one line', JSON.stringify(small)],
    ['with tabs', JSON.stringify(small, null, '\t')],
    ['with the line ends of Windows', JSON.stringify(small, null, 2).replace(/\n/g, '\r\n')],
    ['with a byte order mark', `\ufeff${JSON.stringify(small, null, 4)}\n\n`],
    ['with no scenes yet', JSON.stringify(manifest({ scenes: [] }), null, 2)],
    ['without the key', JSON.stringify({ ...manifest(), scenes: undefined }, null, 2)],
    ['with nothing but braces on lines', JSON.stringify(small).replace(/([{}])/g, '\n$1\n')],
  ])('takes a new scene: %s', (_, text) => {
    const edited = edit(text, ({ scenes }) => ({ scenes: [...scenes, scene('new')] }));
    expect(partsOf(edited).scenes.at(-1)).toEqual(scene('new'));
    expect(edited.includes('\r\n')).toBe(text.includes('\r\n'));
    expect(edited.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
    expect(edited.includes('\n')).toBe(text.includes('\n'));
    expect(/[^\r]\n/.test(edited)).toBe(/[^\r]\n/.test(text));
    expect(edited.slice(-3)).toBe(text.slice(-3));
  });
});

/** JSON as no formatter writes it: white space anywhere, escapes where none are needed. */
function oddJson(value: unknown, odd: () => number): string {
  const gap = () => ['', '', ' ', '\n', '\t', '\r\n', '  \n   '][odd() % 7] ?? '';
  const text = (words: string) =>
    JSON.stringify(words).replace(/[a-z]/g, (letter) =>
      odd() % 9 === 0 ? `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter,
    );
  if (Array.isArray(value))
    return `[${gap()}${value.map((each) => oddJson(each, odd)).join(`${gap()},${gap()}`)}${gap()}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(
      ([key, each]) => `${text(key)}${gap()}:${gap()}${oddJson(each, odd)}`,
    );
    return `{${gap()}${entries.join(`${gap()},${gap()}`)}${gap()}}`;
  }
  if (typeof value === 'number' && odd() % 3 === 0) return `${value}.0e0`;
  return typeof value === 'string' ? text(value) : JSON.stringify(value);
}

const anyScene = fc
  .record({
    title: fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== ''),
    caption: fc.constantFrom('Words.', '“Ж” \\ / " \t end', '**a**\n- b'),
    notes: fc.option(fc.constant('Say it.'), { nil: undefined }),
    highlight: fc.option(fc.array(fc.constantFrom('a', 'b', 'c')), { nil: undefined }),
    zoom: fc.integer({ min: 1, max: 18 }),
  })
  .map(({ title, caption, notes, highlight, zoom }) => ({
    title,
    at: '2024-12-14',
    view: { center: [35, 34], zoom },
    caption,
    ...(notes !== undefined && { notes }),
    ...(highlight !== undefined && { highlight }),
  }));

describe('any manifest and any edit', () => {
  it('says what was edited, and keeps every byte of what was not', () => {
    fc.assert(
      fc.property(
        fc.array(anyScene, { maxLength: 6 }),
        fc.array(anyScene, { maxLength: 6 }),
        fc.infiniteStream(fc.nat(1000)),
        fc.array(fc.nat(20), { maxLength: 8 }),
        (first, others, stream, picks) => {
          const odd = () => stream.next().value as number;
          const scenes = first.map((each, index) => ({ id: `s${index}`, ...each }));
          const whole = manifest({ scenes });
          const text = oddJson(whole, odd);
          const before = partsOf(text);
          // some as they are, in another order, some changed, some new
          const after: WrittenScene[] = [];
          picks.forEach((pick, index) => {
            const known = before.scenes[pick];
            const other = others[index];
            if (known && !after.some(({ id }) => id === known.id))
              after.push(index % 2 === 0 || !other ? known : ({ ...other, id: known.id } as WrittenScene));
            else if (other) after.push({ ...other, id: `n${index}` } as WrittenScene);
          });
          const edited = editManifest(text, before, { ...before, scenes: after });
          expect(partsOf(edited).scenes).toEqual(after);
          // all but the scenes is there byte for byte
          const [head, tail] = aroundScenes(text);
          expect(edited.startsWith(head)).toBe(true);
          expect(edited.endsWith(tail)).toBe(true);
          // and so is each scene that was not edited
          for (const each of after.filter((one) => before.scenes.includes(one)))
            expect(edited).toContain(sourceOf(text, before.scenes.indexOf(each)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function aroundScenes(text: string): readonly [string, string] {
  const node = scenesNode(text);
  return [text.slice(0, node.offset), text.slice(node.offset + node.length)];
}

function sourceOf(text: string, index: number): string {
  const node = scenesNode(text).children?.[index];
  return node ? text.slice(node.offset, node.offset + node.length) : '';
}

function scenesNode(text: string): Node {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, ['scenes']);
  if (!node) throw new Error('no scenes');
  return node;
}
