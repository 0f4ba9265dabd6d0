import { formatPosition } from '../../shared/geodesy/coordinates';
import { inverse } from '../../shared/geodesy/geodesic';
import { parsePosition } from '../../shared/geodesy/parsePosition';
import { markdownAsText } from '../../shared/markdown/parseMarkdown';
import type { Position } from '../../shared/position';
import { fold } from '../../shared/search/fold';
import { FITS, matchScore } from '../../shared/search/match';
import { buildPlaceEntries, type Place } from '../../shared/search/places';
import {
  bestFit,
  buildSearchEntry,
  type Found,
  type SearchEntry,
  searchEntries,
  withoutNoise,
} from '../../shared/search/searchEntries';
import type { CompiledFeature, CompiledScene } from '../../shared/situation/compiled';
import { KIND_SYMBOLS } from '../../shared/symbology/symbology';
import type { Command } from '../commands/command';
import type { PointRef, SituationIndex } from '../store/situationIndex';
import type { CoordinateFormat } from '../store/state';

/** Something the search leads to. */
export type SearchResult =
  | { readonly is: 'position'; readonly position: Position; readonly words: string }
  | { readonly is: 'scene'; readonly scene: CompiledScene; readonly number: number }
  /** `point` for one of a large layer. */
  | { readonly is: 'feature'; readonly feature: CompiledFeature; readonly point?: PointRef }
  /** What else fits in large layers: a list of it. */
  | { readonly is: 'more'; readonly count: number; readonly words: string }
  | { readonly is: 'place'; readonly place: Place }
  | { readonly is: 'command'; readonly command: Command };

export interface SearchGroup {
  readonly title: string;
  readonly results: readonly SearchResult[];
}

/** What was found in the names of large layers, best first. */
export interface FoundPoints {
  readonly points: readonly { readonly point: PointRef; readonly feature: CompiledFeature }[];
  /** How many there are; null while that is not known, and the points are those of another text. */
  readonly total: number | null;
  /** Why they could not be searched. */
  readonly refused: string | null;
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
      buildSearchEntry(
        { is: 'scene', scene, number: index + 1 },
        { names: [scene.title, `scene ${index + 1}`], text: [markdownAsText(scene.caption)], weight: 1 },
      ),
    ),
    features: [...(situation?.features.values() ?? [])].map((feature) =>
      buildSearchEntry(
        { is: 'feature', feature },
        {
          names: [feature.name, feature.label, ...Object.values(feature.names)],
          text: [feature.place, feature.summary, ...feature.tags],
          weight: KIND_SYMBOLS[feature.kind].priority / 100,
        },
      ),
    ),
    places: buildPlaceEntries(withoutTwins(places, situation)).map(({ value, ...entry }) => ({
      ...entry,
      value: { is: 'place', place: value },
    })),
    commands: commands
      .filter(({ id }) => !POINTLESS.has(id))
      .map((command) =>
        buildSearchEntry(
          { is: 'command', command },
          {
            names: [command.label, `${command.group} ${command.label}`],
            text: [command.about && `${command.label} ${command.about}`],
          },
        ),
      ),
  };
}

/**
 * What fits the text, in groups, the group with the best kind of fit first, the situation's own before the rest of the world. A
 * text that reads as a position leads to that position before all else. For an empty text, the scenes and the commands: what there is to do.
 */
export function searchGroups(
  typed: string,
  index: SearchIndex,
  format: CoordinateFormat,
  points: FoundPoints = NO_POINTS,
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
    const own = searchEntries(typed, index[key], limit);
    const found = key === 'features' ? withPoints(own, typed, points).slice(0, limit) : own;
    return { key, title, found, best: bestFit(found) };
  }).sort((a, b) => fitTier(b.best) - fitTier(a.best));
  const best = Math.max(...groups.map((group) => group.best));
  const more = moreOf(
    groups.flatMap(({ found }) => found),
    typed,
    points,
  );
  return filled([
    ...(position.ok ? [{ title: 'Coordinates', results: [positionResult(position.value, format)] }] : []),
    ...groups.map(({ key, title, found }) => ({
      title,
      results: [...withoutNoise(found, best).map(({ value }) => value), ...(key === 'features' ? more : [])],
    })),
  ]);
}

/** What is found in no large layer at all. */
export const NO_POINTS: FoundPoints = { points: [], total: 0, refused: null };

/** Why a text that looks like a position leads to none; null for any other text. */
export function positionRefusal(typed: string): string | null {
  if (!/^[\d\s.,;°′″'"+\-−NSEW]*$/i.test(typed) || (typed.match(/\d+/g)?.length ?? 0) < 2) return null;
  const position = parsePosition(typed);
  return position.ok ? null : position.error;
}

// searching for the search, or for what closes it
const POINTLESS = new Set(['view.search', 'view.clear']);

const GROUPS = [
  { key: 'scenes', title: 'Scenes', limit: 5 },
  { key: 'features', title: 'On the map', limit: 8 },
  { key: 'places', title: 'Places', limit: 8 },
  { key: 'commands', title: 'Commands', limit: 6 },
] as const satisfies readonly { key: keyof SearchIndex; title: string; limit: number }[];

/** Features with the points that fit among them; one that was looked at before is a feature already. */
function withPoints(
  features: readonly Found<SearchResult>[],
  typed: string,
  { points, total }: FoundPoints,
): readonly Found<SearchResult>[] {
  const query = fold(typed);
  const known = new Set(features.map(({ value }) => value.is === 'feature' && value.feature.id));
  const found = points.flatMap(({ point, feature }): Found<SearchResult>[] => {
    const { name, label, names } = feature;
    const fit = Math.max(
      ...[name, label, ...Object.values(names)].map((one) => matchScore(query, fold(one))),
    );
    // those of the text before may not fit any more, those of this one have been found
    if (known.has(feature.id) || (total === null && fit < FITS.substring)) return [];
    return [{ value: { is: 'feature', feature, point }, fit: Math.max(fit, FITS.substring) }];
  });
  if (found.length === 0) return features;
  return [...features, ...found].sort((a, b) => fitTier(b.fit) - fitTier(a.fit));
}

function moreOf(
  shown: readonly Found<SearchResult>[],
  words: string,
  { points, total }: FoundPoints,
): readonly SearchResult[] {
  const ids = new Set(shown.map(({ value }) => value.is === 'feature' && value.feature.id));
  const count = (total ?? 0) - points.filter(({ feature }) => ids.has(feature.id)).length;
  return count > 0 ? [{ is: 'more', count, words }] : [];
}

// exact or a prefix, the start of a word, a mention, a part of a word, less
function fitTier(fit: number): number {
  return [FITS.prefix, FITS.wordStart, FITS.mention, FITS.substring].filter((least) => fit >= least).length;
}

function positionResult(position: Position, format: CoordinateFormat): SearchResult {
  return { is: 'position', position, words: formatPosition(position, format) };
}

// a town that the situation shows itself is listed once, as a feature
function withoutTwins(places: readonly Place[], situation: SituationIndex | null): readonly Place[] {
  const shown = new Map<string, Position>();
  for (const { kind, label, anchor } of situation?.features.values() ?? [])
    if (kind === 'city' && anchor) shown.set(fold(label), anchor);
  return places.filter(({ name, position }) => {
    const twin = shown.get(fold(name));
    return twin === undefined || inverse(twin, position).distanceM > SAME_TOWN_M;
  });
}

// coordinates of one town, taken at its hall or its harbour, differ by less
const SAME_TOWN_M = 15_000;

function filled(groups: readonly SearchGroup[]): readonly SearchGroup[] {
  return groups.filter(({ results }) => results.length > 0);
}
