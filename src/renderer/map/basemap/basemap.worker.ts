import catalogue from '../../../../resources/basemap/catalogue.json';
import type { BasemapCatalogue } from '../../../shared/basemap/catalogue';
import { buildFileSource } from './fileSource';
import { buildLabelSource } from './labelSource';
import { paintTile } from './paintTile';
import type { TileOrder, WorkerAnswer, WorkerRequest } from './protocol';
import { buildTileSource } from './tileSource';

// Everything of the base map that takes time happens here, off the page's thread: fetching, slicing, painting, picking names.

const files = buildFileSource(self.location.origin);
const tiles = buildTileSource(files, catalogue as unknown as BasemapCatalogue);
const labels = buildLabelSource(files, catalogue as unknown as BasemapCatalogue);
const cancelled = new Set<number>();

self.onmessage = ({ data: requests }: MessageEvent<readonly WorkerRequest[]>) => {
  for (const request of requests) void follow(request);
};

async function follow(request: WorkerRequest): Promise<void> {
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
}

async function answerTile(id: number, order: TileOrder): Promise<void> {
  const sliced = await tiles.tile(order.tile, order.mapZoom);
  if (cancelled.delete(id)) return;
  const { widthPx, heightPx } = order;
  const context = canvasFor(widthPx, heightPx);
  paintTile(context, sliced, order);
  const bitmap = await createImageBitmap(context.getImageData(0, 0, widthPx, heightPx));
  answer({ is: 'tile', id, bitmap }, [bitmap]);
}

// one canvas for all tiles, and never handed over: the first stroke on a new one waits for the compositor, which costs more than
// the painting
let canvas: OffscreenCanvasRenderingContext2D | null = null;

function canvasFor(widthPx: number, heightPx: number): OffscreenCanvasRenderingContext2D {
  const edge = Math.max(widthPx, heightPx);
  if (canvas && canvas.canvas.width >= edge) return canvas;
  canvas = new OffscreenCanvas(edge, edge).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!canvas) throw new Error('no canvas to paint a tile on');
  return canvas;
}

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
