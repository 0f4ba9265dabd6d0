import { presenceWeight } from '../time/span';
import type { CompiledFeature } from './compiled';

/**
 * How much of a feature is there at a moment: 0 not at all, 1 certainly, between them inside an uncertain end. What has no
 * time is always there.
 */
export function featurePresence(feature: CompiledFeature, tMs: number): number {
  return feature.time === undefined ? 1 : presenceWeight(feature.time.span, tMs);
}
