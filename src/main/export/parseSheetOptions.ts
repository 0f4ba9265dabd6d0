import { z } from 'zod';
import { fail, type Result } from '../../shared/result';
import { checkOptions } from '../../shared/sheet/checkOptions';
import { DEFAULT_OPTIONS, type SheetOptions, WISHES, WORD_PLACES } from '../../shared/sheet/options';
import { PROJECTION_NAMES } from '../../shared/sheet/projectionName';
import type { SheetRefusal } from '../../shared/sheet/sheet';

const wish = z.enum(WISHES);

// lengths and texts are bounded where their sense is known, in `checkOptions` and the layout
const schema = z.strictObject({
  width: z.number(),
  height: z.number(),
  pixelRatio: z.number(),
  theme: z.enum(['dark', 'light']),
  projection: z.enum(PROJECTION_NAMES),
  words: z.enum(WORD_PLACES),
  legend: z.boolean(),
  graticule: z.boolean(),
  scaleBar: wish,
  northArrow: wish,
  locator: wish,
  title: z.string().max(20_000).optional(),
  caption: z.string().max(50_000).optional(),
  marking: z.string().max(120).optional(),
  page: z.strictObject({ number: z.number(), of: z.number() }).optional(),
});

/** Reads wishes that come from outside, a dialog or a command line; what is not wished is as ever. A refusal names the option and what was expected of it. */
export function parseSheetOptions(wished: unknown): Result<SheetOptions, SheetRefusal> {
  const parsed = schema.partial().safeParse(wished);
  if (parsed.success) return checkOptions({ ...DEFAULT_OPTIONS, ...given(parsed.data) });
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys')
    return refuse(issue.keys[0] ?? '', `expected one of ${Object.keys(schema.shape).join(', ')}`);
  const option = issue?.path.join('.') ?? '';
  const expected =
    issue?.code === 'invalid_value' ? `expected one of ${issue.values.join(', ')}` : (issue?.message ?? '');
  return refuse(
    option,
    `${expected}, found ${JSON.stringify(found(wished, issue?.path ?? [])) ?? 'nothing'}`,
  );
}

function refuse(option: string, reason: string): Result<never, SheetRefusal> {
  return fail({ option, reason });
}

/** What is wished, without what was named and left undefined. */
function given<T extends object>(data: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function found(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}
