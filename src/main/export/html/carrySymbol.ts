import type { CompiledFeature } from '../../../shared/situation/compiled';
import { app6Svg } from '../../situation/app6';

/** A feature with the picture of its APP-6 symbol in it, instead of the address where the app has it. */
export async function carrySymbol(feature: CompiledFeature): Promise<CompiledFeature> {
  if (!feature.app6) return feature;
  const svg = await app6Svg(feature.app6);
  return { ...feature, app6: { ...feature.app6, href: `data:image/svg+xml,${encodeURIComponent(svg)}` } };
}
