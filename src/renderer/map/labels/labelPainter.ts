import type L from 'leaflet';
import type { LabelLanguage } from '../../../shared/basemap/baseLabel';
import type { Box } from '../../../shared/labels/boxIndex';
import { buildNamePlacer } from '../../../shared/picture/names/mapNames';
import type { PlacedPlate } from '../../../shared/picture/plates/placePlates';
import type { PlateWish } from '../../../shared/picture/plates/plateWishes';
import type { DrawnSymbol } from '../../../shared/picture/symbols/placeSymbols';
import { isScriptTold } from '../../store/isScriptTold';
import { LANDING, TAKE_OFF } from '../flightEvents';
import type { Painter } from '../frame';
import { buildSvgOverlay } from '../overlay/svgOverlay';
import { type BaseLabels, zoomOfNames } from './baseLabels';

/** Writes names, and says where it put the notes. */
export interface LabelPainter extends Painter {
  /** Forgets where names stood: with other type they may have other places. */
  placeAfresh(): void;
  /** Where the last frame put the notes. */
  readonly plates: readonly PlacedPlate<PlateWish>[];
}

const NONE = { labels: [], zoom: 0 };

/** Writes every name on the map, those of the base map under its symbols. */
export function buildLabelPainter(
  map: L.Map,
  baseLabels: BaseLabels,
  drawnSymbols: () => readonly DrawnSymbol[],
  counts: () => readonly Box[],
): LabelPainter {
  const under = buildSvgOverlay(map, 'base-names', 350);
  const over = buildSvgOverlay(map, 'situation-names', 620);
  let placer = buildNamePlacer();
  let plates: readonly PlacedPlate<PlateWish>[] = [];
  let flight: 'none' | 'under way' | 'landed' = 'none';
  // nobody reads the names of the base map on the way, and they cost most of a frame
  const onTakeOff = () => {
    flight = 'under way';
  };
  const placeAfresh = () => {
    placer = buildNamePlacer();
  };
  // names keep their side while the view moves; after a flight it must not matter whence it came
  const onLanding = () => {
    flight = 'landed';
    placeAfresh();
  };
  const baseNames = (language: LabelLanguage) => {
    if (flight === 'under way') return NONE;
    const names = baseLabels.current(map, language);
    // those of another scale would come for a moment and go again
    if (flight === 'landed' && names.zoom !== zoomOfNames(map)) return NONE;
    flight = 'none';
    return names;
  };
  map.on(TAKE_OFF, onTakeOff).on(LANDING, onLanding);

  return {
    get plates() {
      return plates;
    },
    placeAfresh,
    paint: (frame) => {
      const names = placer.place(frame, {
        symbols: drawnSymbols(),
        counts: counts(),
        base: baseNames(frame.state.labelLanguage),
        reader: isScriptTold(frame.state) ? 'room' : 'hand',
        isInFlight: flight === 'under way',
      });
      plates = names.plates;
      over.show(names.over);
      under.show(names.under);
    },
    detach: () => {
      map.off(TAKE_OFF, onTakeOff).off(LANDING, onLanding);
      under.detach();
      over.detach();
    },
  };
}
