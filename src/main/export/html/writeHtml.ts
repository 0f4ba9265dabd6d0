import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BasemapCatalogue, labelFiles } from '../../../shared/basemap/catalogue';
import type { CompiledSituation } from '../../../shared/situation/compiled';
import {
  type CarriedPoints,
  type Opening,
  PAGE_PARTS,
  type PackedBasemap,
  type PackedPoints,
  type StandaloneContent,
} from '../../../shared/standalonePage';
import type { PointLayer } from '../../situation/points/pointLayer';
import { areasOf, shipPositions } from './areas';
import { buildDocument, type ViewerBundle } from './buildDocument';
import { carrySymbol } from './carrySymbol';
import { cutBasemap, filesOf } from './cutBasemap';
import { describePage, metaOf } from './describePage';
import { keepType } from './keepType';
import { leaveOutCrowds } from './leaveOutCrowds';
import { scriptJson } from './markup';
import { pack } from './pack';

/** What a page is made from. */
export interface HtmlInput {
  readonly situation: CompiledSituation;
  /** Its large layers. */
  readonly points: ReadonlyMap<string, PointLayer>;
  readonly opening: Opening;
  readonly application: { readonly name: string; readonly version: string };
}

/** Where the pieces of a page lie. */
export interface HtmlSources {
  /** The built viewer for pages that stand alone. */
  readonly standaloneDir: string;
  readonly basemapDir: string;
}

/** A page as a file, and what had to be left out of it, in words. */
export interface HtmlPage {
  readonly bytes: Uint8Array;
  readonly notes: readonly string[];
}

/**
 * Writes a situation as one HTML file that any browser shows without network: the viewer, the situation and the part of the base map
 * that its scenes and features lie in. The same input gives the same bytes.
 */
export async function writeHtml(input: HtmlInput, sources: HtmlSources): Promise<HtmlPage> {
  const { situation, points, notes } = leaveOutCrowds(input.situation, input.points);
  const { opening, application } = input;
  const about = describePage(situation, opening, application);
  const content: StandaloneContent = { situation: await carrySymbols(situation), opening };
  const catalogue = await cutCatalogue(situation, opening, sources.basemapDir);
  const basemap = await packBasemap(catalogue, sources.basemapDir);
  const { template, script, style } = await readBundle(sources.standaloneDir);
  const shown = JSON.stringify(situation) + (await labelTexts(catalogue, sources.basemapDir));
  const html = buildDocument(
    { template, script, style: keepType(style, shown) },
    {
      title: situation.title,
      meta: metaOf(situation, application),
      theme: opening.theme,
      parts: {
        [PAGE_PARTS.about]: scriptJson(about),
        [PAGE_PARTS.content]: scriptJson(pack(content)),
        [PAGE_PARTS.basemap]: scriptJson(basemap),
        [PAGE_PARTS.points]: scriptJson(await packAllPoints(points)),
      },
    },
  );
  return { bytes: Buffer.from(html), notes };
}

async function readBundle(dir: string): Promise<ViewerBundle> {
  const read = (file: string) => readFile(join(dir, file), 'utf8');
  const [template, script, style] = await Promise.all([
    read('template.html'),
    read('viewer.js'),
    read('viewer.css'),
  ]);
  return { template, script, style };
}

async function carrySymbols(situation: CompiledSituation): Promise<CompiledSituation> {
  const layers = await Promise.all(
    situation.layers.map(async (layer) => ({
      ...layer,
      features: await Promise.all(layer.features.map(carrySymbol)),
    })),
  );
  const { written: _written, manifestVersion: _version, place: _place, ...shown } = situation;
  return { ...shown, layers };
}

async function cutCatalogue(
  situation: CompiledSituation,
  { picture }: Opening,
  basemapDir: string,
): Promise<BasemapCatalogue> {
  const whole = JSON.parse(await readFile(join(basemapDir, 'catalogue.json'), 'utf8')) as BasemapCatalogue;
  return cutBasemap(whole, areasOf(situation, picture), shipPositions(situation));
}

async function packBasemap(catalogue: BasemapCatalogue, basemapDir: string): Promise<PackedBasemap> {
  const files: [string, string][] = [];
  for (const name of filesOf(catalogue)) files.push([name, pack(await readFile(join(basemapDir, name)))]);
  return { catalogue, files: Object.fromEntries(files) };
}

async function labelTexts({ labels }: BasemapCatalogue, basemapDir: string): Promise<string> {
  const texts = await Promise.all(labelFiles(labels).map((name) => readFile(join(basemapDir, name), 'utf8')));
  return texts.join('');
}

async function packAllPoints(points: ReadonlyMap<string, PointLayer>): Promise<PackedPoints> {
  const carried: [string, CarriedPoints][] = [];
  if (points.size === 0) return {};
  // compiles features, for which it takes the schema
  const { packPoints } = await import('./packPoints');
  for (const [id, layer] of points) carried.push([id, await packPoints(id, layer)]);
  return Object.fromEntries(carried);
}
