import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Deck } from '../../../../src/main/export/pptx/deck';
import { writePptx } from '../../../../src/main/export/pptx/writePptx';

// one grey pixel
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

const title = (text: string) => ({ text, points: 26, place: { x: 0.3, y: 0.5, w: 12.7, h: 0.5 } });
const caption = (text: string) => ({ text, points: 11, place: { x: 0.3, y: 1, w: 12.7, h: 0.6 } });

const DECK: Deck = {
  title: 'A & B',
  subject: 'Two bases',
  keywords: ['TLP:CLEAR', 'Tartus'],
  application: 'Situation Viewer 0.1.0',
  theme: 'dark',
  ground: '#111921',
  size: { width: 13.333, height: 7.5 },
  properties: { description: 'In the night', about: '{"title":"A & B"}' },
  slides: [
    {
      title: title('The ships <leave>'),
      caption: caption('They anchor 13 km off.'),
      picture: PICTURE,
      alternative: 'Map of Tartus',
      notes: ['First paragraph.', 'Sources: S1 & S2'],
    },
    { title: title('Second'), caption: caption(''), picture: PICTURE, alternative: 'Map', notes: [] },
  ],
};

async function partsOf(deck: Deck): Promise<Record<string, string>> {
  const parts = unzipSync(await writePptx(deck));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('writePptx', () => {
  it('has a slide a scene, with its title in the placeholder and its caption as text', async () => {
    const parts = await partsOf(DECK);
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(2);
    const slide = parts['ppt/slides/slide1.xml'] ?? '';
    expect(slide).toMatch(/<p:ph[^>]*type="title"/);
    expect(slide).toContain('The ships &lt;leave&gt;');
    expect(slide).toContain('They anchor 13 km off.');
    expect(slide).toContain('descr="Map of Tartus"');
  });

  it('lays the words on the picture, where it leaves them room', async () => {
    const parts = await partsOf(DECK);
    const slide = parts['ppt/slides/slide1.xml'] ?? '';
    const picture = /<p:pic>.*?<a:off x="(\d+)" y="(\d+)"\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/s.exec(slide);
    expect(picture?.slice(1).map(Number)).toEqual([0, 0, Math.round(13.333 * 914_400), 7.5 * 914_400]);
    // what comes later lies on top
    expect(slide.indexOf('The ships')).toBeGreaterThan(slide.indexOf('<p:pic>'));
    const words = [
      ...(parts['ppt/slideLayouts/slideLayout2.xml'] ?? '').matchAll(
        /<a:off x="\d+" y="(\d+)"\/>\s*<a:ext cx="\d+" cy="(\d+)"/g,
      ),
    ]
      .map(([, top, high]) => [Number(top), Number(high)] as const)
      // the group that holds them says no place
      .filter(([, high]) => high > 0);
    expect(words.length).toBeGreaterThanOrEqual(2);
    for (const [top, high] of words) {
      expect(top).toBeGreaterThanOrEqual(0.5 * 914_400 - 1);
      expect(top + high).toBeLessThanOrEqual(1.6 * 914_400 + 2);
    }
  });

  it('sets each slide’s words in their own size, and where they have room on that slide', async () => {
    const [first] = DECK.slides;
    if (!first) throw new Error('no slide');
    const low = {
      ...first,
      caption: { ...first.caption, points: 12, place: { x: 0.3, y: 1, w: 12.7, h: 2 } },
    };
    const parts = await partsOf({ ...DECK, slides: [first, low] });
    expect(parts['ppt/slides/slide1.xml']).toMatch(/sz="1100"[^<]*>.*They anchor/s);
    const second = parts['ppt/slides/slide2.xml'];
    expect(second).toMatch(/sz="1200"[^<]*>.*They anchor/s);
    expect(second).toContain(`cy="${2 * 914_400}"`);
  });

  it('gives the speaker notes in paragraphs', async () => {
    const notes = (await partsOf(DECK))['ppt/notesSlides/notesSlide1.xml'] ?? '';
    expect(notes).toContain('<a:t>First paragraph.</a:t></a:r></a:p><a:p>');
    expect(notes).toContain('<a:t>Sources: S1 &amp; S2</a:t>');
    expect((await partsOf(DECK))['ppt/notesSlides/notesSlide2.xml']).not.toContain('speaker-notes');
  });

  it('says in its properties what it is', async () => {
    const parts = await partsOf(DECK);
    expect(parts['docProps/core.xml']).toContain('<dc:title>A &amp; B</dc:title>');
    expect(parts['docProps/core.xml']).toContain('<cp:keywords>TLP:CLEAR, Tartus</cp:keywords>');
    expect(parts['docProps/custom.xml']).toContain('name="about"');
    expect(parts['_rels/.rels']).toContain('custom-properties');
  });

  it('lists no part that is not there, and all that are', async () => {
    const parts = await partsOf(DECK);
    const types = parts['[Content_Types].xml'] ?? '';
    for (const [, path = ''] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(parts).toHaveProperty([path]);
  });

  it('gives the same bytes for the same deck, whenever it is made', async () => {
    const first = await writePptx(DECK);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(first).equals(Buffer.from(await writePptx(DECK)))).toBe(true);
  });
});
