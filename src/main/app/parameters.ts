import { z } from 'zod';
import type { Position } from '../../shared/position';
import { fail, ok, type Result } from '../../shared/result';
import type { App6Order } from '../../shared/situation/compiled';
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
