import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeData } from '../../../../src/main/export/data/writeData';
import { PNG_SIGNATURE, textChunk } from '../../../../src/main/export/png/pngChunks';
import { memorySink } from '../film/memorySink';
import { aboutPictured, picturedExample } from './pictured';

it('repeats in a KMZ document whose the map is that it carries', async () => {
  const pictured = await picturedExample();
  const png = Buffer.concat([
    PNG_SIGNATURE,
    textChunk('Title', 'Map'),
    textChunk('Copyright', 'Places: GeoNames – CC BY 4.0'),
  ]);
  const sink = memorySink();
  const about = { ...aboutPictured(pictured), attribution: [] };
  await writeData('kmz', pictured, sink, {
    about,
    overlay: { png, bounds: [10, 34, 16, 39] },
    byteOrderMark: false,
  });
  expect(strFromU8(unzipSync(sink.bytes)['doc.kml'] ?? new Uint8Array())).toContain(
    '&lt;p&gt;Places: GeoNames – CC BY 4.0&lt;/p&gt;',
  );
});
