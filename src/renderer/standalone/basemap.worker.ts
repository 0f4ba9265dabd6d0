import type { PackedBasemap } from '../../shared/standalonePage';
import { buildOrderAnswerer } from '../map/basemap/answerOrders';
import type { WorkerRequest } from '../map/basemap/protocol';
import { readBasemapFile } from './readBasemapFile';

// the first message is the base map, as the page carries it; orders follow
self.onmessage = ({ data: json }: MessageEvent<string>) => {
  const basemap = JSON.parse(json) as PackedBasemap;
  const answer = buildOrderAnswerer((name) => readBasemapFile(basemap, name), basemap.catalogue);
  self.onmessage = ({ data: requests }: MessageEvent<readonly WorkerRequest[]>) => answer(requests);
};
