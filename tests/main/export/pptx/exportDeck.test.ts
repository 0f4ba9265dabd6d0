import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportDeck } from '../../../../src/main/export/pptx/exportDeck';
import { openDrawingKit } from '../../../../src/main/export/sheets/drawingKit';
import { loadSituation } from '../../../../src/main/situation/loadSituation';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../../../src/shared/sheet/options';
import { pictureOfScene } from '../../../../src/shared/sheet/picture';
import type { CompiledSituation } from '../../../../src/shared/situation/compiled';

let situation: CompiledSituation;
beforeEach(async () => {
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

describe('a slide of a scene with a long caption', () => {
  const captioned = (index: number, caption: string) => {
    const scene = situation.scenes[index];
    if (!scene) throw new Error('no scene');
    return { ...scene, caption };
  };
  const words = (count: number) => 'They lie at anchor. '.repeat(count);

  it('has a lower map under smaller type, and the others are as ever', async () => {
    const scenes = [captioned(0, 'Two bases.'), captioned(1, words(70))];
    situation = { ...situation, scenes };
    const { text } = await deckOf(scenes);
    const captionOf = (slide: string) => {
      const [, high, points] = /type="body".*?cy="(\d+)".*?<a:rPr[^>]*sz="(\d+)"/s.exec(slide) ?? [];
      return { inches: Number(high) / 914_400, points: Number(points) / 100 };
    };
    const [plain, long] = [1, 2].map((number) => captionOf(text(`ppt/slides/slide${number}.xml`)));
    expect(plain?.points).toBe(14);
    expect(long?.points).toBeLessThan(14);
    expect(long?.inches).toBeGreaterThan((plain?.inches ?? 0) * 2);
  }, 60_000);

  it('is refused where it would run over the map, by its scene', async () => {
    const scenes = [captioned(0, 'Two bases.'), captioned(1, words(150))];
    situation = { ...situation, scenes };
    await expect(deckOf(scenes)).rejects.toThrow(
      new RegExp(`^${scenes[1]?.title}: On a slide a caption of 2,999 characters leaves no room`),
    );
  }, 60_000);
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
