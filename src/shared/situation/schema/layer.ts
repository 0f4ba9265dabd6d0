import { z } from 'zod';
import { PICTOGRAM_NAMES } from '../../symbology/pictograms';
import { BASES, KINDS, PARTS, STATUSES } from '../vocabulary';
import { geometrySchema } from './geometry';
import { temporalGeometrySchema } from './moving';
import { durationSchema, edtfSchema, idSchema, speedSchema, textSchema } from './primitives';

/** Which source says it, and where in it. */
const citationSchema = z.strictObject({
  source: idSchema.meta({ description: 'Id of one of the situation’s sources.' }),
  paragraph: z
    .string()
    .min(1)
    .max(40)
    .optional()
    .meta({ description: 'Where in the source: “2”, “4–5”, “table 1”.' }),
});

/** NATO grading (AJP-2.1): reliability of the source A–F, credibility of the information 1–6. */
const gradingSchema = z.string().regex(/^[A-F][1-6]$/, 'a grading such as B2');

const localNamesSchema = z
  .record(z.string().regex(/^[a-z]{2,3}$/, 'a language code such as ar or ru'), textSchema)
  .meta({ description: 'Names in other languages by ISO 639 code.' });

/** What a layer may say once for all its features; a feature’s own property wins. */
export const featureDefaultsSchema = z.strictObject({
  kind: z.enum(KINDS).optional(),
  status: z.enum(STATUSES).optional(),
  basis: z.enum(BASES).optional(),
  time: edtfSchema.optional(),
  actor: idSchema.optional(),
  sources: z.array(citationSchema).min(1).optional(),
  maxGap: durationSchema.optional(),
  maxSpeed: speedSchema.optional(),
});

/** Properties this format gives a meaning. Other keys, written by other programs, are kept and left alone. */
export const featurePropertiesSchema = z.looseObject({
  name: textSchema,
  label: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Shorter name for the map; the name otherwise.' }),
  kind: z.enum(KINDS),
  status: z.enum(STATUSES),
  basis: z.enum(BASES),
  context: z.array(z.enum(PARTS)).optional().meta({
    description: 'Parts of a sourced statement that the source leaves out and public record supplies.',
  }),
  drawn: z.array(z.enum(PARTS)).optional().meta({
    description:
      'Parts that neither a source nor public record gives: the map supplies them, to have something to show.',
  }),
  time: edtfSchema.optional().meta({ description: 'EDTF; without it the feature is always shown.' }),
  sources: z.array(citationSchema).min(1, 'one source or more'),
  actor: idSchema.optional(),
  summary: textSchema.optional().meta({ description: 'What it is, in a sentence or two.' }),
  place: textSchema.optional().meta({ description: 'Where, in words.' }),
  note: textSchema.optional().meta({ description: 'What is context, inferred or illustrative about it.' }),
  names: localNamesSchema.optional(),
  tags: z.array(z.string().min(1).max(60)).optional(),
  sidc: z
    .string()
    .regex(/^(\d{20}|\d{30}|[A-Z0-9*-]{10,15})$/, 'a symbol identification code of APP-6 or MIL-STD-2525')
    .optional(),
  pictogram: z.enum(PICTOGRAM_NAMES).optional(),
  grading: gradingSchema.optional(),
  uncertaintyM: z
    .number()
    .positive()
    .max(2_000_000)
    .optional()
    .meta({ description: 'Radius in metres within which the true place lies.' }),
  illustrative: z
    .boolean()
    .optional()
    .meta({ description: 'Drawn to explain: the source gives no such line.' }),
  path: z.enum(['geodesic', 'as-drawn']).optional().meta({
    description: 'How to join the positions of a line: along geodesics (the default) or straight on the map.',
  }),
  maxGap: durationSchema.optional().meta({
    description:
      'Of what moves, the longest time between two fixes over which its place may be worked out, as an ISO 8601 duration.',
  }),
  maxSpeed: speedSchema.optional().meta({
    description: 'What it can do at most; what its track implies above that is worth a note.',
  }),
});

/** A GeoJSON feature (RFC 7946) with this format’s properties and, if it moves, how it moves as OGC Moving Features has it. */
export const featureSchema = z.looseObject({
  type: z.literal('Feature'),
  id: idSchema,
  geometry: geometrySchema,
  properties: featurePropertiesSchema,
  temporalGeometry: temporalGeometrySchema.optional(),
});

/** A layer file: a GeoJSON FeatureCollection. */
export const layerFileSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(featureSchema),
});

export type Feature = z.infer<typeof featureSchema>;
export type FeatureDefaults = z.infer<typeof featureDefaultsSchema>;
