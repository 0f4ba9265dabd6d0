import { z } from 'zod';
import type { FoundPicture } from '../../../shared/api';
import { fail, ok, type Result } from '../../../shared/result';
import { pictureSchema } from './pictureSchema';

/** The part of a `SheetAbout` that opens its view again; what else it says is for other readers. */
const schema = z.object({
  situation: z.object({
    id: z.string().min(1).max(100),
    title: z.string().max(1000),
    version: z.string().min(1).max(200),
  }),
  theme: z.enum(['dark', 'light']),
  picture: pictureSchema,
});

/** unknown → what a file says of the picture that it shows. A refusal says what of it is wrong. */
export function parseAbout(value: unknown): Result<Omit<FoundPicture, 'reference'>, string> {
  const checked = schema.safeParse(value);
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  return fail(`what it says of itself is not understood: ${issue?.path.join('.')}: ${issue?.message}`);
}
