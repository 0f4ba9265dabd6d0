import type L from 'leaflet';
import type { Point } from '../../../shared/picture/plates/placePlates';
import type { PlateLook } from '../../../shared/picture/plates/plateShapes';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import { buildFeatureMarker, type FeatureEvents, resizeMarker, setStyle } from '../symbols/featureMarker';
import { drawPlate } from './plateElement';

/** Where a plate lies and how certainly what it says is so. */
export interface PlatePlace {
  /** The point it is about, which the map moves it with. */
  readonly about: L.LatLng;
  /** From there to its own middle, in pixels. */
  readonly offset: Point;
  readonly opacity: number;
}

/** One note's plate: a focusable element that is drawn anew only when its look changes. */
export class PlateMarker {
  private readonly marker: L.Marker;
  private readonly element = document.createElement('div');
  private drawnAs = '';

  constructor(
    private readonly map: L.Map,
    private readonly feature: CompiledFeature,
    events: FeatureEvents,
  ) {
    this.element.className = 'plate';
    this.marker = buildFeatureMarker(feature, this.element, events);
    const name = document.createElement('span');
    name.textContent = feature.name;
    this.marker.bindTooltip(name, { className: 'map-tooltip', direction: 'top', opacity: 1 });
  }

  show(place: PlatePlace, look: PlateLook): void {
    if (!this.marker.getLatLng().equals(place.about, 0)) this.marker.setLatLng(place.about);
    if (!this.map.hasLayer(this.marker)) {
      this.marker.addTo(this.map);
      this.marker.getElement()?.setAttribute('aria-label', this.feature.name);
    }
    this.draw(look);
    const element = this.marker.getElement();
    if (!element) return;
    setStyle(element, 'translate', `${place.offset.x.toFixed(1)}px ${place.offset.y.toFixed(1)}px`);
    setStyle(this.element, 'opacity', place.opacity.toFixed(2));
  }

  private draw(look: PlateLook): void {
    const { lines, width, height, text, selected, palette } = look;
    const drawing = [...lines, width, height, text.colour, palette.land, selected].join('|');
    if (drawing === this.drawnAs) return;
    this.drawnAs = drawing;
    this.element.replaceChildren(drawPlate(look));
    resizeMarker(this.marker, [width, height]);
  }

  /** Takes it off the map. */
  hide(): void {
    this.marker.remove();
    // Leaflet builds the element around it anew
    this.drawnAs = '';
  }

  detach(): void {
    this.marker.off();
    this.marker.remove();
  }
}
