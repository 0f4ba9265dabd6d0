import type { RawTile } from 'geojson-vt';
import type { BasemapCatalogue } from '../../../shared/basemap/catalogue';
import type { FileSource } from './fileSource';
import { buildLabelSource } from './labelSource';
import { paintTile, prepareTile } from './paintTile';
import type { TileAhead, TileOrder, WorkerAnswer, WorkerRequest } from './protocol';
import { buildTileSource } from './tileSource';

/**
 * The base map's worker over its files. Everything of the base map that takes time happens here, off the page's thread: reading,
 * slicing, painting, picking names.
 */
export function buildOrderAnswerer(
  files: FileSource,
  catalogue: BasemapCatalogue,
): (requests: readonly WorkerRequest[]) => void {
  const tiles = buildTileSource(files, catalogue);
  const labels = buildLabelSource(files, catalogue);
  const cancelled = new Set<number>();

  // each is sent before the next is painted: what is cancelled meanwhile costs nothing, and what comes first is seen first
  let painted: Promise<unknown> = Promise.resolve();
  const answerTile = async (id: number, order: TileOrder) => {
    const sliced = await tiles.tile(order.tile, order.mapZoom);
    const done = painted.then(() => paintAndSend(id, order, sliced));
    painted = done.catch(() => {});
    return done;
  };
  const paintAndSend = async (id: number, order: TileOrder, sliced: RawTile | null) => {
    if (cancelled.delete(id)) return;
    const { widthPx, heightPx } = order;
    const context = canvasFor(widthPx, heightPx);
    paintTile(context, sliced, order);
    const bitmap = await createImageBitmap(context.canvas);
    answer({ is: 'tile', id, bitmap }, [bitmap]);
  };
  // one at a time, each in a task of its own: whatever is ordered meanwhile comes first
  const prepare = async (ahead: readonly TileAhead[]) => {
    for (const each of ahead) {
      await new Promise((resolve) => setTimeout(resolve));
      // what cannot be read is told when it is ordered
      await Promise.allSettled([tiles.tile(each.tile, each.mapZoom).then(prepareTile), labels.prepare(each)]);
    }
  };
  const follow = async (request: WorkerRequest) => {
    if (request.is === 'cancel') {
      cancelled.add(request.id);
      return;
    }
    if (request.is === 'greeting') return answer({ is: 'ready' });
    if (request.is === 'prepare') return prepare(request.tiles);
    try {
      if (request.is === 'labels')
        answer({ is: 'labels', id: request.id, labels: await labels.labels(request) });
      else await answerTile(request.id, request);
    } catch (error) {
      answer({
        is: 'failed',
        id: request.id,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  };
  return (requests) => {
    for (const request of requests) void follow(request);
  };
}

// few canvases for all tiles, and never handed over: the first stroke on a new one waits for the compositor, which costs more than
// the painting. Of the tile's own size: Firefox shows the whole of a canvas of which a part was copied
const canvases = new Map<string, OffscreenCanvasRenderingContext2D>();

// sides of the tiles of a view differ by a pixel at most
const CANVASES_KEPT = 4;

function canvasFor(widthPx: number, heightPx: number): OffscreenCanvasRenderingContext2D {
  const size = `${widthPx} ${heightPx}`;
  const context =
    canvases.get(size) ??
    new OffscreenCanvas(widthPx, heightPx).getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('no canvas to paint a tile on');
  // the most recently used stand at the end
  canvases.delete(size);
  canvases.set(size, context);
  const [oldest] = canvases.keys();
  if (canvases.size > CANVASES_KEPT && oldest !== undefined) canvases.delete(oldest);
  return context;
}

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
