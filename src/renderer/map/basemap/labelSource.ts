import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { BasemapCatalogue } from '../../../shared/basemap/catalogue';
import {
  BASE_LABEL_STYLES,
  type BaseLabelKind,
  baseLabelFont,
  type PlacedBaseLabel,
} from '../labels/baseLabel';
import { type BaseLabelCollection, placeBaseLabels } from '../labels/placeBaseLabels';
import type { LabelOrder } from './protocol';
import { fetchJson } from './tileSource';

/** Names of the base map, placed. */
export interface LabelSource {
  labels(order: LabelOrder): Promise<PlacedBaseLabel[]>;
}

// from here on the regional names are needed too
const REGIONAL_FROM_ZOOM = 7;

/** Builds the source over the base map's address. */
export function buildLabelSource(baseUrl: string, catalogue: Promise<BasemapCatalogue>): LabelSource {
  const files = new Map<keyof BasemapCatalogue['labels'], Promise<BaseLabelCollection>>();
  const file = (name: keyof BasemapCatalogue['labels']) => {
    const kept =
      files.get(name) ??
      catalogue.then(({ labels }) => fetchJson<BaseLabelCollection>(baseUrl + labels[name]));
    files.set(name, kept);
    return kept;
  };
  // nearly every first view needs both
  void file('world');
  void file('regional');
  const placements = new Map<string, Promise<PlacedBaseLabel[]>>();
  const measure = loadFont().then(buildMeasure);

  const placed = (zoom: number, language: LabelOrder['language']) => {
    const key = `${zoom} ${language}`;
    const kept =
      placements.get(key) ??
      Promise.all([
        Promise.all(zoom >= REGIONAL_FROM_ZOOM ? [file('world'), file('regional')] : [file('world')]),
        measure,
      ]).then(([collections, width]) => placeBaseLabels(collections, zoom, language, width));
    placements.set(key, kept);
    return kept;
  };

  return {
    labels: async ({ zoom, language, west, north, east, south }) =>
      (await placed(zoom, language)).filter(({ x, y }) => x >= west && x <= east && y >= north && y <= south),
  };
}

async function loadFont(): Promise<void> {
  const font = new FontFace('Inter Variable', `url(${interUrl})`, { weight: '100 900' });
  (self as unknown as { fonts: FontFaceSet }).fonts.add(await font.load());
}

/**
 * Measures by the advance of each letter, met once per style: thousands of names are measured at the start, and what kerning would
 * change is less than the margin between two of them.
 */
function buildMeasure(): (line: string, kind: BaseLabelKind) => number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) throw new Error('no canvas to measure text on');
  const advances = new Map<string, number>();
  return (line, kind) => {
    const style = BASE_LABEL_STYLES[kind];
    const font = baseLabelFont(style);
    let width = 0;
    for (const letter of line) {
      const key = font + letter;
      let advance = advances.get(key);
      if (advance === undefined) {
        context.font = font;
        advance = context.measureText(letter).width;
        advances.set(key, advance);
      }
      width += advance + style.spacing;
    }
    return width;
  };
}
