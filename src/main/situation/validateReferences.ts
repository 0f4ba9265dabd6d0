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
  manifest.layers.forEach((layer, index) => {
    const path = `/layers/${index}/defaults`;
    problems.push(...citationProblems(file, path, layer.defaults ?? {}, manifest));
  });
  return problems;
}

/** Ids within one layer: none that another layer has taken already, none that leads nowhere. Remembers the ids it saw in `taken`. */
export function layerReferenceProblems(
  file: string,
  features: readonly Feature[],
  manifest: Manifest,
  taken: Map<string, string>,
): Problem[] {
  const problems: Problem[] = [];
  features.forEach((feature, index) => {
    const holder = taken.get(feature.id);
    if (holder !== undefined)
      problems.push({
        severity: 'error',
        file,
        path: `/features/${index}/id`,
        expected: 'an id of its own',
        found: `“${feature.id}”, taken already in ${holder}`,
      });
    taken.set(feature.id, file);
    const path = `/features/${index}/properties`;
    problems.push(...citationProblems(file, path, feature.properties, manifest));
    problems.push(...partProblems(file, path, feature.properties));
  });
  return problems;
}

/** Features that a scene is about must be in the layers that were read. */
export function highlightProblems(
  file: string,
  manifest: Manifest,
  featureIds: ReadonlySet<string>,
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

function citationProblems(file: string, path: string, citing: Citing, manifest: Manifest): Problem[] {
  const problems: Problem[] = [];
  citing.sources?.forEach(({ source }, index) => {
    if (!manifest.sources.some(({ id }) => id === source))
      problems.push(unknownId(file, `${path}/sources/${index}/source`, 'the id of a source', source));
  });
  if (citing.actor !== undefined && !manifest.actors.some(({ id }) => id === citing.actor))
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
