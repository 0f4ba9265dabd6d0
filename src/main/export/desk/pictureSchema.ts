import { z } from 'zod';
import type { Picture } from '../../../shared/sheet/picture';
import { idSchema } from '../../../shared/situation/schema/primitives';

// what a view may be is for the projection to say
const number = z.number();
const moment = z.number().min(-1e17).max(1e17);
const ids = z.array(z.string().min(1).max(300)).max(10_000);

/** A picture as it comes from a page or out of a file. */
export const pictureSchema: z.ZodType<Picture> = z.strictObject({
  scene: idSchema.nullable(),
  view: z.union([
    z.strictObject({ bounds: z.tuple([number, number, number, number]) }),
    z.strictObject({ center: z.tuple([number, number]), zoom: number.min(0).max(24) }),
  ]),
  nowMs: moment,
  timeWindow: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('moment') }),
    z.strictObject({ is: z.literal('trailing'), lengthMs: z.number().min(0).max(1e17) }),
    z.strictObject({ is: z.literal('soFar') }),
  ]),
  asOfMs: moment.nullable(),
  layers: z.record(
    idSchema,
    z.strictObject({
      visible: z.boolean(),
      opacity: z.number().min(0).max(1),
      countsCrowds: z.boolean().exactOptional(),
    }),
  ),
  highlight: ids,
  selected: z.string().min(1).max(300).nullable(),
  symbols: z.enum(['pictogram', 'app6']),
  labelLanguage: z.enum(['english', 'ar', 'ru']),
  utc: z.boolean(),
});
