import L from 'leaflet';
import type { ThemeName } from '../../../shared/symbology/palette';
import type { BasemapWorker } from './basemapWorker';

/** Edge of a tile in CSS pixels: with 512 a screen needs a quarter of the tiles that 256 would. */
const TILE_SIZE = 512;
// a tile of 512 pixels at zoom z covers a tile of the usual pyramid at z - 1
const PYRAMID_OFFSET = -1;
// painted beyond the edge, against hairlines between tiles at fractional zooms
const OVERLAP = 1;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly coords: L.Coords;
  /** Tells Leaflet that there is something to show; also when that is a later painting than the first. */
  readonly done: (error?: Error) => void;
  abort: AbortController;
}

/** The offline base map as a Leaflet layer: bitmaps that a worker paints at the device's pixel ratio and the exact zoom. */
export class BasemapLayer extends L.GridLayer {
  private readonly painted = new Map<HTMLElement, Tile>();
  private paintedScale = 0;

  constructor(
    private readonly worker: BasemapWorker,
    private theme: ThemeName,
  ) {
    super({
      tileSize: TILE_SIZE,
      keepBuffer: 1,
      updateWhenZooming: false,
      updateWhenIdle: false,
      minZoom: 1,
    });
    this.on('tileunload', ({ tile }: L.TileEvent) => {
      this.painted.get(tile)?.abort.abort();
      this.painted.delete(tile);
    });
  }

  override onAdd(map: L.Map): this {
    super.onAdd(map);
    map.on('zoomend', this.repaintAtNewScale, this);
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off('zoomend', this.repaintAtNewScale, this);
    for (const { abort } of this.painted.values()) abort.abort();
    this.painted.clear();
    return super.onRemove(map);
  }

  /** Paints everything in the colours of another theme. */
  setTheme(theme: ThemeName): void {
    if (theme === this.theme) return;
    this.theme = theme;
    this.repaint();
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const element = L.DomUtil.create('div', 'basemap-tile');
    const canvas = L.DomUtil.create('canvas', '', element);
    canvas.style.width = canvas.style.height = `${TILE_SIZE + OVERLAP}px`;
    const tile: Tile = {
      canvas,
      coords,
      done: (error) => done(error, element),
      abort: new AbortController(),
    };
    this.painted.set(element, tile);
    this.paint(tile);
    return element;
  }

  private paint(tile: Tile): void {
    this.order(tile).then(
      () => tile.done(),
      (error: Error) => tile.done(error),
    );
  }

  private async order(tile: Tile): Promise<void> {
    const { z, x, y } = tile.coords;
    const pyramidZ = z + PYRAMID_OFFSET;
    const scale = this.scaleAt(z);
    this.paintedScale = scale;
    const sizePx = Math.round(TILE_SIZE * scale);
    const bitmap = await this.worker.tile(
      {
        tile: { z: pyramidZ, x: mod(x, 2 ** pyramidZ), y },
        mapZoom: z,
        sizePx,
        overlapPx: Math.max(1, Math.round((OVERLAP * sizePx) / TILE_SIZE)),
        pixelRatio: window.devicePixelRatio,
        theme: this.theme,
      },
      tile.abort.signal,
    );
    tile.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  }

  // device pixels a CSS pixel of a tile covers, at the fractional zoom the map stands at
  private scaleAt(tileZoom: number): number {
    const zoom = this._map?.getZoom() ?? tileZoom;
    return window.devicePixelRatio * 2 ** (zoom - tileZoom);
  }

  private repaintAtNewScale(): void {
    const [first] = this.painted.values();
    if (first && Math.abs(this.scaleAt(first.coords.z) - this.paintedScale) > 1e-3) this.repaint();
  }

  private repaint(): void {
    for (const tile of this.painted.values()) {
      tile.abort.abort();
      tile.abort = new AbortController();
      this.paint(tile);
    }
  }
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
