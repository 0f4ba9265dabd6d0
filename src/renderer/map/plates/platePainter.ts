import type L from 'leaflet';
import type { PlacedPlate } from '../../../shared/picture/plates/placePlates';
import { plateLeaders } from '../../../shared/picture/plates/plateLeaders';
import { type PlateWish, plateTextStyle } from '../../../shared/picture/plates/plateWishes';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { Run } from '../../commands/action';
import { hover, select } from '../../commands/selection';
import type { Painter } from '../frame';
import { buildSvgOverlay } from '../overlay/svgOverlay';
import { PlateMarker } from './PlateMarker';

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
      leaders.show(placed.flatMap((plate) => plateLeaders(plate, frame)));
    },
    detach: () => {
      for (const marker of markers.values()) marker.detach();
      leaders.detach();
    },
  };
}
