import { fail, ok, type Result } from '../../shared/result';
import type { Problem } from '../../shared/situation/problem';
import { type FeatureDefaults, featureSchema, layerFileSchema } from '../../shared/situation/schema/layer';
import { type Manifest, manifestSchema } from '../../shared/situation/schema/manifest';
import { isRecord } from './isRecord';
import { zodProblems } from './zodProblems';

/** unknown → a manifest, or every problem in it. */
export function validateManifest(file: string, value: unknown): Result<Manifest, Problem[]> {
  const checked = manifestSchema.safeParse(value);
  return checked.success ? ok(checked.data) : fail(zodProblems(file, checked.error, value));
}

/** unknown → nothing more than that it is a layer file, leaving its features aside, or every problem in it. */
export function validateLayerHead(file: string, head: unknown): Problem[] {
  const checked = layerFileSchema.safeParse(head);
  return checked.success ? [] : zodProblems(file, checked.error, head);
}

/** unknown → a feature, or what the schema has against it. */
export function validateFeature(value: unknown) {
  return featureSchema.safeParse(value);
}

/** A feature with what its layer says once for all. What is not shaped like one stays as it is, for the schema to refuse. */
export function fillDefaults(value: unknown, defaults: FeatureDefaults | undefined): unknown {
  return defaults !== undefined && isRecord(value) && isRecord(value.properties)
    ? { ...value, properties: { ...defaults, ...value.properties } }
    : value;
}
