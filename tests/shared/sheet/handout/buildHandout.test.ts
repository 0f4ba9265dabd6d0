import { describe, expect, it } from 'vitest';
import { buildHandout } from '../../../../src/shared/sheet/handout/buildHandout';
import { DEFAULT_OPTIONS, type SheetOptions } from '../../../../src/shared/sheet/options';
import type { Sheet } from '../../../../src/shared/sheet/sheet';
import type { CompiledScene } from '../../../../src/shared/situation/compiled';
import { measureEvenly, textsIn } from '../../../fixtures/sheet';
import { sceneMap } from '../../../fixtures/sheetMap';

async function pagesOf(
  scene: Partial<CompiledScene> = {},
  wished: Partial<SheetOptions> = {},
): Promise<Sheet[]> {
  const { situation, picture, basemap, app6 } = await sceneMap(1);
  const scenes = situation.scenes.map((each) => (each.id === picture.scene ? { ...each, ...scene } : each));
  const built = buildHandout({
    situation: { ...situation, scenes },
    picture,
    options: { ...DEFAULT_OPTIONS, theme: 'light', ...wished },
    measure: measureEvenly,
    application: { name: 'Situation Viewer', version: '0.1.0' },
    basemap,
    app6,
  });
  if (!built.ok) throw new Error(built.error.reason);
  return built.value.map((page, index, { length }) => page(index + 1, length));
}
const wordsOf = ({ shapes }: Sheet) => textsIn(shapes).join(' ');

describe('a handout', () => {
  it('puts title, moment, caption, map, notes and sources of a scene on one page of A4', async () => {
    const pages = await pagesOf();
    expect(pages).toHaveLength(1);
    const [page] = pages as [Sheet];
    expect([Math.round(page.width), Math.round(page.height)]).toEqual([794, 1123]);
    const words = wordsOf(page);
    for (const told of ['Two bases', '2017', 'Uncertain:', 'Sources', '[1]', 'How well it is known'])
      expect(words).toContain(told);
    expect(words).toContain('Page 1 of 1');
    expect(words).not.toContain('**');
  });

  it('runs on over further pages, each with its number and its marking at head and foot, and loses no word', async () => {
    const notes = Array.from({ length: 90 }, (_, i) => `Paragraph number${i} ${'words '.repeat(40)}`);
    const pages = await pagesOf({ notes: notes.join('\n\n') });
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(wordsOf(page)).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(wordsOf(page).match(/TLP:CLEAR/g)).toHaveLength(2);
    }
    const all = pages.map(wordsOf).join(' ');
    for (let i = 0; i < 90; i++) expect(all).toContain(`number${i} `);
    expect(all.match(/\bwords\b/g)).toHaveLength(90 * 40);
  });

  it('has room for a title of 2,000 letters and for a caption that is longer than the page', async () => {
    const pages = await pagesOf({ title: 'Long title '.repeat(182), caption: 'Long caption. '.repeat(900) });
    const all = pages.map(wordsOf).join(' ');
    expect(all.match(/Long caption/g)?.length).toBeGreaterThan(850);
    expect(pages[0] && pages[0].frame.maxY - pages[0].frame.minY).toBeGreaterThanOrEqual(300);
  });

  it('stands on Letter where that is wished for, whichever way round', async () => {
    const [page] = await pagesOf({}, { width: 1056, height: 816 });
    expect([page?.width, page?.height].map((side) => Math.round(side ?? 0))).toEqual([816, 1056]);
  });

  it('is the same for the same scene', async () => {
    expect(JSON.stringify(await pagesOf())).toBe(JSON.stringify(await pagesOf()));
  });
});
