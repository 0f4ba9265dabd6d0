import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import { type Feature, type FeatureDefaults, layerFileSchema } from '../../shared/situation/schema/layer';
import { type Manifest, manifestSchema } from '../../shared/situation/schema/manifest';
import { isRecord } from './isRecord';
import { zodProblems } from './zodProblems';

/** unknown → a manifest, or every problem in it. */
export function validateManifest(file: string, value: unknown): Result<Manifest, Problem[]> {
  const checked = manifestSchema.safeParse(value);
  return checked.success ? ok(checked.data) : fail(zodProblems(file, checked.error, value));
}

/** unknown → the features of a layer file with the layer's defaults filled in, or every problem in it. */
export function validateLayer(
  file: string,
  value: unknown,
  defaults: FeatureDefaults = {},
): Result<readonly Feature[], Problem[]> {
  const filled = fillDefaults(value, defaults);
  const checked = layerFileSchema.safeParse(filled);
  return checked.success ? ok(checked.data.features) : fail(zodProblems(file, checked.error, filled));
}

// what is not shaped like a layer is passed on as it is, for the schema to refuse
function fillDefaults(value: unknown, defaults: FeatureDefaults): unknown {
  if (!isRecord(value) || !Array.isArray(value.features)) return value;
  const features = value.features.map((feature: unknown) =>
    isRecord(feature) && isRecord(feature.properties)
      ? { ...feature, properties: { ...defaults, ...feature.properties } }
      : feature,
  );
  return { ...value, features };
}
