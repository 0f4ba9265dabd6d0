import L from 'leaflet';
import { lineLook } from '../../../shared/picture/lines/lineLook';
import type { ShownFeature } from '../../../shared/picture/shownFeatures';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { Run } from '../../commands/action';
import { hover, select } from '../../commands/selection';
import type { Frame, Painter } from '../frame';

interface DrawnLine {
  readonly group: L.FeatureGroup;
  readonly casing: L.GeoJSON;
  readonly line: L.GeoJSON;
  drawnAs: string;
  opacity: number;
}

// how far beside a line a click still means it
const HIT_WIDTH = 16;

/** Leaflet 1.9 draws lines for the zoom that its renderer was last laid at, and stretches the drawing until the map rests. Its types leave this out. */
interface Stretched {
  _zoom?: number;
  _reset(): void;
}

// beyond it lines are seen to be thicker in a flight than at its end
const MOST_STRETCHED = 0.2;

/** Paints lines and areas as SVG: a casing in the ground's colour, the line in its status's dashes, and an unseen wide one to hit. */
export function buildLinePainter(map: L.Map, run: Run): Painter {
  const lines = new Map<CompiledFeature, DrawnLine>();
  const renderer = L.svg({ padding: 0.4 });

  // lines are laid for the window's size, too
  const onResize = () => {
    if (map.hasLayer(renderer)) (renderer as unknown as Stretched)._reset();
  };
  map.on('resize', onResize);

  const build = (feature: CompiledFeature, geometry: GeoJSON.Geometry): DrawnLine => {
    const layer = (options: L.PathOptions) =>
      L.geoJSON(geometry, {
        // as it was laid: what Leaflet simplifies away would bend a geodesic
        style: {
          renderer,
          lineCap: 'round',
          lineJoin: 'round',
          smoothFactor: 0,
          ...options,
        } as L.PathOptions,
      });
    const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
    const casing = layer({ interactive: false, fill: false });
    const line = layer({ interactive: false, fill: isArea });
    const hit = layer({
      weight: HIT_WIDTH,
      opacity: 0,
      fill: isArea,
      fillOpacity: 0,
      bubblingMouseEvents: false,
    });
    const name = document.createElement('span');
    name.textContent = feature.name;
    hit.bindTooltip(name, { sticky: true, className: 'map-tooltip', opacity: 1 });
    hit.eachLayer((each) =>
      each.on('add', () => makeButton(each, feature.name, () => run(select(feature.id)))),
    );
    hit.on('click', () => run(select(feature.id)));
    hit.on('mouseover', () => run(hover(feature.id)));
    hit.on('mouseout', () => run(hover(null)));
    return { group: L.featureGroup([casing, line, hit]), casing, line, drawnAs: '', opacity: Number.NaN };
  };

  return {
    paint: (frame) => {
      const seen = new Set<CompiledFeature>();
      const { _zoom: laidAt = map.getZoom() } = renderer as unknown as Stretched;
      const stretched = Math.abs(map.getZoom() - laidAt);
      let isAnyNew = false;
      for (const shown of frame.shown) {
        const { geometry } = shown.feature;
        if (!geometry || geometry.type === 'Point' || geometry.type === 'MultiPoint' || shown.mover) continue;
        seen.add(shown.feature);
        const drawn = lines.get(shown.feature) ?? build(shown.feature, geometry);
        lines.set(shown.feature, drawn);
        if (!map.hasLayer(drawn.group)) {
          drawn.group.addTo(map);
          isAnyNew = true;
        }
        applyStyle(drawn, shown, frame);
      }
      for (const [feature, drawn] of lines) if (!seen.has(feature)) drawn.group.remove();
      // what is new in a flight is laid for the zoom of its moment: stretched with the others it would lie elsewhere
      if (stretched > MOST_STRETCHED || (isAnyNew && stretched > 0))
        (renderer as unknown as Stretched)._reset();
    },
    detach: () => {
      map.off('resize', onResize);
      for (const { group } of lines.values()) {
        group.off();
        group.remove();
      }
      renderer.remove();
    },
  };
}

/** What can be clicked can be reached and pressed by keys as well; the browser has a path with a tooltip take the focus in any case. */
function makeButton(layer: L.Layer, name: string, press: () => void): void {
  const element = layer instanceof L.Path ? layer.getElement() : undefined;
  if (!(element instanceof SVGElement)) return;
  element.setAttribute('tabindex', '0');
  element.setAttribute('role', 'button');
  element.setAttribute('aria-label', name);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    press();
  });
}

function applyStyle(drawn: DrawnLine, shown: ShownFeature, frame: Frame): void {
  const { id } = shown.feature;
  const { theme, selected, hovered } = frame.state;
  const drawnAs = [theme, id === selected, id === hovered].join(' ');
  if (drawnAs === drawn.drawnAs && shown.opacity === drawn.opacity) return;
  const { casing, line } = lineLook(shown, frame);
  if (drawnAs !== drawn.drawnAs) {
    drawn.drawnAs = drawnAs;
    drawn.casing.setStyle({ color: casing.stroke, weight: casing.strokeWidth });
    drawn.line.setStyle({
      color: line.stroke,
      weight: line.strokeWidth,
      dashArray: line.dash.join(' '),
      fillColor: line.fill,
    });
  }
  drawn.opacity = shown.opacity;
  setOpacity(drawn.casing, casing.strokeOpacity, 0);
  setOpacity(drawn.line, line.strokeOpacity, line.fillOpacity);
}

// Leaflet would write every attribute anew, and what fades does so in many frames
function setOpacity(lines: L.GeoJSON, stroke: number, fill: number): void {
  lines.eachLayer((layer) => {
    if (!(layer instanceof L.Path)) return;
    layer.options.opacity = stroke;
    layer.options.fillOpacity = fill;
    const element = layer.getElement();
    element?.setAttribute('stroke-opacity', String(stroke));
    if (layer.options.fill) element?.setAttribute('fill-opacity', String(fill));
  });
}
