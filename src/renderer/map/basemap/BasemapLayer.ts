import L from 'leaflet';
import type { ThemeName } from '../../../shared/symbology/palette';
import { scaleOf } from '../clearArea';
import {
  LANDING,
  PROSPECT,
  type Prospect,
  type Stand,
  type Stretch,
  TAKE_OFF,
  type TakeOff,
} from '../flightEvents';
import type { BasemapWorker } from './basemapWorker';
import { layTile } from './layTile';
import { levelsShown, MIN_ZOOM, pyramidTile, TILE_SIZE, tilesOver, tileZoomOf } from './tileGrid';

interface Tile {
  readonly canvas: HTMLCanvasElement;
  /** In the grid as it is shown: beyond the antimeridian it runs on. */
  coords: L.Coords;
  /** Tells Leaflet that there is something to show; also when that is a later painting than the first. */
  readonly done: (error?: Error) => void;
  abort: AbortController;
}

/** What Leaflet 1.9 keeps of the tiles of one zoom; `laid` is ours: the scale at which its tiles lie in it. */
interface Level {
  readonly el: HTMLElement;
  readonly origin: L.Point;
  readonly zoom: number;
  laid?: number;
}

/** What Leaflet 1.9 has beyond its types. */
interface GridInternals {
  _update(center?: L.LatLng): void;
  _setZoomTransforms(center: L.LatLng, zoom: number): void;
}

const GRID = L.GridLayer.prototype as unknown as GridInternals;

/**
 * The offline base map as a Leaflet layer: bitmaps that a worker paints at the device's pixel ratio and the exact zoom. At rest each
 * lies on whole device pixels, one for one: nothing is scaled when it is drawn, which is both sharper and several times cheaper
 * than Leaflet's own way, which scales the tiles of the nearest whole zoom.
 */
export class BasemapLayer extends L.GridLayer {
  // Leaflet's own, which its types leave out
  declare private readonly _levels: Record<number, Level>;
  declare private _level: Level | undefined;
  declare private readonly _updateLevels: () => Level;
  declare private readonly _addTile: (coords: L.Coords, container: Node) => void;
  private isFlying = false;
  /** The zoom of the map for which tiles are laid that are loaded ahead. */
  private aheadZoom: number | null = null;
  private readonly tiles = new Map<HTMLElement, Tile>();

  constructor(
    private readonly worker: BasemapWorker,
    private theme: ThemeName,
  ) {
    super({
      tileSize: TILE_SIZE,
      keepBuffer: 1,
      updateWhenZooming: false,
      updateWhenIdle: false,
      minZoom: MIN_ZOOM,
    });
    this.on('tileloadstart', ({ tile, coords }: L.TileEvent) => this.start(tile, coords));
    this.on('tileunload', ({ tile }: L.TileEvent) => {
      this.tiles.get(tile)?.abort.abort();
      this.tiles.delete(tile);
    });
  }

  override onAdd(map: L.Map): this {
    super.onAdd(map);
    map.on('zoomend', this.layAtNewScale, this);
    map.on('moveend', this.rest, this);
    map.on(TAKE_OFF, this.takeOff, this).on(LANDING, this.landAgain, this);
    map.on(PROSPECT, this.prepare, this);
    return this;
  }

  override onRemove(map: L.Map): this {
    map.off('zoomend', this.layAtNewScale, this);
    map.off('moveend', this.rest, this);
    map.off(TAKE_OFF, this.takeOff, this).off(LANDING, this.landAgain, this);
    map.off(PROSPECT, this.prepare, this);
    for (const { abort } of this.tiles.values()) abort.abort();
    this.tiles.clear();
    return super.onRemove(map);
  }

  /** Paints everything in the colours of another theme. */
  setTheme(theme: ThemeName): void {
    if (theme === this.theme) return;
    this.theme = theme;
    for (const tile of this.tiles.values()) this.repaint(tile);
  }

