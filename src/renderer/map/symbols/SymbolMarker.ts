import type L from 'leaflet';
import type { Position } from '../../../shared/position';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { Palette } from '../../../shared/symbology/palette';
import { PICTOGRAMS } from '../../../shared/symbology/pictograms';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import type { SymbolSet } from '../../store/state';
import { buildFeatureMarker, type FeatureEvents, resizeMarker, setStyle } from './featureMarker';
import { drawApp6, drawSymbol } from './symbolElement';

/** How a marker looks at a moment. */
export interface SymbolLook {
  readonly position: Position;
  readonly heading: number | null;
  readonly opacity: number;
  readonly zIndex: number;
  /** Moved aside by this many pixels, because it is spread or would lie on another. */
  readonly offset: { readonly x: number; readonly y: number };
  /** Names of the symbols it stands for as well. */
  readonly below: readonly string[];
  /** In words, when it was last known; null while its place is. */
  readonly lastKnown: string | null;
  readonly style: FeatureStyle;
  readonly selected: boolean;
  readonly symbols: SymbolSet;
  readonly palette: Palette;
}

/** A symbol turns in steps this small: the eye sees none, and a mover on its way is turned anew only now and then. */
const TURN_DEG = 3;

/** One feature's symbol: a focusable element that is moved, turned and faded, and drawn anew only when its look changes. */
export class SymbolMarker {
  private readonly marker: L.Marker;
  private readonly element = document.createElement('div');
  private readonly body = document.createElement('div');
  private readonly badge = document.createElement('span');
  private drawnAs = '';
  private size: readonly [width: number, height: number] = [0, 0];
  private moved: { lon: number; lat: number } | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly feature: CompiledFeature,
    events: FeatureEvents,
  ) {
    this.element.className = 'symbol';
    this.body.className = 'symbol-body';
    this.badge.className = 'symbol-badge';
    this.badge.hidden = true;
    this.element.append(this.body, this.badge);
    this.marker = buildFeatureMarker(feature, this.element, events);
  }

  /** Shows it so; `null` takes it off the map. */
  show(look: SymbolLook | null): void {
    if (!look) {
      this.marker.remove();
      // Leaflet builds the element around it anew
      this.drawnAs = '';
      return;
    }
    this.move(look.position);
    if (!this.map.hasLayer(this.marker)) this.marker.addTo(this.map);
    this.say(look);
    this.draw(look);
    this.place(look);
  }

  /** Has the keyboard reach others right after it. */
  leadTo(others: readonly SymbolMarker[]): void {
    this.marker.getElement()?.after(...others.flatMap(({ marker }) => marker.getElement() ?? []));
  }

  private say({ below, lastKnown }: SymbolLook): void {
    const name = lastKnown === null ? this.feature.name : `${this.feature.name}, ${lastKnown}`;
    const label = below.length === 0 ? name : `${name}, with ${below.join(', ')}`;
    const element = this.marker.getElement();
    if (element?.getAttribute('aria-label') !== label) element?.setAttribute('aria-label', label);
  }

  private move([lon, lat]: Position): void {
    if (this.moved?.lon === lon && this.moved.lat === lat) return;
    this.moved = { lon, lat };
    this.marker.setLatLng([lat, lon]);
  }

  private draw({ style, palette, selected, symbols }: SymbolLook): void {
    const drawing = [symbols, palette.land, selected].join(' ');
    if (drawing === this.drawnAs) return;
    this.drawnAs = drawing;
    const app6 = symbols === 'app6' ? this.feature.app6 : undefined;
    this.body.replaceChildren(app6 ? drawApp6(app6) : drawSymbol(style, palette, selected));
    this.size = app6 ? [app6.width, app6.height] : [style.symbol.size, style.symbol.size];
    resizeMarker(this.marker, this.size);
    this.element.classList.toggle('symbol-app6', app6 !== undefined);
    this.element.classList.toggle('symbol-selected', selected);
  }

  private place({ heading, opacity, zIndex, offset, below, style, symbols }: SymbolLook): void {
    const turned = heading !== null && symbols === 'pictogram' && isTurning(style);
    setStyle(this.body, 'transform', turned ? `rotate(${Math.round(heading / TURN_DEG) * TURN_DEG}deg)` : '');
    setStyle(this.element, 'opacity', opacity.toFixed(2));
    // all of it, so that what is clicked is what is seen
    const anchor = this.marker.getElement();
    if (anchor) {
      setStyle(anchor, 'marginLeft', `${offset.x - this.size[0] / 2}px`);
      setStyle(anchor, 'marginTop', `${offset.y - this.size[1] / 2}px`);
    }
    if (this.marker.options.zIndexOffset !== zIndex * 1000) this.marker.setZIndexOffset(zIndex * 1000);
    const count = below.length === 0 ? '' : `+${below.length}`;
    if (this.badge.textContent === count) return;
    this.badge.textContent = count;
    this.badge.hidden = count === '';
  }

  detach(): void {
    this.marker.off();
    this.marker.remove();
  }
}

function isTurning(style: FeatureStyle): boolean {
  return 'turns' in PICTOGRAMS[style.pictogram];
}
