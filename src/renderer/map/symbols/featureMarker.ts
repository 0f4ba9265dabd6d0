import L from 'leaflet';
import type { CompiledFeature } from '../../../shared/situation/compiled';

export interface FeatureEvents {
  readonly onClick: (feature: CompiledFeature) => void;
  readonly onHover: (feature: CompiledFeature | null) => void;
}

/**
 * A marker that lies by `left` and `top`. Leaflet's own lies by a transform, and each transform is one more thing that the page
 * keeps, sorts and puts together apart in every frame.
 */
class FlatMarker extends L.Marker {
  // Leaflet's own, which its types leave out
  declare private _zIndex: number;
  declare private readonly _resetZIndex: () => void;

  protected _setPos({ x, y }: L.Point): void {
    const icon = this.getElement();
    if (!icon) return;
    setStyle(icon, 'left', `${x}px`);
    setStyle(icon, 'top', `${y}px`);
    const zIndex = y + (this.options.zIndexOffset ?? 0);
    if (zIndex === this._zIndex && icon.style.zIndex !== '') return;
    this._zIndex = zIndex;
    this._resetZIndex();
  }
}

/** A marker that stands for a feature and shows `element`: reached by pointer and keyboard, named for whoever hears the page. */
export function buildFeatureMarker(
  feature: CompiledFeature,
  element: HTMLElement,
  { onClick, onHover }: FeatureEvents,
): L.Marker {
  const marker = new FlatMarker([0, 0], {
    icon: L.divIcon({ className: 'symbol-anchor', html: element, iconSize: [0, 0] }),
    keyboard: true,
    alt: feature.name,
    riseOnHover: true,
    // the view is the user's: only symbols in it can be reached, and none pulls it along
    autoPanOnFocus: false,
    bubblingMouseEvents: false,
  });
  marker.on('click', () => onClick(feature));
  marker.on('keydown', ({ originalEvent }: L.LeafletKeyboardEvent) => {
    if (originalEvent.key !== 'Enter') return;
    originalEvent.preventDefault();
    onClick(feature);
  });
  marker.on('mouseover', () => onHover(feature));
  marker.on('mouseout', () => onHover(null));
  return marker;
}

/** Makes the element of a marker that is on the map as large as what it shows, for the pointer, the focus and whoever hears the page. */
export function resizeMarker(marker: L.Marker, [width, height]: readonly [number, number]): void {
  const style = marker.getElement()?.style;
  if (!style) return;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.marginLeft = `${-width / 2}px`;
  style.marginTop = `${-height / 2}px`;
}

/** Sets a style only where it changes: a write costs the page even when it says nothing new. */
export function setStyle(
  element: HTMLElement,
  name: 'transform' | 'opacity' | 'translate' | 'marginLeft' | 'marginTop' | 'left' | 'top',
  value: string,
): void {
  if (element.style[name] !== value) element.style[name] = value;
}
