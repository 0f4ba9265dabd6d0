import { z } from 'zod';
import { layerFileReferenceSchema } from '../../shared/situation/schema/manifest';
import { timeZoneSchema } from '../../shared/situation/schema/primitives';
import type { Linked, LinkedFeature } from './validateReferences';

/**
 * The ids in what the schema refuses, as far as they can be read: with them a file with one fault is told its others as well. What is not
 * shaped as it should be is undefined, and each entry keeps its place in its list.
 */
export function looseReferences(manifest: unknown): Linked & { readonly timeZone: string } {
  return looseManifest.parse(manifest);
}

/**
 * Where the layers lie that a refused manifest names. A layer is undefined if its file or its defaults cannot be told: without them its features
 * cannot be judged.
 */
export function looseLayers(manifest: unknown): readonly (LayerFile | undefined)[] {
  const parsed = z.object({ layers: z.array(layerFile) }).safeParse(manifest);
  return parsed.success ? parsed.data.layers : [undefined];
}

type LayerFile = z.infer<typeof layerFileReferenceSchema>;

const layerFile = layerFileReferenceSchema.optional().catch(undefined);

/** The ids in a feature that the schema refuses, likewise. */
export function looseFeatureReferences(feature: unknown): LinkedFeature {
  return looseFeature.parse(feature);
}

const text = z.string().optional().catch(undefined);
const texts = z.array(text).optional().catch(undefined);
const opacity = z.record(z.string(), z.unknown()).optional().catch(undefined);
const named = z.object({ id: text }).catch({});
const citing = {
  sources: z
    .array(z.object({ source: text }).catch({}))
    .optional()
    .catch(undefined),
  actor: text,
};

const looseManifest = z
  .object({
    timeZone: timeZoneSchema.catch('UTC'),
    sources: z.array(named).min(1).optional().catch(undefined),
    // those may be left out: then there are none
    actors: z.array(named).default([]).optional().catch(undefined),
    scenes: z
      .array(z.object({ id: text, layers: texts, opacity, highlight: texts }).catch({}))
      .optional()
      .catch(undefined),
    layers: z
      .array(z.object({ id: text, defaults: z.object(citing).catch({}) }).catch({ defaults: {} }))
      .optional()
      .catch(undefined),
  })
  .catch({ timeZone: 'UTC', actors: undefined });

const looseFeature = z
  .object({ id: text, properties: z.object({ ...citing, context: texts, drawn: texts }).catch({}) })
  .catch({ properties: {} });
