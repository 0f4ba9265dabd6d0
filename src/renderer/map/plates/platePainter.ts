import type L from 'leaflet';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { Run } from '../../commands/action';
import { hover, select } from '../../commands/selection';
import type { Frame, Painter } from '../frame';
import { buildSvgOverlay, type OverlayItem } from '../overlay/svgOverlay';
import { pathThrough } from '../overlay/svgPath';
import { PlateMarker } from './PlateMarker';
import type { PlacedPlate } from './placePlates';
import { type PlateWish, plateTextStyle } from './plateWishes';

/** Paints notes as plates where they were placed, with a thin line from each to the places it is about. */
export function buildPlatePainter(
  map: L.Map,
  run: Run,
  placedPlates: () => readonly PlacedPlate<PlateWish>[],
): Painter {
  const markers = new Map<CompiledFeature, PlateMarker>();
  const leaders = buildSvgOverlay(map, 'leaders', 430);
  const events = {
    onClick: ({ id }: CompiledFeature) => run(select(id)),
    onHover: (feature: CompiledFeature | null) => run(hover(feature?.id ?? null)),
  };
  const markerOf = (feature: CompiledFeature): PlateMarker => {
    const kept = markers.get(feature) ?? new PlateMarker(map, feature, events);
    markers.set(feature, kept);
    return kept;
  };

  return {
    paint: (frame) => {
      const placed = placedPlates();
      const seen = new Set(placed.map(({ plate }) => plate.shown.feature));
      for (const { plate, about, offset } of placed) {
        const { shown, lines, width, height } = plate;
        markerOf(shown.feature).show(
          { about: map.layerPointToLatLng([about.x, about.y]), offset, opacity: shown.opacity },
          {
            lines,
            width,
            height,
            style: shown.style,
            text: plateTextStyle(shown, frame),
            selected: shown.feature.id === frame.state.selected,
            palette: frame.palette,
          },
        );
      }
      for (const [feature, marker] of markers) if (!seen.has(feature)) marker.hide();
      leaders.show(placed.flatMap((plate) => leaderItems(plate, frame)));
    },
    detach: () => {
      for (const marker of markers.values()) marker.detach();
      leaders.detach();
    },
  };
}

function leaderItems({ plate, leaders }: PlacedPlate<PlateWish>, { palette, state }: Frame): OverlayItem[] {
  const { feature, style, opacity } = plate.shown;
  const colour = feature.id === state.selected ? palette.accent : style.colour;
  return leaders.flatMap(([from, to], i) => {
    const key = `${feature.id}/${i}`;
    const line = { d: pathThrough([from, to]), fill: 'none' };
    return [
      {
        key: `${key}/casing`,
        tag: 'path',
        attributes: { ...line, stroke: palette.halo, 'stroke-width': 3, opacity: 0.6 },
      },
      {
        key: `${key}/line`,
        tag: 'path',
        attributes: { ...line, stroke: colour, 'stroke-width': 1, opacity: opacity.toFixed(2) },
      },
      {
        key: `${key}/place`,
        tag: 'circle',
        attributes: { cx: to.x, cy: to.y, r: 2, fill: colour, opacity: opacity.toFixed(2) },
      },
    ];
  });
}
