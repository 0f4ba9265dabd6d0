import { z } from 'zod';
import { DURATION, parseDuration } from '../../time/duration';
import { compileTime } from '../../time/edtf';
import { isTimeZone } from '../../time/zone';
import { parseSpeed, SPEED } from '../../track/speed';

/** An identifier: letters, digits, `.`, `_` and `-`; what references point at. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'an identifier of letters, digits, “.”, “_” and “-”')
  .meta({ description: 'Identifier: letters, digits, “.”, “_” and “-”, at most 100 characters.' });

/** Text shown to people. It is never read as HTML. */
export const textSchema = z
  .string()
  .trim()
  .min(1, 'text that is not empty')
  .max(20_000, 'at most 20,000 characters');

/** A time as ISO 8601-2 (EDTF) writes it, kept as written. The zone only decides where days begin, so any zone checks it. */
export const edtfSchema = z
  .string()
  .check((payload) => {
    const compiled = compileTime(payload.value, 'UTC');
    if (compiled.ok) return;
    // a problem says for itself what was found
    const message = compiled.error.replace(/^expected (.+), found .*$/s, '$1');
    payload.issues.push({ code: 'custom', message, input: payload.value });
  })
  .meta({ description: 'Time as EDTF (ISO 8601-2) writes it: 2024-12-14, 2024-12-09~/.., 1971/..' });

/** A length of time as ISO 8601 writes it, of units that are always as long. */
export const durationSchema = z
  .string()
  .regex(DURATION, 'an ISO 8601 duration such as PT6H, P2D or P1DT12H')
  .refine(
    (written) => !DURATION.test(written) || parseDuration(written) !== null,
    'a duration longer than nothing',
  )
  .meta({ description: 'ISO 8601 duration of weeks, days, hours, minutes and seconds: PT6H, P2D.' });

/** A speed with its unit. */
export const speedSchema = z
  .string()
  .regex(SPEED, 'a speed such as 35 kn, 120 km/h or 250 m/s')
  .refine((written) => !SPEED.test(written) || parseSpeed(written) !== null, 'a speed above 0')
  .meta({ description: 'Speed in kn, km/h or m/s: 35 kn.' });

/** An IANA time zone. */
export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, 'an IANA time zone such as Asia/Damascus')
  .meta({ description: 'IANA time zone, such as Asia/Damascus.' });

/**
 * A file inside the package: relative, forward slashes, no step upwards. That it does not leave the folder through a link is
 * checked again when it is read.
 */
export const packagePathSchema = z
  .string()
  .regex(
    /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\:*?"<>|\0][^\\:*?"<>|\0]*$/,
    'a path inside the package, such as layers/bases.geojson',
  )
  .meta({ description: 'Path inside the package with forward slashes; it never leaves the folder.' });

/** `[longitude, latitude]` or `[longitude, latitude, height]` in degrees (and metres) on WGS 84. */
export const positionSchema = z
  .array(z.number())
  .min(2, '[longitude, latitude]')
  .max(3, '[longitude, latitude] with at most a height')
  .check((payload) => {
    const [longitude, latitude] = payload.value;
    if (longitude !== undefined && Math.abs(longitude) > 180)
      payload.issues.push({
        code: 'custom',
        message: 'a longitude from -180 to 180',
        path: [0],
        input: longitude,
      });
    if (latitude !== undefined && Math.abs(latitude) > 90)
      payload.issues.push({
        code: 'custom',
        message: 'a latitude from -90 to 90',
        path: [1],
        input: latitude,
      });
  })
  .meta({ description: 'Longitude, latitude in degrees on WGS 84.' });

/** `[west, south, east, north]` in degrees, as RFC 7946 section 5 orders it. */
export const boundsSchema = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .refine(([, south, , north]) => south < north, '[west, south, east, north] with the south below the north');
