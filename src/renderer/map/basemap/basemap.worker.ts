import type { BasemapCatalogue } from '../../../shared/basemap/catalogue';
import { buildLabelSource } from './labelSource';
import { paintTile } from './paintTile';
import type { TileOrder, WorkerAnswer, WorkerRequest } from './protocol';
import { buildTileSource, fetchJson } from './tileSource';

// Everything of the base map that takes time happens here, off the page's thread: fetching, slicing, painting, placing names.

const BASE_URL = `${self.location.origin}/basemap/`;
const catalogue = fetchJson<BasemapCatalogue>(`${BASE_URL}catalogue.json`);
const tiles = buildTileSource(BASE_URL, catalogue);
const labels = buildLabelSource(BASE_URL, catalogue);
const cancelled = new Set<number>();

self.onmessage = async ({ data: request }: MessageEvent<WorkerRequest>) => {
  if (request.is === 'cancel') {
    cancelled.add(request.id);
    return;
  }
  try {
    if (request.is === 'labels')
      answer({ is: 'labels', id: request.id, labels: await labels.labels(request) });
    else await answerTile(request.id, request);
  } catch (error) {
    answer({ is: 'failed', id: request.id, reason: error instanceof Error ? error.message : String(error) });
  }
};

async function answerTile(id: number, order: TileOrder): Promise<void> {
  const sliced = await tiles.tile(order.tile, order.mapZoom);
  if (cancelled.delete(id)) return;
  const edge = order.sizePx + order.overlapPx;
  const context = new OffscreenCanvas(edge, edge).getContext('2d', { alpha: false });
  if (!context) throw new Error('no canvas to paint a tile on');
  paintTile(context, sliced, order);
  const bitmap = context.canvas.transferToImageBitmap();
  answer({ is: 'tile', id, bitmap }, [bitmap]);
}

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
