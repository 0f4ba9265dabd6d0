import type { CompiledSituation } from '../../../shared/situation/compiled';
import { sizeOfCollection } from '../../situation/collection/collection';
import type { PointLayer } from '../../situation/points/pointLayer';

/** Features of large layers that a page carries: some ten megabytes. */
const MOST = 50_000;

interface Kept {
  readonly situation: CompiledSituation;
  readonly points: ReadonlyMap<string, PointLayer>;
  /** What was left out, in words. */
  readonly notes: readonly string[];
}

/** Leaves out the large layers that would make a page too large to be opened or sent, the largest first, and says so. */
export function leaveOutCrowds(
  situation: CompiledSituation,
  points: ReadonlyMap<string, PointLayer>,
  most = MOST,
): Kept {
  const sizes = new Map([...points].map(([id, { collection }]) => [id, sizeOfCollection(collection)]));
  const left = new Set<string>();
  let sum = [...sizes.values()].reduce((a, b) => a + b, 0);
  for (const [id, size] of [...sizes].sort(([, a], [, b]) => b - a)) {
    if (sum <= most) break;
    left.add(id);
    sum -= size;
  }
  const notes = situation.layers
    .filter(({ id }) => left.has(id))
    .map(
      ({ id, name }) =>
        `“${name}” is left out: it has ${count(sizes.get(id) ?? 0)} features, and a page carries at most ${count(most)} of large layers`,
    );
  const isKept = (id: string) => !left.has(id);
  return {
    situation: {
      ...situation,
      layers: situation.layers.filter(({ id }) => isKept(id)),
      scenes: situation.scenes.map((scene) => ({ ...scene, layers: scene.layers.filter(isKept) })),
    },
    points: new Map([...points].filter(([id]) => isKept(id))),
    notes,
  };
}

function count(value: number): string {
  return value.toLocaleString('en');
}
