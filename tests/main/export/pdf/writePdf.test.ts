import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../src/main/export/pdf/writePdf';
import { facesOf, layText } from '../../../fixtures/fonts';
import { sheetAbout, smallSheet } from '../../../fixtures/smallSheet';

async function written(...sheets: ReturnType<typeof smallSheet>[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await writePdf(sheets, async (bytes) => void parts.push(bytes), { layText });
  return Buffer.concat(parts);
}

/** Every stream of a file, unpacked, as Latin letters. */
function streamsOf(pdf: Buffer): string[] {
  return [...pdf.toString('latin1').matchAll(/FlateDecode[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, data = '']) => inflateSync(Buffer.from(data, 'latin1')).toString('latin1'),
  );
}

async function contentOf(sheet: ReturnType<typeof smallSheet>): Promise<string[]> {
  return streamsOf(await written(sheet)).filter((stream) => stream.includes(' Tm'));
}

/** A sheet that is one line of text, of size 20. */
function titled(text: string) {
  return smallSheet({
    shapes: [{ is: 'text', text, x: 0, y: 50, size: 20, weight: 400, fill: '#000000', anchor: 'start' }],
  });
}

describe('a PDF file', () => {
  it('is as large as the sheet at print', async () => {
    expect((await written(smallSheet())).toString('latin1')).toContain('/MediaBox [0 0 150 75]');
  });

  it('holds its words as text in embedded fonts', async () => {
    const pdf = (await written(smallSheet())).toString('latin1');
    for (const font of ['Inter-SemiBold', 'Inter-Italic', 'NotoSansArabic-Bold'])
      expect(pdf).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${font}`));
    expect(pdf).not.toContain('/Helvetica');
    // what is read from right to left is told in the order of reading
    expect(pdf.length).toBeGreaterThan(0);
    expect(streamsOf(await written(smallSheet())).some((stream) => stream.includes('/ActualText'))).toBe(
      true,
    );
  });

  it('draws several words from right to left where the line has them, each letter marked with what it says', async () => {
    const text = 'السفن تغادر الميناء';
    const drawn = (await contentOf(titled(text))).slice(-1)[0] ?? '';
    const run = layText(text, { weight: 400 }).runs[0];
    const placed = [...drawn.matchAll(/1 0 0 1 (\S+) (\S+) Tm <(\w+)> Tj/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const { x, y } of run?.glyphs ?? [])
      expect(
        placed.some(([at = 0, up = 0]) => Math.abs(at - x * 20) < 0.01 && Math.abs(up - y * 20) < 0.01),
      ).toBe(true);
    expect([...drawn.matchAll(/ActualText/g)]).toHaveLength(text.replaceAll(' ', '').length);
  });

  it('tells the width of the sign for what no font has, so that what follows stays in its place', async () => {
    const width = (facesOf(400, false)[0]?.font.getGlyph(0).advanceWidth ?? 0) * (1000 / 2048);
    expect((await written(titled('A\u{13000}B'))).toString('latin1')).toContain(`/W [0 [${width} `);
  });

  it('fades a group as a whole', async () => {
    const pdf = (await written(smallSheet())).toString('latin1');
    expect(pdf).toContain('/S /Transparency');
    expect(pdf).toMatch(/\/ca 0\.6\b/);
  });

  it('says what it shows, and no date of its making', async () => {
    const pdf = (await written(smallSheet())).toString('utf8');
    const json =
      /<situation:about>(.*)<\/situation:about>/
        .exec(pdf)?.[1]
        ?.replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&') ?? '';
    expect(JSON.parse(json)).toEqual(sheetAbout());
    expect(pdf).not.toMatch(/CreationDate|CreateDate/);
  });

  it('has an outline where it has several pages', async () => {
    expect((await written(smallSheet())).includes('/Outlines')).toBe(false);
    const pdf = (await written(smallSheet(), smallSheet({ width: 300 }))).toString('latin1');
    expect(pdf).toContain('/Count 2');
    expect(pdf).toContain('/Outlines');
  });

  it('is the same file for the same sheet', async () => {
    expect((await written(smallSheet())).equals(await written(smallSheet()))).toBe(true);
  });

  it('fails with its sink, and stops when it is cancelled', async () => {
    const full = async () => {
      throw new Error('no space left on the disk');
    };
    await expect(writePdf([smallSheet()], full, { layText })).rejects.toThrow('no space left');
    const signal = AbortSignal.abort();
    await expect(writePdf([smallSheet()], async () => undefined, { layText, signal })).rejects.toThrow(
      'aborted',
    );
  });
});
