import { expect, it } from 'vitest';
import { PNG_SIGNATURE, textChunk } from '../../../../src/main/export/png/pngChunks';
import { readText } from '../../../../src/main/export/png/readText';

const png = Buffer.concat([PNG_SIGNATURE, textChunk('Title', 'Map'), textChunk('Copyright', '© ü')]);

it('reads what a picture says under a keyword', () => {
  expect(readText(png, 'Copyright')).toBe('© ü');
  expect(readText(png, 'Source')).toBeNull();
  expect(readText(png.subarray(0, 20), 'Title')).toBeNull();
  expect(readText(new Uint8Array(), 'Title')).toBeNull();
});
