import { NO_ACTOR } from '../../shared/points/pointTable';
import { fail, ok, type Result } from '../../shared/result';
import type { PointSummary } from '../../shared/situation/compiled';
import { knownMs, type SourceDate } from '../../shared/situation/known';
import type { Problem } from '../../shared/situation/problem';
import type { Feature } from '../../shared/situation/schema/layer';
import { KINDS, STATUSES } from '../../shared/situation/vocabulary';
import { type CheckedFeature, type CheckSetting, checkFeature } from './checkFeature';
import { type Collection, eachMember, memberAt, sizeOfCollection } from './collection/collection';
import { buildPointTableBuilder, type PointRow, type PointTableBuilder } from './points/pointTableBuilder';
import { speedNotes } from './speedNotes';
import { fillDefaults, validateFeature, validateLayerHead } from './validate';
import { furtherProblems, LISTED } from './zodProblems';

/** A layer with more points than this has them in a table; those of others are features as ever. */
const LARGE_LAYER = 2000;

/** What a layer is read with. */
export interface LayerSetting extends CheckSetting {
  /** When each source was out. */
  readonly sourceDates: ReadonlyMap<string, SourceDate>;
  /** Where each actor stands in the situation's list. */
  readonly actorIndex: ReadonlyMap<string, number>;
  /** Ids of features that scenes are about. */
  readonly highlighted: ReadonlySet<string>;
}

/** A layer that was checked. */
export interface CheckedLayer {
  readonly features: readonly Feature[];
  readonly points?: { readonly table: ArrayBuffer; readonly summary: PointSummary };
  readonly notes: readonly Problem[];
}

/**
 * Checks the features of a layer, with its defaults filled in, or says every problem in it. In a layer of more than
 * {@link LARGE_LAYER} points, those that stand still go into a table. One that shows more than a dot (`showsMore`) stays a feature,
 * unless those are more than {@link LARGE_LAYER} again; one that a scene is about always stays.
 */
export function readLayer(
  collection: Collection,
  setting: LayerSetting,
): Result<CheckedLayer, readonly Problem[]> {
  const { file, head } = collection;
  const size = sizeOfCollection(collection);
  const problems = validateLayerHead(file, head);
  const builder = buildPointTableBuilder(size > LARGE_LAYER ? size : 0);
  const kept: [row: number, feature: Feature][] = [];
  let dated = 0;
  let looked = 0;
  const read = eachMember(collection, (member, row) => {
    looked += 1;
    const checked = checkFeature(file, row, member, setting);
    if (!checked.ok) {
      problems.push(...checked.error);
      return problems.length < LISTED;
    }
    if (checked.value.bounds) dated += 1;
    const point = size > LARGE_LAYER ? pointOf(checked.value, row, setting) : undefined;
    if (point) builder.add(point);
    else if (problems.length === 0) kept.push([row, checked.value.feature]);
    return true;
  });
  if (!read.ok || looked < size) setting.ids.unread.add(file);
  if (!read.ok) return fail([read.error]);
  if (problems.length > 0) return fail(shortened(file, problems, size - looked));

  const speeds = kept.flatMap(([row, feature]) => speedNotes(file, row, feature));
  const split = splitPoints(builder);
  for (const row of split.features) kept.push([row, featureAt(collection, row, setting)]);
  return ok({
    features: kept.sort(([a], [b]) => a - b).map(([, feature]) => feature),
    ...(split.table && { points: split.table }),
    notes: [
      ...(split.asDots > 0 ? [dotsNote(file, split.asDots)] : []),
      // of plain GeoJSON it has been said
      ...(dated === 0 && size > 0 && !collection.completion ? [undatedNote(file, size)] : []),
      ...speeds.slice(0, LISTED),
      ...(speeds.length > LISTED ? [furtherSpeedsNote(file, speeds.length - LISTED)] : []),
    ],
  });
}

/** What is wrong with a layer of a manifest that was refused, of which nothing is shown. */
export function layerProblems(collection: Collection, setting: CheckSetting): readonly Problem[] {
  const { file, head } = collection;
  const problems = validateLayerHead(file, head);
  let looked = 0;
  const read = eachMember(collection, (member, row) => {
    looked += 1;
    const checked = checkFeature(file, row, member, setting);
    if (!checked.ok) problems.push(...checked.error);
    return problems.length < LISTED;
  });
  const unread = sizeOfCollection(collection) - looked;
  if (!read.ok || unread > 0) setting.ids.unread.add(file);
  return read.ok ? shortened(file, problems, unread) : [read.error];
}

/** Which points become features again, by their rows, and the table of the rest. */
function splitPoints(builder: PointTableBuilder) {
  const { count, moreCount } = builder;
  if (count <= LARGE_LAYER) return { features: builder.rows(false), asDots: 0 };
  if (moreCount > LARGE_LAYER) return { features: [], table: builder.build(true), asDots: moreCount };
  return { features: builder.rows(true), table: builder.build(false), asDots: 0 };
}

/** A point that stands still, as a row of a table; undefined for anything else. */
function pointOf(
  { feature, bounds }: CheckedFeature,
  row: number,
  { sourceDates, actorIndex, highlighted }: LayerSetting,
): PointRow | undefined {
  const { geometry, properties, temporalGeometry, id } = feature;
  if (geometry?.type !== 'Point' || temporalGeometry !== undefined || highlighted.has(id)) return undefined;
  const actor = properties.actor === undefined ? NO_ACTOR : (actorIndex.get(properties.actor) ?? NO_ACTOR);
  const [longitude = 0, latitude = 0] = geometry.coordinates;
  return {
    row,
    longitude,
    latitude,
    bounds,
    knownMs: knownMs(properties.sources, sourceDates),
    status: STATUSES.indexOf(properties.status),
    kind: KINDS.indexOf(properties.kind),
    actor: Math.min(actor, NO_ACTOR),
    showsMore: showsMore(feature),
  };
}

/** Whether something of a point is drawn that a dot does not show: where it may lie, a symbol of its own, words, that it is illustrative. */
function showsMore({ properties }: Feature): boolean {
  const { kind, uncertaintyM, sidc, pictogram, illustrative } = properties;
  return (
    kind === 'note' ||
    uncertaintyM !== undefined ||
    sidc !== undefined ||
    pictogram !== undefined ||
    illustrative === true
  );
}

function featureAt(collection: Collection, row: number, { defaults }: LayerSetting): Feature {
  return validateFeature(fillDefaults(memberAt(collection, row), defaults)).data as Feature;
}

function shortened(file: string, problems: readonly Problem[], unread: number): readonly Problem[] {
  if (problems.length < LISTED || unread === 0) return problems;
  return [...problems.slice(0, LISTED), furtherProblems(file, `${unread} features that were not looked at`)];
}

function undatedNote(file: string, size: number): Problem {
  return note(file, 'a time for each feature', `none in ${size} of ${size}: always shown`);
}

function dotsNote(file: string, count: number): Problem {
  return note(
    file,
    `at most ${LARGE_LAYER} points that show more than a dot`,
    `${count}: shown as dots, and in full when they are selected`,
  );
}

function furtherSpeedsNote(file: string, count: number): Problem {
  return note(file, 'no more speeds above what is possible', `${count} more`);
}

function note(file: string, expected: string, found: string): Problem {
  return { severity: 'note', file, path: '/features', expected, found };
}
