import { useEffect, useMemo, useState } from 'react';
import { fold } from '../../shared/search/fold';
import { pointSearchOf, readFound, searchPoints } from '../commands/searchPoints';
import type { PointSearch } from '../store/state';
import { useSituation, useViewer, useViewerState } from '../viewer';
import { type FoundPoints, NO_POINTS } from './searchGroups';

// so long typing must rest before names are searched
const REST_MS = 120;

/** As many are read as a group of results shows. */
const SHOWN = 8;

/** What is known of a search for words in the names of large layers; it is asked for once typing rests. */
export function usePointSearch(typed: string): PointSearch | null {
  const { run } = useViewer();
  const situation = useSituation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another situation is searched anew
  useEffect(() => {
    const timer = setTimeout(() => run(searchPoints(typed)), REST_MS);
    return () => clearTimeout(timer);
  }, [typed, situation, run]);
  return useViewerState((state) => pointSearchOf(state, typed));
}

/** The points of large layers that fit best, with their features. Until the answer has come, those of the search before. */
export function useFoundPoints(typed: string): FoundPoints {
  const { run } = useViewer();
  const search = usePointSearch(typed);
  const hasPoints = useSituation()?.situation.layers.some(({ points }) => points) === true;
  const isAsked = hasPoints && fold(typed) !== '';
  const read = useViewerState((state) => state.pointFeatures);
  const [before, setBefore] = useState(NONE_YET);
  const wanted = useMemo(() => firstOf(search), [search]);
  const found = useMemo((): FoundPoints | null => {
    if (search?.is !== 'found') return null;
    const points = wanted.flatMap((point) => {
      const feature = read[point.layer]?.get(point.row);
      return feature ? [{ point, feature }] : [];
    });
    const total = [...search.layers.values()].reduce((sum, layer) => sum + layer.total, 0);
    return points.length === wanted.length ? { points, total, refused: null } : null;
  }, [search, wanted, read]);
  useEffect(() => run(readFound(typed, wanted)), [typed, wanted, run]);
  useEffect(() => {
    if (found) setBefore({ ...found, total: null });
  }, [found]);
  if (!isAsked) return NO_POINTS;
  if (search?.is === 'refused') return { ...NO_POINTS, refused: search.reason };
  return found ?? before;
}

const NONE_YET: FoundPoints = { ...NO_POINTS, total: null };

function firstOf(search: PointSearch | null) {
  if (search?.is !== 'found') return [];
  return [...search.layers]
    .flatMap(([layer, { rows }]) => rows.slice(0, SHOWN).map((row) => ({ layer, row })))
    .slice(0, SHOWN);
}
