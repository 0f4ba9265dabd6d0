import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writePdf } from '../../../../src/main/export/pdf/writePdf';
import { layText } from '../../../fixtures/fonts';
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