  protected override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const canvas = L.DomUtil.create('canvas', 'basemap-tile');
    this.tiles.set(canvas, {
      canvas,
      coords,
      done: (error) => done(error, canvas),
      abort: new AbortController(),
    });
    return canvas;
  }

  /** Leaflet calls this for every step of a zoom: between two rests a level is scaled from where its tiles lie. */
  protected _setZoomTransform(level: Level, center: L.LatLng, zoom: number): void {
    const scale = this._map.getZoomScale(zoom, level.zoom);
    level.laid ??= this._map.getZoomScale(this.aheadZoom ?? zoom, level.zoom);
    // the pixel at the layer's origin, as Leaflet will have it after this step
    const halfSize = this._map.getSize().divideBy(2);
    const pane = L.DomUtil.getPosition(this._map.getPane('mapPane') as HTMLElement);
    const origin = this._map.project(center, zoom).subtract(halfSize).add(pane).round();
    const offset = level.origin.multiplyBy(scale).subtract(origin).round();
    // at rest on whole device pixels, whatever the pane lies on: between two of them tiles are blurred and their edges seen
    const isResting = scale === level.laid && !this.isFlying;
    L.DomUtil.setTransform(
      level.el,
      isResting ? onDevicePixels(offset.add(pane), this.pixelRatio()).subtract(pane) : offset,
      scale / level.laid,
    );
  }

  private pixelRatio(): number {
    // larger type enlarges the page without the browser's own zoom
    return window.devicePixelRatio * scaleOf(this._map);
  }

  /** Leaflet calls this for every step of a zoom. */
  protected _setZoomTransforms(center: L.LatLng, zoom: number): void {
    GRID._setZoomTransforms.call(this, center, zoom);
    if (this.isFlying) this.showFlightLevels({ center, zoom });
  }

  /** Leaflet calls this for each stretch that the view has moved: in a flight what is needed is on its way already. */
  protected _update(center?: L.LatLng): void {
    if (!this.isFlying) GRID._update.call(this, center);
  }

  // a cell of the base map is read and sliced once, and takes longer than all that is painted from it
  private prepare(event: L.LeafletEvent): void {
    const { stands } = event as L.LeafletEvent & Prospect;
    const coords = stands.flatMap((stand) => this.coordsAt(stand, tileZoomOf(stand.zoom)));
    this.worker.prepare(coords.map((each) => ({ tile: pyramidTile(each), mapZoom: each.z })));
  }

  // tiles of where the flight is would come when it has passed: those of where it leads are there in time, and stand large or small until then
  private takeOff(event: L.LeafletEvent): void {
    this.isFlying = true;
    for (const stretch of (event as L.LeafletEvent & TakeOff).over) this.loadAhead(stretch);
    // the finer lies over the coarser
    for (const { el, zoom } of Object.values(this._levels)) el.style.zIndex = String(zoom);
  }

  private landAgain(): void {
    this.isFlying = false;
    for (const { el } of Object.values(this._levels)) {
      el.style.zIndex = '';
      el.style.display = '';
    }
  }

  private showFlightLevels(stand: Stand): void {
    const levels = Object.values(this._levels).map(({ el, zoom }) => ({
      el,
      zoom,
      fills: this.coordsAt(stand, zoom).every((coords) => this._tiles[this._tileCoordsToKey(coords)]?.loaded),
    }));
    const shown = levelsShown(levels, stand.zoom);
    for (const level of levels) {
      const display = shown.includes(level) ? '' : 'none';
      if (level.el.style.display !== display) level.el.style.display = display;
    }
  }

  /** Loads the tiles that the map will show in a stretch of a flight, beside those that it shows. */
  private loadAhead({ zoom, stands }: Stretch): void {
    const [tileZoom, level] = [this._tileZoom, this._level];
    const z = tileZoomOf(zoom);
    this.aheadZoom = zoom;
    this._tileZoom = z;
    const { el } = this._updateLevels();
    for (const coords of stands.flatMap((stand) => this.coordsAt(stand, z))) {
      const known = this._tiles[this._tileCoordsToKey(coords)];
      if (known) known.current = true;
      else this._addTile(coords, el);
    }
    this._tileZoom = tileZoom;
    this._level = level;
    this.aheadZoom = null;
  }

  /** The tiles of a zoom that fill the map's window at a stand. */
  private coordsAt({ center, zoom }: Stand, z: number): L.Coords[] {
    const half = this._map.getSize().divideBy(2 * this._map.getZoomScale(zoom, z));
    return tilesOver(this._map.project(center, z), half, z).map(({ x, y }) =>
      Object.assign(L.point(x, y), { z }),
    );
  }

  // Leaflet has just put the tile where it would lie at its own zoom
  private start(element: HTMLElement, coords: L.Coords): void {
    const tile = this.tiles.get(element);
    if (!tile) return;
    tile.coords = coords;
    this.repaint(tile);
  }

  // the pane has been moved by whole CSS pixels
  private rest(): void {
    const level = this._levels[this._tileZoom ?? Number.NaN];
    if (level) this._setZoomTransform(level, this._map.getCenter(), this._map.getZoom());
  }

  private layAtNewScale(): void {
    const level = this._levels[this._tileZoom ?? Number.NaN];
    const map = this._map;
    if (!level) return;
    const scale = map.getZoomScale(map.getZoom(), level.zoom);
    if (level.laid === scale) return;
    level.laid = scale;
    this._setZoomTransform(level, map.getCenter(), map.getZoom());
    for (const tile of this.tiles.values()) if (tile.coords.z === level.zoom) this.repaint(tile);
  }

  private repaint(tile: Tile): void {
    tile.abort.abort();
    tile.abort = new AbortController();
    this.paint(tile).then(
      () => tile.done(),
      (error: Error) => tile.done(error),
    );
  }

  private async paint({ canvas, coords, abort }: Tile): Promise<void> {
    const level = this._levels[coords.z];
    if (!level) return;
    const pixelRatio = this.pixelRatio();
    const laid = layTile(coords, level.origin, TILE_SIZE, level.laid ?? 1, pixelRatio);
    L.DomUtil.setPosition(canvas, L.point(...laid.position));
    canvas.style.width = `${laid.size[0]}px`;
    canvas.style.height = `${laid.size[1]}px`;
    const bitmap = await this.worker.tile(
      {
        tile: pyramidTile(coords),
        mapZoom: coords.z,
        ...laid.paint,
        pixelRatio,
        theme: this.theme,
      },
      abort.signal,
    );
    // opaque, it would be drawn by a slower path where there is no GPU
    canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  }
}

function onDevicePixels(point: L.Point, pixelRatio: number): L.Point {
  return point.multiplyBy(pixelRatio).round().divideBy(pixelRatio);
}
