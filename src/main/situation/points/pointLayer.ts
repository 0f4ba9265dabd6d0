import { fail, ok, type Result } from '../../../shared/result';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { FeatureDefaults } from '../../../shared/situation/schema/layer';
import { type Collection, memberAt, sizeOfCollection } from '../collection/collection';
import { compileFeature, type MeasureSymbol } from '../compileFeature';
import type { SharedSetting } from '../compileSituation';
import { fillDefaults, validateFeature } from '../validate';

/** A large layer: the table of its points, and its file to read single features from. Plain data, to be handed from thread to thread. */
export interface PointLayer {
  /** As `decodePointTable` reads it. */
  readonly table: ArrayBuffer;
  readonly collection: Collection;
  readonly defaults: FeatureDefaults | undefined;
  readonly setting: SharedSetting;
}

/** Features of a large layer by their rows, compiled, in the order asked for. Refuses a row that the file has not. */
export async function compileRows(
  layer: string,
  { collection, defaults, setting }: PointLayer,
  rows: readonly number[],
  measureSymbol?: MeasureSymbol,
): Promise<Result<readonly CompiledFeature[], string>> {
  const size = sizeOfCollection(collection);
  const compiled: CompiledFeature[] = [];
  for (const row of rows) {
    if (row >= size) return fail(`expected rows from 0 to ${size - 1}, found ${row}`);
    const checked = validateFeature(fillDefaults(memberAt(collection, row), defaults));
    if (!checked.success) throw new Error(`a feature passed its check and fails it now: ${row} of ${layer}`);
    compiled.push(await compileFeature(checked.data, { ...setting, layer, measureSymbol }));
  }
  return ok(compiled);
}
