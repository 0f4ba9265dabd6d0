import L from 'leaflet';
import type { Position } from '../../../shared/position';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { Palette } from '../../../shared/symbology/palette';
import { PICTOGRAMS } from '../../../shared/symbology/pictograms';
import type { FeatureStyle } from '../../../shared/symbology/symbology';
import type { SymbolSet } from '../../store/state';
import { drawApp6, drawSymbol } from './symbolElement';

/** How a marker looks at a moment. */
export interface SymbolLook {
  readonly position: Position;
  readonly heading: number | null;
  readonly opacity: number;
  readonly zIndex: number;
  /** Moved aside by this many pixels, because it is spread. */
  readonly offset: { readonly x: number; readonly y: number };
  /** How many more symbols it stands for. */
  readonly hidden: number;
  readonly style: FeatureStyle;
  readonly selected: boolean;
  readonly symbols: SymbolSet;
  readonly palette: Palette;
}

export interface SymbolEvents {
  readonly onClick: (feature: CompiledFeature) => void;
  readonly onHover: (feature: CompiledFeature | null) => void;
}

/** One feature's symbol: a focusable element that is moved, turned and faded, and drawn anew only when its look changes. */
export class SymbolMarker {
  private readonly marker: L.Marker;
  private readonly element = document.createElement('div');
  private readonly body = document.createElement('div');
  private readonly badge = document.createElement('span');
  private drawnAs = '';
  private moved: { lon: number; lat: number } | null = null;

  constructor(
    private readonly map: L.Map,
    private readonly feature: CompiledFeature,
    events: SymbolEvents,
  ) {
    this.element.className = 'symbol';
    this.body.className = 'symbol-body';
    this.badge.className = 'symbol-badge';
    this.badge.hidden = true;
    this.element.append(this.body, this.badge);
    this.marker = L.marker([0, 0], {
      icon: L.divIcon({ className: 'symbol-anchor', html: this.element, iconSize: [0, 0] }),
      keyboard: true,
      alt: feature.name,
      riseOnHover: true,
      // the view is the user's: only symbols in it can be reached, and none pulls it along
      autoPanOnFocus: false,
      bubblingMouseEvents: false,
    });
    this.marker.on('click', () => events.onClick(feature));
    this.marker.on('keydown', ({ originalEvent }: L.LeafletKeyboardEvent) => {
      if (originalEvent.key !== 'Enter') return;
      originalEvent.preventDefault();
      events.onClick(feature);
    });
    this.marker.on('mouseover', () => events.onHover(feature));
    this.marker.on('mouseout', () => events.onHover(null));
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
    if (!this.map.hasLayer(this.marker)) {
      this.marker.addTo(this.map);
      this.marker.getElement()?.setAttribute('aria-label', this.feature.name);
    }
    this.draw(look);
    this.place(look);
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
    this.resize(app6 ? [app6.width, app6.height] : [style.symbol.size, style.symbol.size]);
    this.element.classList.toggle('symbol-app6', app6 !== undefined);
    this.element.classList.toggle('symbol-selected', selected);
  }

  // the element is as large as what it shows, for the pointer, the focus and whoever reads the page aloud
  private resize([width, height]: readonly [number, number]): void {
    const { style } = this.marker.getElement() ?? this.element;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.marginLeft = `${-width / 2}px`;
    style.marginTop = `${-height / 2}px`;
  }

  private place({ heading, opacity, zIndex, offset, hidden, style, symbols }: SymbolLook): void {
    const turned = heading !== null && symbols === 'pictogram' && isTurning(style);
    setStyle(this.body, 'transform', turned ? `rotate(${heading.toFixed(1)}deg)` : '');
    setStyle(this.element, 'opacity', opacity.toFixed(2));
    setStyle(this.element, 'translate', offset.x || offset.y ? `${offset.x}px ${offset.y}px` : '');
    if (this.marker.options.zIndexOffset !== zIndex * 1000) this.marker.setZIndexOffset(zIndex * 1000);
    const count = hidden === 0 ? '' : `+${hidden}`;
    if (this.badge.textContent === count) return;
    this.badge.textContent = count;
    this.badge.hidden = hidden === 0;
  }

  detach(): void {
    this.marker.off();
    this.marker.remove();
  }
}

function isTurning(style: FeatureStyle): boolean {
  return 'turns' in PICTOGRAMS[style.pictogram];
}

function setStyle(element: HTMLElement, name: 'transform' | 'opacity' | 'translate', value: string): void {
  if (element.style[name] !== value) element.style[name] = value;
}
