import type { LabelSide } from '../labels/placeLabels';

/** Names on the base map: English only, or with the local name (Arabic, Russian) beneath. */
export type LabelLanguage = 'english' | 'ar' | 'ru';

/** What a name on the base map stands for. */
export type BaseLabelKind =
  | 'ocean'
  | 'sea'
  | 'gulf'
  | 'strait'
  | 'country'
  | 'territory'
  | 'capital'
  | 'city'
  | 'town'
  | 'village'
  | 'island'
  | 'islet'
  | 'river';

/** What is known of a name before it is placed. */
export interface BaseLabelProperties {
  readonly id: string;
  readonly kind: BaseLabelKind;
  /** 0 is the most important. */
  readonly rank: number;
  readonly minZoom: number;
  readonly maxZoom?: number;
  readonly name: string;
  readonly 'name:ar'?: string;
  readonly 'name:ru'?: string;
  /**
   * Of a country or a sea: slender rectangles within it, in which its name may stand as well, by their middles and half their
   * widths in degrees; on the map they are a fifth as high as wide.
   */
  readonly rooms?: readonly (readonly [longitude: number, latitude: number, halfWidth: number])[];
}

/** A name with its place on the base map, in pixels of the world at the zoom it was placed for. */
export interface PlacedBaseLabel {
  readonly id: string;
  readonly kind: BaseLabelKind;
  /** English, and beneath it the local name if that was asked for. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Of its longest line, as it was measured where it was placed. */
  readonly width: number;
  /** Where it stands about its place; null where its place is left to others, and it may stand elsewhere alone. */
  readonly side: LabelSide | null;
  /** Where else it may stand when something lies on its place or this is out of sight, the best first. */
  readonly elsewhere?: readonly NameRoom[];
}

/** A rectangle within a country or a sea that holds its name, in pixels of the world at the zoom it was placed for. */
export interface NameRoom {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/** How a kind of name is written. */
export interface BaseLabelStyle {
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly spacing: number;
  readonly upper: boolean;
  readonly colour: 'label' | 'labelStrong' | 'labelWater' | 'labelRiver';
  /** Radius of the dot that marks the place; 0 for none. */
  readonly dot: number;
}

const AREA = { italic: false, dot: 0 } as const;
const WATER = { weight: 450, italic: true, upper: false, colour: 'labelWater', dot: 0 } as const;

const ISLAND = {
  size: 11,
  weight: 500,
  italic: true,
  spacing: 0.2,
  upper: false,
  colour: 'label',
  dot: 0,
} as const;

export const BASE_LABEL_STYLES: Readonly<Record<BaseLabelKind, BaseLabelStyle>> = {
  ocean: { ...WATER, size: 15, spacing: 3 },
  sea: { ...WATER, size: 13, spacing: 1.6 },
  gulf: { ...WATER, size: 11.5, spacing: 0.8 },
  strait: { ...WATER, size: 11, spacing: 0.4 },
  river: { ...WATER, weight: 400, size: 10.5, spacing: 0.3, colour: 'labelRiver' },
  country: { ...AREA, size: 12, weight: 600, spacing: 1.6, upper: true, colour: 'label' },
  // what is no member or observer of the United Nations is not lettered as if it were a country
  territory: { ...AREA, size: 10.5, weight: 500, spacing: 0.4, upper: false, colour: 'label' },
  capital: {
    size: 12.5,
    weight: 600,
    italic: false,
    spacing: 0,
    upper: false,
    colour: 'labelStrong',
    dot: 3,
  },
  city: { size: 12, weight: 500, italic: false, spacing: 0, upper: false, colour: 'label', dot: 2.2 },
  town: { size: 11, weight: 450, italic: false, spacing: 0, upper: false, colour: 'label', dot: 1.7 },
  village: { size: 10.5, weight: 400, italic: false, spacing: 0, upper: false, colour: 'label', dot: 1.4 },
  island: ISLAND,
  // too small to be written on, and so named beside it
  islet: ISLAND,
};

/** Pixels from one line of a name to the next. */
export const LINE_HEIGHT = 1.18;

// how far a country's name moves up or down for its capital
const COUNTRY_GAP = 12;
// past the shore of an islet at the zooms at which it is one
const ISLET_GAP = 14;

/** Pixels between the place and its name, on the sides where there are any. */
export function baseLabelGap(kind: BaseLabelKind): number {
  const { dot } = BASE_LABEL_STYLES[kind];
  if (dot > 0) return dot + 4;
  return kind === 'country' ? COUNTRY_GAP : kind === 'islet' ? ISLET_GAP : 0;
}

/** CSS family of the type on the map. */
export const MAP_FONT = "'Inter Variable', 'Noto Sans Arabic Variable', system-ui, sans-serif";
