import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportDeck } from '../../../../src/main/export/pptx/exportDeck';
import { openDrawingKit } from '../../../../src/main/export/sheets/drawingKit';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../../../src/shared/sheet/options';
import { pictureOfScene } from '../../../../src/shared/sheet/picture';
import type { CompiledSituation } from '../../../../src/shared/situation/compiled';

let situation: CompiledSituation;
beforeAll(async () => {
  const loaded = await loadSituation('resources/situations/syria-withdrawal-2024');
  if (!loaded.ok) throw new Error('the bundled situation does not open');
  situation = loaded.value;
});

async function deckOf(scenes: CompiledSituation['scenes'], wished: Partial<SheetOptions> = {}) {
  const kit = openDrawingKit({
    situation,
    points: new Map(),
    resourcesDir: 'resources',
    application: { name: 'Situation Viewer', version: '0.1.0' },
  });
  const pictures = scenes.map((scene) => pictureOfScene(situation, scene));
  const deck = await exportDeck(pictures, {
    ...kit,
    app6: () => undefined,
    options: { ...DEFAULT_OPTIONS, ...wished },
    pixelsAcross: 320,
  });
  if (!deck.ok) throw new Error(deck.error.reason);
  const parts = unzipSync(deck.value.bytes);
  return { ...deck.value, text: (path: string) => strFromU8(parts[path] ?? new Uint8Array()) };
}

describe('a deck of several scenes', () => {
  it('tells of all of them in its properties', async () => {
    const scenes = situation.scenes.slice(0, 2);
    const { text } = await deckOf(scenes);
    const core = text('docProps/core.xml');
    expect(core).toContain(`<dc:title>${situation.title}</dc:title>`);
    for (const { title } of scenes) expect(core).toContain(`${title} · `);
    expect(core).toContain('8 December 2024');
    const about = /name="about"><vt:lpwstr>(.*?)<\/vt:lpwstr>/s.exec(text('docProps/custom.xml'))?.[1] ?? '';
    const told = JSON.parse(about.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as { title: string }[];
    expect(told.map(({ title }) => title)).toEqual(scenes.map(({ title }) => title));
  }, 30_000);
});

describe('the words of a slide', () => {
  it('are those wished for instead of the scene’s, and what no font has in its picture is noted', async () => {
    const { text, notes } = await deckOf(situation.scenes.slice(0, 1), {
      title: 'My words',
      caption: 'My caption',
      marking: 'DRAFT 村',
    });
    const slide = text('ppt/slides/slide1.xml');
    expect(slide).toContain('My words');
    expect(slide).toContain('My caption');
    expect(notes).toEqual([expect.stringContaining('“村” (U+6751)')]);
  }, 30_000);
});
