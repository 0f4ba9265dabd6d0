import { z } from 'zod';
import { boundsSchema, durationSchema, edtfSchema, idSchema, positionSchema, textSchema } from './primitives';

const viewSchema = z.union(
  [
    z.strictObject({ bounds: boundsSchema }),
    z.strictObject({ center: positionSchema, zoom: z.number().min(0).max(18) }),
  ],
  'a view: either bounds, or center and zoom',
);

/** One step of the telling, as `situation.json` has it. */
export const sceneSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  at: edtfSchema.meta({
    description: 'The moment shown; the middle of it where less than a moment is given.',
  }),
  window: z
    .union([z.literal('soFar'), durationSchema], '“soFar”, or an ISO 8601 duration such as P2D')
    .optional()
    .meta({ description: 'How much of time is shown up to that moment; the moment alone otherwise.' }),
  asOf: edtfSchema.optional().meta({
    description: 'Only what had been published by the end of it is shown; all that is known otherwise.',
  }),
  view: viewSchema,
  // may be empty: a scene is captured before it is told
  caption: z
    .string()
    .trim()
    .max(20_000, 'at most 20,000 characters')
    .meta({ description: 'For the room: text, emphasis, lists and links in Markdown.' }),
  notes: textSchema.optional().meta({ description: 'For the speaker, in Markdown.' }),
  layers: z
    .array(idSchema)
    .optional()
    .meta({ description: 'Layers shown; all that are visible by default otherwise.' }),
  opacity: z
    .record(idSchema, z.number().min(0).max(1))
    .optional()
    .meta({ description: 'Of layers that are not shown in full: 0 to 1 by the layer’s id.' }),
  highlight: z.array(idSchema).optional().meta({ description: 'Ids of the features the scene is about.' }),
  plannedSeconds: z.number().positive().max(3600).optional(),
  priority: z
    .union([z.literal(1), z.literal(2), z.literal(3)], '1, 2 or 3')
    .optional()
    .meta({
      description:
        '1: in every cut; 2: in those of 15 and 30 minutes; 3: in that of 30 minutes. 1 otherwise.',
    }),
});

/** A scene as it is written. */
export type WrittenScene = z.infer<typeof sceneSchema>;
