import type L from 'leaflet';

/**
 * While Leaflet animates a zoom a drawing is scaled with it, as its own renderers are. `drawnAt` says where the drawing was made:
 * the place of its corner, and the zoom. Calls `place` with the corner's new place on the layer plane and the scale. Returns its end.
 */
export function followZoom(
  map: L.Map,
  drawnAt: () => { readonly corner: L.LatLng; readonly zoom: number },
  place: (corner: L.Point, scale: number) => void,
): () => void {
  const follow = ({ center, zoom }: L.ZoomAnimEvent) => {
    const { corner, zoom: drawnZoom } = drawnAt();
    const halfView = map.getSize().divideBy(2);
    const origin = map
      .project(center, zoom)
      .subtract(halfView)
      .add(map.containerPointToLayerPoint([0, 0]).multiplyBy(-1))
      .round();
    place(map.project(corner, zoom).subtract(origin), map.getZoomScale(zoom, drawnZoom));
  };
  map.on('zoomanim', follow);
  return () => map.off('zoomanim', follow);
}
