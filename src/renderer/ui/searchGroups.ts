import { formatPosition } from '../../shared/geodesy/coordinates';
import { parsePosition } from '../../shared/geodesy/parsePosition';
import type { Position } from '../../shared/position';
import { FITS } from '../../shared/search/match';
import { buildPlaceEntries, type Place } from '../../shared/search/places';
import { buildSearchEntry, type SearchEntry, searchEntries } from '../../shared/search/searchEntries';
import type { CompiledFeature, CompiledScene } from '../../shared/situation/compiled';
import { KIND_SYMBOLS } from '../../shared/symbology/symbology';
import type { Command } from '../commands/commandList';
import type { SituationIndex } from '../store/situationIndex';
import type { CoordinateFormat } from '../store/state';

/** Something the search leads to. */
export type SearchResult =
  | { readonly is: 'position'; readonly position: Position; readonly words: string }
  | { readonly is: 'scene'; readonly scene: CompiledScene; readonly number: number }
  | { readonly is: 'feature'; readonly feature: CompiledFeature }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'command'; readonly command: Command };

export interface SearchGroup {
  readonly title: string;
  readonly results: readonly SearchResult[];
}

/** Everything there is to find, made ready once. */
export interface SearchIndex {
  readonly scenes: readonly SearchEntry<SearchResult>[];
  readonly features: readonly SearchEntry<SearchResult>[];
  readonly places: readonly SearchEntry<SearchResult>[];
  readonly commands: readonly SearchEntry<SearchResult>[];
}

/** Makes scenes, features, places and commands findable by every name they go by. */
export function buildSearchIndex(
  situation: SituationIndex | null,
  places: readonly Place[],
  commands: readonly Command[],
): SearchIndex {
  return {
    scenes: (situation?.situation.scenes ?? []).map((scene, index) =>
      buildSearchEntry({ is: 'scene', scene, number: index + 1 }, [scene.title, `scene ${index + 1}`], 1),
    ),
    features: [...(situation?.features.values() ?? [])].map((feature) =>
      buildSearchEntry(
        { is: 'feature', feature },
        featureNames(feature),
        KIND_SYMBOLS[feature.kind].priority / 100,
      ),
    ),
    places: buildPlaceEntries(places).map(({ value, ...entry }) => ({
      ...entry,
      value: { is: 'place', place: value },
    })),
    commands: commands
      .filter(({ id }) => !POINTLESS.has(id))
      .map((command) =>
        buildSearchEntry({ is: 'command', command }, [command.label, `${command.group} ${command.label}`]),
      ),
  };
}

/**
 * What fits the text, in groups, the group with the best kind of fit first, the situation's own before the rest of the world. A text that reads as a position leads to that position before
 * all else. For an empty text, the scenes and the commands: what there is to do.
 */
export function searchGroups(
  typed: string,
  index: SearchIndex,
  format: CoordinateFormat,
): readonly SearchGroup[] {
  if (typed.trim() === '') {
    const all = (entries: readonly SearchEntry<SearchResult>[]) => entries.map(({ value }) => value);
    return filled([
      { title: 'Scenes', results: all(index.scenes) },
      { title: 'Commands', results: all(index.commands) },
    ]);
  }
  const position = parsePosition(typed);
  const groups = GROUPS.map(({ key, title, limit }) => {
    const found = searchEntries(typed, index[key], limit);
    return { title, best: found[0]?.score ?? 0, results: found.map(({ value }) => value) };
  }).sort((a, b) => fitTier(b.best) - fitTier(a.best));
  return filled([
    ...(position.ok ? [{ title: 'Coordinates', results: [positionResult(position.value, format)] }] : []),
    ...groups.map(({ title, results }) => ({ title, results })),
  ]);
}

// searching for the search, or for what closes it
const POINTLESS = new Set(['view.search', 'view.clear']);

const GROUPS = [
  { key: 'scenes', title: 'Scenes', limit: 5 },
  { key: 'features', title: 'On the map', limit: 8 },
  { key: 'places', title: 'Places', limit: 8 },
  { key: 'commands', title: 'Commands', limit: 6 },
] as const satisfies readonly { key: keyof SearchIndex; title: string; limit: number }[];

// exact or a prefix, the start of a word, a part of one, less
function fitTier(score: number): number {
  return [FITS.prefix, FITS.wordStart, FITS.substring].filter((fit) => score >= fit - 2).length;
}

function positionResult(position: Position, format: CoordinateFormat): SearchResult {
  return { is: 'position', position, words: formatPosition(position, format) };
}

function featureNames({ name, label, names, place, tags }: CompiledFeature): readonly (string | undefined)[] {
  return [name, label, ...Object.values(names), place, ...tags];
}

function filled(groups: readonly SearchGroup[]): readonly SearchGroup[] {
  return groups.filter(({ results }) => results.length > 0);
}
