import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { measureMapFont } from './mapFont.mjs';

const LANGUAGES = ['english', 'ar', 'ru'];

/**
 * Says of each name where it stands at each whole zoom, as `src/shared/basemap/placedLabels.ts` has it: the viewer's own placing,
 * done once for all. Names of `regionalFrom` and later take no part in earlier zooms.
 */
export async function placeAtEachZoom(names, regionalFrom) {
  const { placeBaseLabels, labelLines, BASE_LABEL_STYLES, PLACED_ZOOMS, sideLetter } = await viewersOwn();
  const lines = names.flatMap(({ properties }) => LANGUAGES.flatMap((each) => labelLines(properties, each)));
  const font = await measureMapFont(lines.join(''), Object.values(BASE_LABEL_STYLES));
  const widths = new Map();
  const measure = (line, kind) => {
    const key = `${kind} ${line}`;
    const kept = widths.get(key) ?? font.width(line, BASE_LABEL_STYLES[kind]);
    widths.set(key, kept);
    return kept;
  };
  const placed = new Map(names.map(({ properties }) => [properties.id, { sides: {}, widths: {} }]));
  const roaming = new Map(names.filter(isRoaming).map((name) => [name.properties.id, name.properties]));
  // what may stand elsewhere has a width even where it never stands at its place
  const roamingWidth = (id, language) => {
    const properties = roaming.get(id);
    if (!properties) return undefined;
    return Math.max(...labelLines(properties, language).map((line) => measure(line, properties.kind)));
  };
  for (const language of LANGUAGES)
    for (let zoom = PLACED_ZOOMS.first; zoom <= PLACED_ZOOMS.last; zoom++) {
      const shown = names.filter(
        ({ properties }) => zoom >= regionalFrom || properties.minZoom < regionalFrom,
      );
      const standing = new Map(
        placeBaseLabels([{ type: 'FeatureCollection', features: shown }], zoom, language, measure).map(
          (label) => [label.id, label],
        ),
      );
      for (const [id, { sides, widths }] of placed) {
        const label = standing.get(id);
        sides[language] = (sides[language] ?? '') + sideLetter(label?.side ?? null);
        const width = label?.width ?? roamingWidth(id, language);
        if (width !== undefined) widths[language] = Math.round(width * 10) / 10;
      }
    }
  return names.map((name) => {
    const { sides, widths } = placed.get(name.properties.id);
    const said = { placed: sides.english, width: widths.english ?? 0 };
    for (const language of LANGUAGES.slice(1)) {
      if (sides[language] !== sides.english) said[`placed:${language}`] = sides[language];
      if (widths[language] !== undefined && widths[language] !== widths.english)
        said[`width:${language}`] = widths[language];
    }
    return { ...name, properties: { ...name.properties, ...said } };
  });
}

/** Whether a name may stand elsewhere than at its place. */
export function isRoaming({ properties }) {
  return properties.rooms !== undefined;
}

// it is TypeScript, and is bundled to be read here
async function viewersOwn() {
  const folder = await mkdtemp(join(tmpdir(), 'placing-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: fileURLToPath(new URL('./placing.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'placing.mjs' } },
    },
  });
  const module = await import(pathToFileURL(join(folder, 'placing.mjs')).href);
  await rm(folder, { recursive: true });
  return module;
}
