import { z } from 'zod';
import { MAX_ROWS, MAX_WORDS_LENGTH } from '../../shared/api';
import type { Position } from '../../shared/position';
import { fail, ok, type Result } from '../../shared/result';
import type { App6Order } from '../../shared/situation/compiled';
import { idSchema } from '../../shared/situation/schema/primitives';
import { ACTOR_COLOURS, STATUSES } from '../../shared/situation/vocabulary';

const positionSchema = z.object({
  lon: z.coerce.number().min(-180).max(180),
  lat: z.coerce.number().min(-90).max(90),
});

/** `?lon=35.7&lat=34.9`, degrees. */
export function positionQuery(query: Record<string, string>): Result<Position, string> {
  const checked = positionSchema.safeParse(query);
  return checked.success
    ? ok([checked.data.lon, checked.data.lat])
    : fail('expected ?lon=…&lat=… in degrees');
}

const layerSchema = z.object({ version: z.string().min(1), layer: idSchema });
const rowSchema = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number);
const featureSchema = layerSchema.extend({ row: rowSchema });
const featuresSchema = layerSchema.extend({
  rows: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(rowSchema).max(MAX_ROWS)),
});
const searchSchema = layerSchema.extend({ words: z.string().min(1).max(MAX_WORDS_LENGTH) });

/** A layer of the situation that somebody has before him. */
export interface LayerQuery {
  readonly version: string;
  readonly layer: string;
}

/** `?version=…&layer=…`. */
export function layerQuery(query: Record<string, string>): Result<LayerQuery, string> {
  const checked = layerSchema.safeParse(query);
  return checked.success ? ok(checked.data) : fail('expected ?version=…&layer=<id>');
}

/** `?version=…&layer=…&row=…`. */
export function featureQuery(query: Record<string, string>): Result<LayerQuery & { row: number }, string> {
  const checked = featureSchema.safeParse(query);
  return checked.success ? ok(checked.data) : fail('expected ?version=…&layer=<id>&row=<number>');
}

/** `?version=…&layer=…&rows=1,2,3`. */
export function featuresQuery(
  query: Record<string, string>,
): Result<LayerQuery & { rows: number[] }, string> {
  const checked = featuresSchema.safeParse(query);
  return checked.success
    ? ok(checked.data)
    : fail(`expected ?version=…&layer=<id>&rows=<numbers with commas between, at most ${MAX_ROWS}>`);
}

/** `?version=…&layer=…&words=…`. */
export function searchQuery(query: Record<string, string>): Result<LayerQuery & { words: string }, string> {
  const checked = searchSchema.safeParse(query);
  return checked.success
    ? ok(checked.data)
    : fail(`expected ?version=…&layer=<id>&words=<text of 1 to ${MAX_WORDS_LENGTH} letters>`);
}

const symbolSchema = z.object({
  colour: z.enum(ACTOR_COLOURS),
  status: z.enum(STATUSES),
  sidc: z.string().regex(/^(\d{20}|\d{30}|[A-Z0-9*-]{10,15})$/),
});

/** `<colour>/<status>/<sidc>.svg` → what a symbol is drawn from. */
export function symbolParameters(path: {
  readonly colour: string;
  readonly status: string;
  readonly file: string;
}): Result<App6Order, string> {
  const checked = symbolSchema.safeParse({ ...path, sidc: path.file.replace(/\.svg$/, '') });
  return checked.success
    ? ok(checked.data)
    : fail(
        'expected the colour of an actor, a status and a symbol identification code of APP-6 or MIL-STD-2525',
      );
}

/** `{ "reference": "<one that is listed>" }`. */
export function listedReference(body: unknown, listed: readonly string[]): Result<string, string> {
  const checked = z.object({ reference: z.enum(listed) }).safeParse(body);
  return checked.success
    ? ok(checked.data.reference)
    : fail(`expected one of ${listed.join(', ')} as reference`);
}
