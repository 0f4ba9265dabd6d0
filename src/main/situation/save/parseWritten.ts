import { z } from 'zod';
import type { Draft, SaveRequest, SituationCopy } from '../../../shared/api';
import { fail, ok, type Result } from '../../../shared/result';
import type { Problem } from '../../../shared/situation/problem';
import { exportPresetSchema } from '../../../shared/situation/schema/exportPreset';
import { idSchema } from '../../../shared/situation/schema/primitives';
import { sceneSchema } from '../../../shared/situation/schema/scene';
import type { Written } from '../../../shared/situation/written';
import { MANIFEST_FILE } from '../package/fileSet';
import { parseJson } from '../parseJson';
import { zodProblems } from '../zodProblems';

/** Scenes or presets that a situation may have. */
export const MAX_ENTRIES = 10_000;

/** Scenes and presets as a page sends them. */
export const writtenSchema = z.strictObject({
  scenes: z.array(sceneSchema).max(MAX_ENTRIES),
  exports: z.array(exportPresetSchema).max(MAX_ENTRIES),
});

const versionSchema = z.string().regex(/^[0-9a-f]{1,64}$/);

const requestSchema = z.strictObject({
  version: versionSchema,
  manifestVersion: versionSchema.nullable(),
});

const draftSchema = z.strictObject({
  situation: idSchema,
  place: versionSchema,
  manifestVersion: versionSchema,
  keptMs: z.number().int().min(0).max(8.64e15),
  count: z.number().int().min(1).max(1_000_000),
  // shown before it is checked as a whole: what is typed may be empty for a moment
  written: writtenSchema,
});

// at first no path was kept with them
const keptSchema = z.union([
  z.strictObject({ path: z.string().nullable(), draft: draftSchema }),
  draftSchema.transform((draft) => ({ path: null, draft })),
]);

/** Scenes and presets as a page sends them, or every problem, in the words of the manifest. */
export function parseWritten(value: unknown): Result<Written, readonly Problem[]> {
  const checked = writtenSchema.safeParse(value);
  return checked.success ? ok(checked.data) : fail(zodProblems(MANIFEST_FILE, checked.error, value));
}

/** What is to be saved, as a page sends it; a sentence or problems otherwise. */
export function parseSaveRequest(value: unknown): Result<SaveRequest, string | readonly Problem[]> {
  const { written, ...rest } = Object(value) as { written?: unknown };
  const request = requestSchema.safeParse(rest);
  if (!request.success) return fail('expected { version, manifestVersion, written }');
  const parsed = parseWritten(written);
  return parsed.ok ? ok({ ...request.data, written: parsed.value }) : parsed;
}

const copySchema = z.object({ situation: idSchema, place: versionSchema });

/** Of which situation, and where it lies, something is asked for. */
export function parseCopyQuery(query: Record<string, string>): Result<SituationCopy, string> {
  const checked = copySchema.safeParse(query);
  return checked.success ? ok(checked.data) : fail('expected ?situation=<id>&place=…');
}

/** Which edits are asked for. */
export function parseDraftQuery(query: Record<string, string>): Result<DraftQuery, string> {
  const checked = copySchema.extend({ manifestVersion: versionSchema.optional() }).safeParse(query);
  return checked.success
    ? ok({ ...checked.data, manifestVersion: checked.data.manifestVersion ?? '' })
    : fail('expected ?situation=<id>&place=…&manifestVersion=…');
}

interface DraftQuery extends SituationCopy {
  readonly manifestVersion: string;
}

/** A draft from a value; undefined where it is none. */
export function parseDraft(value: unknown): Draft | undefined {
  return draftSchema.safeParse(value).data;
}

/** A draft as it lies on disk. */
export interface KeptDraft {
  /** Where its situation lay, if that was on disk. */
  readonly path: string | null;
  readonly draft: Draft;
}

/** A draft that was kept, from the text of its file; undefined where it is none. */
export function parseKeptDraft(text: string): KeptDraft | undefined {
  const parsed = parseJson(text);
  return parsed.ok ? keptSchema.safeParse(parsed.value).data : undefined;
}
