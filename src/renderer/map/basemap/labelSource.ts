import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import type { BasemapCatalogue } from '../../../shared/basemap/catalogue';
import {
  BASE_LABEL_STYLES,
  type BaseLabelKind,
  baseLabelFont,
  type PlacedBaseLabel,
} from '../labels/baseLabel';
import { type BaseLabelCollection, placeBaseLabels } from '../labels/placeBaseLabels';
import type { FileSource } from './fileSource';
import type { LabelOrder } from './protocol';

/** Names of the base map, placed. */
export interface LabelSource {
  labels(order: LabelOrder): Promise<PlacedBaseLabel[]>;
}

// from here on the regional names are needed too
const REGIONAL_FROM_ZOOM = 7;

/** Builds the source over the base map's files. */
export function buildLabelSource(files: FileSource, catalogue: BasemapCatalogue): LabelSource {
  const collections = new Map<keyof BasemapCatalogue['labels'], Promise<BaseLabelCollection>>();
  const file = (name: keyof BasemapCatalogue['labels']) => {
    const kept =
      collections.get(name) ?? files(catalogue.labels[name]).then((found) => found as BaseLabelCollection);
    collections.set(name, kept);
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
  const advances = new Map<BaseLabelKind, Map<string, number>>();
  return (line, kind) => {
    const style = BASE_LABEL_STYLES[kind];
    const ofKind = advances.get(kind) ?? new Map<string, number>();
    advances.set(kind, ofKind);
    let width = 0;
    for (const letter of line) {
      let advance = ofKind.get(letter);
      if (advance === undefined) {
        context.font = baseLabelFont(style);
        advance = context.measureText(letter).width;
        ofKind.set(letter, advance);
      }
      width += advance + style.spacing;
    }
    return width;
  };
}
