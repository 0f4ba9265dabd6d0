import L from 'leaflet';
import type { KeyedShape } from '../../../shared/picture/keyedShape';
import { followZoom } from './followZoom';
import { createElement, updateElement } from './shapeElement';

/** An SVG drawing over the whole map, in pixels of its layer plane and in a pane of its own. It takes no pointer events. */
export interface SvgOverlay {
  /** Shows these shapes in this order and nothing else; only what differs from the last time touches the page. */
  show(items: readonly KeyedShape[]): void;
  detach(): void;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Builds the overlay at `zIndex` among the map's panes. It is SVG and not canvas because a page without a GPU composites only
 * the parts of it that hold something, where a canvas as large as the view costs its whole area in every frame.
 */
export function buildSvgOverlay(map: L.Map, name: string, zIndex: number): SvgOverlay {
  const pane = map.getPane(name) ?? map.createPane(name);
  pane.style.zIndex = String(zIndex);
  pane.style.pointerEvents = 'none';
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('class', 'leaflet-zoom-animated map-overlay');
  root.setAttribute('aria-hidden', 'true');
  pane.append(root);
  const drawn = new Map<string, DrawnItem>();
  let drawnAt = { zoom: map.getZoom(), origin: map.getPixelOrigin() };

  const endFollowing = followZoom(
    map,
    () => ({ corner: map.unproject(drawnAt.origin, drawnAt.zoom), zoom: drawnAt.zoom }),
    (corner, scale) => setTransform(root, corner, scale),
  );

  return {
    show: (items) => {
      setTransform(root, L.point(0, 0), 1);
      drawnAt = { zoom: map.getZoom(), origin: map.getPixelOrigin() };
      showItems(root, drawn, items);
    },
    detach: () => {
      endFollowing();
      root.remove();
    },
  };
}

interface DrawnItem {
  readonly element: SVGElement;
  item: object;
}

function showItems(root: SVGElement, drawn: Map<string, DrawnItem>, items: readonly KeyedShape[]): void {
  const keys = new Set(items.map(({ key }) => key));
  for (const [key, { element }] of drawn)
    if (!keys.has(key)) {
      element.remove();
      drawn.delete(key);
    }
  let after: Element | null = null;
  for (const item of items) {
    const kept = drawn.get(item.key) ?? create(item);
    drawn.set(item.key, kept);
    update(kept, item);
    const inPlace: Element | null = after ? after.nextElementSibling : root.firstElementChild;
    if (kept.element !== inPlace) root.insertBefore(kept.element, inPlace);
    after = kept.element;
  }
}

function create({ is }: KeyedShape): DrawnItem {
  return { element: createElement(is), item: {} };
}

function update(drawn: DrawnItem, item: KeyedShape): void {
  if (item === drawn.item) return;
  updateElement(drawn.element, item, drawn.item);
  drawn.item = item;
}

function setTransform(root: SVGElement, offset: L.Point, scale: number): void {
  const transform =
    scale === 1 && offset.x === 0 && offset.y === 0
      ? ''
      : `translate(${offset.x}px, ${offset.y}px) scale(${scale})`;
  if (root.style.transform !== transform) root.style.transform = transform;
}
