import { z } from 'zod';
import type { Rehearsal } from '../../../shared/briefing/rehearsal';
import { idSchema } from '../../../shared/situation/schema/primitives';
import { MAX_ENTRIES } from './parseWritten';

const momentSchema = z.number().int().min(0).max(8.64e15);
const secondsSchema = z.number().min(0).max(8.64e12);

const rehearsalSchema = z.strictObject({
  run: z.string().min(1).max(100),
  situation: idSchema,
  startedMs: momentSchema,
  endedMs: momentSchema,
  questionsSeconds: secondsSchema,
  scenes: z
    .array(
      z.strictObject({
        scene: idSchema,
        title: z.string().max(20_000),
        plannedSeconds: secondsSchema.nullable(),
        spentSeconds: secondsSchema,
      }),
    )
    .max(MAX_ENTRIES),
});

/** What a briefing took, from a text or a value; undefined where it is none. */
export function parseRehearsal(value: unknown): Rehearsal | undefined {
  try {
    return rehearsalSchema.safeParse(typeof value === 'string' ? JSON.parse(value) : value).data;
  } catch {
    return undefined;
  }
}
