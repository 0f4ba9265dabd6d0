import { z } from 'zod';
import { type ExportRequest, MAX_PICTURES, type PreviewRequest } from '../../../shared/export/exportRequest';
import { EXPORT_FORMATS, type FormatId, formatOf } from '../../../shared/export/formats';
import { fail, ok, type Result } from '../../../shared/result';
import type { SheetOptions } from '../../../shared/sheet/options';
import type { SheetRefusal } from '../../../shared/sheet/sheet';
import { sceneSchema } from '../../../shared/situation/schema/scene';
import { parseSheetOptions } from '../parseSheetOptions';
import { pictureSchema } from './pictureSchema';

const version = z.string().min(1).max(200);
// looked at by `parseSheetOptions`
const options = z.record(z.string(), z.unknown());
const FORMAT_IDS = EXPORT_FORMATS.map(({ id }) => id) as [FormatId, ...FormatId[]];

const MAX_SCENES = 5000;
const scenes = z.array(sceneSchema).max(MAX_SCENES).optional();

const previewSchema = z.strictObject({
  version,
  picture: pictureSchema,
  options,
  scenes,
  format: z.enum(FORMAT_IDS).optional(),
});

const exportSchema = z.strictObject({
  version,
  format: z.enum(FORMAT_IDS),
  pictures: z.array(pictureSchema).min(1).max(MAX_PICTURES),
  options,
  scenes,
  worldFile: z.boolean().optional(),
  shows: z.enum(FORMAT_IDS).optional(),
  film: z
    .strictObject({
      seconds: z.number(),
      fps: z.number(),
      play: z.strictObject({ fromMs: z.number(), toMs: z.number() }).nullable(),
    })
    .optional(),
  destination: z.string().min(1).max(100).optional(),
});

/** A request whose options are all there. */
export type Checked<Request> = Omit<Request, 'options'> & { readonly options: SheetOptions };

/** unknown → a request for a preview. A refusal names what is wrong and what was expected. */
export function parsePreviewRequest(body: unknown): Result<Checked<PreviewRequest>, SheetRefusal> {
  return parse(previewSchema, body);
}

/** unknown → a request for files. */
export function parseExportRequest(body: unknown): Result<Checked<ExportRequest>, SheetRefusal> {
  const parsed = parse(exportSchema, body);
  if (parsed.ok && formatOf(parsed.value.format).kind === 'film' && !parsed.value.film)
    return fail({ option: 'film', reason: 'expected how long the film is' });
  return parsed;
}

function parse<Request extends { readonly options: unknown }>(
  schema: z.ZodType<Request>,
  body: unknown,
): Result<Checked<Request>, SheetRefusal> {
  const checked = schema.safeParse(body);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return fail({
      option: issue?.path.join('.') || 'request',
      reason: issue?.message ?? 'expected a request for a sheet',
    });
  }
  const wished = parseSheetOptions(checked.data.options);
  return wished.ok ? ok({ ...checked.data, options: wished.value }) : wished;
}
