import { z } from 'zod';
import { WISHES, WORD_PLACES } from '../../sheet/options';
import { PROJECTION_NAMES } from '../../sheet/projectionName';

const wishSchema = z.enum(WISHES);

/** Wishes of a sheet, as `SheetOptions` has them; those that are not written are as ever. */
const sheetOptionsSchema = z.strictObject({
  width: z.number().positive().optional(),
  height: z.number().positive().optional(),
  pixelRatio: z.number().positive().optional(),
  theme: z.enum(['dark', 'light']).optional(),
  projection: z.enum(PROJECTION_NAMES).optional(),
  words: z.enum(WORD_PLACES).optional(),
  legend: z.boolean().optional(),
  graticule: z.boolean().optional(),
  scaleBar: wishSchema.optional(),
  northArrow: wishSchema.optional(),
  locator: wishSchema.optional(),
  title: z.string().max(20_000).optional(),
  caption: z.string().max(20_000).optional(),
  marking: z.string().trim().min(1).max(120).optional(),
});

/** What somebody exports again and again, by a name of its own. */
export const exportPresetSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  format: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'a format such as png or pdf')
    .optional()
    .meta({ description: 'A format of the export, such as png.' }),
  options: sheetOptionsSchema.optional(),
});

/** A preset as it is written. */
export type ExportPreset = z.infer<typeof exportPresetSchema>;
