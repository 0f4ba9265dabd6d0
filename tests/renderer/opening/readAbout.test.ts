import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../../src/main/export/metadata/descriptionOf';
import { xmpPacket } from '../../../src/main/export/metadata/rdf';
import { readAbout } from '../../../src/renderer/opening/readAbout';
import type { SheetAbout } from '../../../src/shared/sheet/sheet';

const about = {
  application: { name: 'Situation Viewer', version: '1' },
  situation: { id: 'a', title: 'Ä <b>&amp; "Ж" ليبيا 🚢', version: 'v' },
  title: '',
  caption: '',
  time: { words: '' },
  sources: [],
  attribution: [],
  extent: [0, 0, 1, 1],
} as unknown as SheetAbout;
const packet = xmpPacket(descriptionOf(about));

describe('what a file says of itself', () => {
  it('is found among the bytes of any format, as it was written', async () => {
    const file = new Blob([new Uint8Array([0x89, 0xff, 0x00]), packet, new Uint8Array(9)]);
    expect(JSON.parse((await readAbout(file)) ?? '')).toEqual(about);
  });

  it.each([0, 5, 16, 17])('is found where pieces of a large file meet: %d bytes before', async (before) => {
    const file = new Blob([
      new Uint8Array(4 * 1024 * 1024 - before - packet.indexOf('<situation:about>')),
      packet,
    ]);
    expect(JSON.parse((await readAbout(file)) ?? '')).toEqual(about);
  });

  it.each<[string, BlobPart]>([
    ['a picture of another program', new Uint8Array(1000)],
    ['nothing', ''],
    ['a file that was cut off', packet.slice(0, packet.indexOf('</situation:about>'))],
    ['more than any picture says', `<situation:about>${'x'.repeat(2 * 1024 * 1024)}</situation:about>`],
  ])('is not found in %s', async (_, content) => {
    expect(await readAbout(new Blob([content]))).toBeNull();
  });

  it('knows no entities but XML’s own', async () => {
    const file = new Blob(['<situation:about>&xxe; &#x41;&#66; &#x110000;</situation:about>']);
    expect(await readAbout(file)).toBe('&xxe; AB &#x110000;');
  });
});
