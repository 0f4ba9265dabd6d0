import { z } from 'zod';
import { ACTOR_COLOURS } from '../vocabulary';
import { exportPresetSchema } from './exportPreset';
import { featureDefaultsSchema } from './layer';
import { edtfSchema, idSchema, packagePathSchema, textSchema, timeZoneSchema } from './primitives';
import { sceneSchema } from './scene';

const sourceSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  author: textSchema.optional(),
  publisher: textSchema.optional(),
  published: edtfSchema.meta({
    description: 'When it was published; what was known by when follows from it.',
  }),
  accessed: edtfSchema.optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Shown as text; the viewer opens no remote page.' }),
  kind: z.enum(['report', 'analysis', 'statement', 'imagery', 'data', 'reference']),
  note: textSchema.optional(),
});

const actorSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  colour: z.enum(ACTOR_COLOURS),
});

const layerSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  file: packagePathSchema,
  summary: textSchema.optional(),
  visible: z.boolean().default(true),
  defaults: featureDefaultsSchema.optional(),
});

/** `situation.json`: what the situation is, who says so, and in which order it is told. */
export const manifestSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('situation/1'),
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  period: edtfSchema.meta({ description: 'The span the time axis opens on, as an EDTF interval.' }),
  timeZone: timeZoneSchema,
  marking: z.string().trim().min(1).max(120).optional().meta({ description: 'Banner such as TLP:CLEAR.' }),
  sources: z.array(sourceSchema).min(1),
  actors: z.array(actorSchema).default([]),
  layers: z.array(layerSchema),
  scenes: z.array(sceneSchema).default([]),
  exports: z.array(exportPresetSchema).default([]),
});

/** As much of a layer as it takes to read its file. */
export const layerFileReferenceSchema = layerSchema.pick({ file: true, defaults: true }).loose();

export type Manifest = z.infer<typeof manifestSchema>;
