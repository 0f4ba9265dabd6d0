import type { Feature } from '../../../shared/situation/schema/layer';
import { isRecord } from '../isRecord';
import { isId, isPosition, plainCheckOf } from './plainProperties';

/** A feature that was checked and is a point at one place. */
export type PointFeature = Feature & {
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly number[] };
};

/**
 * Whether the schema would take a feature as it is, and it is a point that does not move; but for its time, which is only seen to be
 * a text. False means no more than that the schema has to be asked.
 */
export function isPlainPoint(value: unknown): value is PointFeature {
  if (!isRecord(value) || value.type !== 'Feature' || !isId(value.id)) return false;
  if (value.temporalGeometry !== undefined || !isRecord(value.geometry) || !isRecord(value.properties))
    return false;
  if (value.geometry.type !== 'Point' || !isPosition(value.geometry.coordinates)) return false;
  // the schema drops what else stands in a geometry
  for (const key in value.geometry) if (key !== 'type' && key !== 'coordinates') return false;
  const { properties } = value;
  for (const key in properties) {
    const isPlain = plainCheckOf(key);
    if (isPlain !== undefined && !isPlain(properties[key])) return false;
  }
  for (const key of REQUIRED) if (properties[key] === undefined) return false;
  return true;
}

const REQUIRED = ['name', 'kind', 'status', 'basis', 'sources'] as const;
