import type { SheetOptions } from '../../../shared/sheet/options';
import type { Pictured } from '../data/visible';
import type { DataOptions } from '../data/writeData';
import { writePng } from '../png/writePng';
import type { DrawingKit } from '../sheets/drawingKit';
import { drawOverlay } from './mapOverlay';

/** The picture of the map that lies under the features of a KMZ file; none where there is too much of the globe for one. */
export async function pngOverlay(
  { situation, picture, extent }: Pick<Pictured, 'situation' | 'picture' | 'extent'>,
  kit: DrawingKit,
  options: SheetOptions,
): Promise<DataOptions['overlay']> {
  const overlay = await drawOverlay({ ...kit, picture, options, app6: () => undefined }, extent);
  if (!overlay.ok) return undefined;
  const { width, height, rgba, bounds } = overlay.value;
  const { name, version } = kit.application;
  const parts: Uint8Array[] = [];
  const bands = function* () {
    yield { top: 0, rows: height, pixels: rgba };
  };
  await writePng({ width, height, bands }, async (bytes) => void parts.push(bytes), {
    dotsPerInch: 96,
    description: {
      title: situation.title,
      description: 'The base map in equal steps of longitude and latitude (EPSG:4326)',
      sources: [],
      rights: kit.basemap.catalogue.attribution.map(({ text }) => text).join('; '),
      creatorTool: `${name} ${version}`,
      coverage: bounds.join(', '),
      json: JSON.stringify({ bounds }),
    },
  });
  return { png: Buffer.concat(parts), bounds };
}
