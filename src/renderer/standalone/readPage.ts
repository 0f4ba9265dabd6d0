import {
  PAGE_PARTS,
  type PackedBasemap,
  type PackedPoints,
  type StandaloneContent,
} from '../../shared/standalonePage';
import type { HeadStart } from '../headStart';
import { buildBasemapWorker } from '../map/basemap/basemapWorker';
import { buildStandaloneClient } from './standaloneClient';
import { textOfPart, unpackJson } from './unpack';

/** Reads what the page carries and sets the viewer going on it. Rejects when a part is damaged, or the browser cannot unpack it. */
export async function readPage(): Promise<HeadStart> {
  const worker = new Worker(new URL('./basemap.worker.ts', import.meta.url), {
    type: 'module',
    name: 'base map',
  });
  const packed = textOfPart(PAGE_PARTS.basemap);
  worker.postMessage(packed);
  const { situation, opening } = await unpackJson<StandaloneContent>(
    JSON.parse(textOfPart(PAGE_PARTS.content)) as string,
  );
  let basemap: PackedBasemap | undefined;
  let points: PackedPoints | undefined;
  const client = buildStandaloneClient({
    situation,
    basemap: () => {
      basemap ??= JSON.parse(packed) as PackedBasemap;
      return basemap;
    },
    points: () => {
      points ??= JSON.parse(textOfPart(PAGE_PARTS.points)) as PackedPoints;
      return points;
    },
  });
  return {
    worker: buildBasemapWorker(worker),
    client,
    situation: client.situation(),
    capabilities: new Set(),
    opening,
  };
}
