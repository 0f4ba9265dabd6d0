import L from 'leaflet';

/** A canvas over the whole view and a margin around it, in its own pane, drawn at the device's pixel ratio. */
export interface ViewportCanvas {
  /** Clears, moves to where the view is now and hands out a context in CSS pixels of the map's layer plane. */
  begin(): CanvasRenderingContext2D;
  /** Takes the drawing away until the next `begin`: a canvas that shows nothing costs nothing. */
  clear(): void;
  detach(): void;
}

/** Part of the view that is drawn beyond each of its edges, so that a pan shows no empty rim. */
const MARGIN = 0.15;

/** Builds the canvas in a pane of its own at `zIndex`. It takes no pointer events. */
export function buildViewportCanvas(map: L.Map, name: string, zIndex: number): ViewportCanvas {
  const pane = map.getPane(name) ?? map.createPane(name);
  pane.style.zIndex = String(zIndex);
  pane.style.pointerEvents = 'none';
  const canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated viewport-canvas', pane);
  canvas.hidden = true;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  let drawn: { zoom: number; origin: L.Point } | null = null;

  // while Leaflet animates a zoom the drawing is scaled with it, as its own renderers are
  const followZoom = ({ center, zoom }: L.ZoomAnimEvent) => {
    if (!drawn) return;
    const scale = map.getZoomScale(zoom, drawn.zoom);
    const corner = map.layerPointToLatLng(drawn.origin);
    const offset = map
      .project(corner, zoom)
      .subtract(map.project(center, zoom).subtract(map.getSize().divideBy(2)));
    const pan = map.containerPointToLayerPoint([0, 0]);
    L.DomUtil.setTransform(canvas, offset.add(pan).round(), scale);
  };
  map.on('zoomanim', followZoom);

  return {
    begin: () => {
      const view = map.getSize();
      const margin = view.multiplyBy(MARGIN).round();
      const origin = map.containerPointToLayerPoint([0, 0]).subtract(margin).round();
      const size = view.add(margin.multiplyBy(2));
      const ratio = window.devicePixelRatio;
      const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
        canvas.style.width = `${size.x}px`;
        canvas.style.height = `${size.y}px`;
      }
      canvas.hidden = false;
      L.DomUtil.setTransform(canvas, origin, 1);
      drawn = { zoom: map.getZoom(), origin };
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.setTransform(ratio, 0, 0, ratio, -origin.x * ratio, -origin.y * ratio);
      return context;
    },
    clear: () => {
      canvas.hidden = true;
      drawn = null;
    },
    detach: () => {
      map.off('zoomanim', followZoom);
      canvas.remove();
    },
  };
}
