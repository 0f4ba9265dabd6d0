import L from 'leaflet';
import type { Box } from '../../../shared/labels/boxIndex';
import {
  buildLayerDots,
  type DotHit,
  type LayerDots,
  RIM_PX,
} from '../../../shared/picture/points/layerDots';
import type { PointView } from '../../../shared/points/groupPoints';
import type { PointTable } from '../../../shared/points/pointTable';
import { isLayerShown } from '../../store/isLayerShown';
import type { SituationIndex } from '../../store/situationIndex';
import type { Frame, Painter } from '../frame';
import { followZoom } from '../overlay/followZoom';
import { buildDotSprites, type DotSprites } from './dotSprites';
import { drawDots } from './drawDots';
import { buildPixelCanvas } from './pixelCanvas';
import { buildPointNote } from './pointNote';
import { pointRoom } from './pointRoom';

/** Paints the points of large layers, and says which of them a place on the map means. */
export interface PointPainter extends Painter {
  /** The mark nearest to a place, in pixels of the map's container; of several layers that on top. */
  at(place: L.Point): PointHit | null;
  /** Boxes of the counts, in pixels of the layer plane: no name can be read across one. */
  bubbles(): readonly Box[];
}

export interface PointHit extends DotHit {
  readonly layer: string;
}

interface DottedLayer {
  readonly dots: LayerDots;
  sprites: DotSprites;
  spritesFor: readonly unknown[];
}

/**
 * Builds it. All large layers share one canvas as large as the view, whose pixels are written one by one: at half a million points that
 * is four times as fast as the calls of a canvas.
 */
export function buildPointPainter(map: L.Map): PointPainter {
  const layers = new Map<PointTable, DottedLayer>();
  const canvas = buildPixelCanvas();
  const note = buildPointNote(map);
  const { element } = canvas;
  element.className = 'leaflet-zoom-animated map-points';
  element.setAttribute('aria-hidden', 'true');
  const pane = map.getPane('points') ?? map.createPane('points');
  pane.style.pointerEvents = 'none';
  let toldOf: SituationIndex | null = null;
  let isScaled = false;
  let drawnAt = { corner: map.getCenter(), zoom: map.getZoom() };
  let view: PointView | null = null;
  let drawn: readonly (readonly [layer: string, dots: LayerDots])[] = [];

  const endFollowing = followZoom(
    map,
    () => drawnAt,
    (corner, scale) => {
      isScaled = true;
      L.DomUtil.setTransform(element, corner, scale);
    },
  );

  const dottedLayer = (id: string, table: PointTable, { state, index, palette }: Frame): DottedLayer => {
    const opacity = state.layers[id]?.opacity ?? 1;
    const look = { palette, actors: index.situation.actors, pixelRatio: window.devicePixelRatio, opacity };
    const spritesFor = Object.values(look);
    const known = layers.get(table);
    if (known && spritesFor.every((part, i) => part === known.spritesFor[i])) return known;
    const layer = { dots: known?.dots ?? buildLayerDots(table), sprites: buildDotSprites(look), spritesFor };
    layers.set(table, layer);
    return layer;
  };

  // a write costs the page even when it says nothing new
  const set = (style: CSSStyleDeclaration, name: 'width' | 'height' | 'zIndex', value: string) => {
    if (style[name] !== value) style[name] = value;
  };
  const lay = (room: PointView) => {
    const corner = map.containerPointToLayerPoint(cornerOf(room));
    const at = L.DomUtil.getPosition(element);
    // dots lie under the names of the base map, counts above them
    set(pane.style, 'zIndex', drawn.some(([, { crowded }]) => crowded) ? '440' : '345');
    set(element.style, 'width', `${room.width}px`);
    set(element.style, 'height', `${room.height}px`);
    if (!element.isConnected) pane.append(element);
    if (isScaled || !corner.equals(at)) L.DomUtil.setPosition(element, corner);
    isScaled = false;
    drawnAt = { corner: map.layerPointToLatLng(corner), zoom: map.getZoom() };
  };
  // sets the performance mark `points-drawn` with the first picture that has all points of a situation
  const tell = ({ index, state }: Frame, layersDrawn: number) => {
    const wanted = index.situation.layers.filter(({ id, points }) => points && isLayerShown(state, id));
    if (toldOf === index || layersDrawn < wanted.length) return;
    toldOf = index;
    // what is drawn in this task is on the screen after the next frame
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('points-drawn')));
  };
  const hide = () => {
    drawn = [];
    view = null;
    element.remove();
    note.tell(0, 0);
  };
  // of the view's corner, in pixels of the map's container
  const cornerOf = ({ left, top }: PointView) =>
    L.point(left, top).subtract(map.getPixelBounds().min ?? [0, 0]);

  return {
    bubbles: () => {
      if (!view) return [];
      const corner = map.containerPointToLayerPoint(cornerOf(view));
      return drawn.flatMap(([, dots]) =>
        dots.bubbles().map(({ minX, minY, maxX, maxY }) => ({
          minX: minX + corner.x,
          minY: minY + corner.y,
          maxX: maxX + corner.x,
          maxY: maxY + corner.y,
        })),
      );
    },
    at: (place) => {
      if (!view) return null;
      const corner = cornerOf(view);
      for (const [layer, dots] of drawn.toReversed()) {
        const hit = dots.at([place.x - corner.x, place.y - corner.y]);
        if (hit) return { ...hit, x: hit.x + corner.x, y: hit.y + corner.y, layer };
      }
      return null;
    },
    paint: (frame) => {
      const { state, index, time, covers } = frame;
      const shown = index.situation.layers.flatMap(({ id }) => {
        const table = state.points[id];
        return table && isLayerShown(state, id) ? [[id, dottedLayer(id, table, frame)] as const] : [];
      });
      if (Object.keys(state.points).length === 0) layers.clear();
      const room =
        shown.length > 0
          ? pointRoom(map, covers, unionOf(shown.map(([, { dots }]) => dots.extent)), RIM_PX)
          : null;
      if (!room) return hide();
      view = room;
      const ratio = window.devicePixelRatio;
      canvas.begin(Math.round(room.width * ratio), Math.round(room.height * ratio));
      drawn = shown.map(([id, { dots, sprites }]) => {
        dots.find(time, room, state.layers[id]?.countsCrowds ?? true);
        drawDots(dots, canvas, sprites, ratio);
        return [id, dots] as const;
      });
      canvas.show();
      tell(frame, shown.length);
      lay(room);
      const sum = (of: (dots: LayerDots) => number) => drawn.reduce((total, [, dots]) => total + of(dots), 0);
      note.tell(
        sum(({ points }) => points),
        sum(({ marks }) => marks),
      );
    },
    detach: () => {
      endFollowing();
      note.end();
      element.remove();
    },
  };
}

function unionOf(boxes: readonly Box[]): Box {
  return {
    minX: Math.min(...boxes.map(({ minX }) => minX)),
    minY: Math.min(...boxes.map(({ minY }) => minY)),
    maxX: Math.max(...boxes.map(({ maxX }) => maxX)),
    maxY: Math.max(...boxes.map(({ maxY }) => maxY)),
  };
}
