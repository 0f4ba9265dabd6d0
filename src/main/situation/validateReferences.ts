import type { Problem } from '../../shared/situation/problem';
import type { Feature } from '../../shared/situation/schema/layer';
import type { Manifest } from '../../shared/situation/schema/manifest';
import { valueInWords } from './zodProblems';

/** Ids within the manifest: none twice, none that leads nowhere. */
export function manifestReferenceProblems(file: string, manifest: Manifest): Problem[] {
  const problems: Problem[] = [];
  for (const list of ['sources', 'actors', 'layers', 'scenes'] as const)
    problems.push(...duplicates(file, `/${list}`, manifest[list]));
  const layerIds = new Set(manifest.layers.map((layer) => layer.id));
  manifest.scenes.forEach((scene, index) => {
    scene.layers?.forEach((id, place) => {
      if (!layerIds.has(id))
        problems.push(unknownId(file, `/scenes/${index}/layers/${place}`, 'the id of a layer', id));
    });
  });
  const known = knownIds(manifest);
  manifest.layers.forEach((layer, index) => {
    const path = `/layers/${index}/defaults`;
    problems.push(...citationProblems(file, path, layer.defaults ?? {}, known));
  });
  return problems;
}

/** What a manifest has for ids to lead to. */
export function knownIds({ sources, actors }: Manifest): KnownIds {
  return {
    sources: new Map(sources.map((source) => [source.id, source])),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
}

/** What the ids of features may lead to. */
export interface KnownIds {
  readonly sources: ReadonlyMap<string, unknown>;
  readonly actors: ReadonlyMap<string, unknown>;
}

/** Ids of one feature: its own taken by no other, none that leads nowhere. Remembers its id in `taken`, with the file that has it. */
export function featureReferenceProblems(
  file: string,
  index: number,
  { id, properties }: Pick<Feature, 'id' | 'properties'>,
  known: KnownIds,
  taken: Map<string, string>,
): readonly Problem[] {
  const holder = taken.get(id);
  taken.set(id, file);
  const { sources, actor, context, drawn } = properties;
  const isSound =
    holder === undefined &&
    sources.every(({ source }) => known.sources.has(source)) &&
    (actor === undefined || known.actors.has(actor)) &&
    (context === undefined || drawn === undefined);
  if (isSound) return NONE;
  const path = `/features/${index}/properties`;
  return [
    ...(holder === undefined ? [] : [takenProblem(file, `/features/${index}/id`, id, holder)]),
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

/** Features that a scene is about must be in the layers that were read. */
export function highlightProblems(
  file: string,
  manifest: Manifest,
  featureIds: ReadonlyMap<string, unknown>,
): Problem[] {
  return manifest.scenes.flatMap((scene, index) =>
    (scene.highlight ?? []).flatMap((id, place) =>
      featureIds.has(id)
        ? []
        : [unknownId(file, `/scenes/${index}/highlight/${place}`, 'the id of a feature', id)],
    ),
  );
}

/** What public record gives is not drawn for the map alone: a part is one or the other. */
function partProblems(
  file: string,
  path: string,
  { context = [], drawn = [] }: Pick<Feature['properties'], 'context' | 'drawn'>,
): Problem[] {
  return drawn.flatMap((part, index) =>
    context.includes(part)
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

interface Citing {
  readonly sources?: readonly { readonly source: string }[] | undefined;
  readonly actor?: string | undefined;
}

function citationProblems(file: string, path: string, citing: Citing, known: KnownIds): Problem[] {
  const problems: Problem[] = [];
  citing.sources?.forEach(({ source }, index) => {
    if (!known.sources.has(source))
      problems.push(unknownId(file, `${path}/sources/${index}/source`, 'the id of a source', source));
  });
  if (citing.actor !== undefined && !known.actors.has(citing.actor))
    problems.push(unknownId(file, `${path}/actor`, 'the id of an actor', citing.actor));
  return problems;
}

function duplicates(file: string, path: string, entries: readonly { readonly id: string }[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
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
