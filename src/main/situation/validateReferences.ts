import type { Problem } from '../../shared/situation/problem';
import { valueInWords } from './zodProblems';

/** What of a manifest leads from id to id. A list or an id that is undefined could not be read. */
export interface Linked {
  readonly sources?: readonly Named[] | undefined;
  readonly actors?: readonly Named[] | undefined;
  readonly layers?: readonly (Named & { readonly defaults?: Citing | undefined })[] | undefined;
  readonly scenes?:
    | readonly (Named & {
        readonly layers?: Ids | undefined;
        readonly opacity?: Readonly<Record<string, unknown>> | undefined;
        readonly highlight?: Ids | undefined;
      })[]
    | undefined;
}

interface Named {
  readonly id?: string | undefined;
}

type Ids = readonly (string | undefined)[];

/** What leads to sources and to an actor. */
export interface Citing {
  readonly sources?: readonly { readonly source?: string | undefined }[] | undefined;
  readonly actor?: string | undefined;
}

/** What of a feature leads from id to id. */
export interface LinkedFeature extends Named {
  readonly properties: Citing & { readonly context?: Ids | undefined; readonly drawn?: Ids | undefined };
}

/** Ids within the manifest: none twice, none that leads nowhere. */
export function manifestReferenceProblems(file: string, manifest: Linked): Problem[] {
  const problems: Problem[] = [];
  for (const list of ['sources', 'actors', 'layers', 'scenes'] as const)
    problems.push(...duplicates(file, `/${list}`, manifest[list] ?? []));
  const layerIds = idsOf(manifest.layers);
  manifest.scenes?.forEach((scene, index) => {
    scene.layers?.forEach((id, place) => {
      if (id !== undefined && !layerIds.has(id))
        problems.push(unknownId(file, `/scenes/${index}/layers/${place}`, 'the id of a layer', id));
    });
    for (const id of Object.keys(scene.opacity ?? {}))
      if (!layerIds.has(id))
        problems.push(unknownId(file, `/scenes/${index}/opacity/${id}`, 'the id of a layer', id));
  });
  const known = knownIds(manifest);
  manifest.layers?.forEach((layer, index) => {
    const path = `/layers/${index}/defaults`;
    problems.push(...citationProblems(file, path, layer.defaults ?? {}, known));
  });
  return problems;
}

/** What a manifest has for ids to lead to. */
export function knownIds({ sources, actors }: Linked): KnownIds {
  return { sources: idsOf(sources), actors: idsOf(actors) };
}

/** What the ids of features may lead to. */
export interface KnownIds {
  readonly sources: KnownList;
  readonly actors: KnownList;
}

type KnownList = Pick<ReadonlySet<string>, 'has'>;

/** The ids of features, as far as they have been read. */
export interface FeatureIds {
  /** The file that has each. */
  readonly taken: Map<string, string>;
  /** Files in which there may be others. */
  readonly unread: Set<string>;
}

/** The ids of a list. Where not all of it could be read, none can be said to lead nowhere. */
function idsOf(list: readonly Named[] | undefined): KnownList {
  const ids = list?.map(({ id }) => id) ?? [undefined];
  return ids.includes(undefined) ? ANY : new Set(ids.filter((id) => id !== undefined));
}

const ANY: KnownList = { has: () => true };

/** Ids of one feature: its own taken by no other, none that leads nowhere. Remembers its id. */
export function featureReferenceProblems(
  file: string,
  index: number,
  { id, properties }: LinkedFeature,
  known: KnownIds,
  { taken, unread }: FeatureIds,
): readonly Problem[] {
  const holder = id === undefined ? undefined : taken.get(id);
  if (id !== undefined) taken.set(id, file);
  else unread.add(file);
  const { sources = [], actor, context, drawn } = properties;
  const isSound =
    holder === undefined &&
    sources.every(({ source }) => source === undefined || known.sources.has(source)) &&
    (actor === undefined || known.actors.has(actor)) &&
    (context === undefined || drawn === undefined);
  if (isSound) return NONE;
  const path = `/features/${index}/properties`;
  return [
    ...(holder === undefined ? [] : [takenProblem(file, `/features/${index}/id`, `${id}`, holder)]),
    ...citationProblems(file, path, properties, known),
    ...partProblems(file, path, properties),
  ];
}

// asked for every feature of the largest layers
const NONE: readonly Problem[] = [];

function takenProblem(file: string, path: string, id: string, holder: string): Problem {
  return {
    severity: 'error',
    file,
    path,
    expected: 'an id of its own',
    found: `“${id}”, taken already in ${holder}`,
  };
}

/** What scenes are about must be a feature. Where one may be in what could not be read, that is a note, one for all of them. */
export function highlightProblems(
  file: string,
  { scenes = [] }: Linked,
  { taken, unread }: FeatureIds,
): Problem[] {
  const problems = scenes.flatMap((scene, index) =>
    (scene.highlight ?? []).flatMap((id, place) =>
      id === undefined || taken.has(id)
        ? []
        : [unknownId(file, `/scenes/${index}/highlight/${place}`, 'the id of a feature', id)],
    ),
  );
  const [first] = problems;
  if (!first || unread.size === 0) return problems;
  const others = problems.length > 1 ? `, and ${problems.length - 1} more likewise` : '';
  const found = `${first.found} that could be read; it may be in ${[...unread].join(' or ')}${others}`;
  return [{ ...first, severity: 'note', found }];
}

/** What public record gives is not drawn for the map alone: a part is one or the other. */
function partProblems(
  file: string,
  path: string,
  { context = [], drawn = [] }: LinkedFeature['properties'],
): Problem[] {
  return drawn.flatMap((part, index) =>
    part !== undefined && context.includes(part)
      ? [
          {
            severity: 'error' as const,
            file,
            path: `${path}/drawn/${index}`,
            expected: 'a part that is not in context as well',
            found: valueInWords(part),
          },
        ]
      : [],
  );
}

function citationProblems(file: string, path: string, citing: Citing, known: KnownIds): Problem[] {
  const problems: Problem[] = [];
  citing.sources?.forEach(({ source }, index) => {
    if (source !== undefined && !known.sources.has(source))
      problems.push(unknownId(file, `${path}/sources/${index}/source`, 'the id of a source', source));
  });
  if (citing.actor !== undefined && !known.actors.has(citing.actor))
    problems.push(unknownId(file, `${path}/actor`, 'the id of an actor', citing.actor));
  return problems;
}

function duplicates(file: string, path: string, entries: readonly Named[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (id === undefined || !seen.has(id)) {
      if (id !== undefined) seen.add(id);
      return [];
    }
    return [
      {
        severity: 'error' as const,
        file,
        path: `${path}/${index}/id`,
        expected: 'an id of its own',
        found: `“${id}” a second time`,
      },
    ];
  });
}

function unknownId(file: string, path: string, expected: string, id: string): Problem {
  return { severity: 'error', file, path, expected, found: `${valueInWords(id)}, which nothing has` };
}
