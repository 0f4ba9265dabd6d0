import { z } from 'zod';
import { positionSchema } from './primitives';

// RFC 7946 section 3.1; GeometryCollection is left out on purpose: no map kind of this format draws a mixture.

const lineSchema = z.array(positionSchema).min(2, 'a line of two or more positions');

const ringSchema = z
  .array(positionSchema)
  .min(4, 'a ring of four or more positions')
  .check((payload) => {
    const first = payload.value[0];
    const last = payload.value.at(-1);
    if (payload.value.length >= 4 && first && last && (first[0] !== last[0] || first[1] !== last[1]))
      payload.issues.push({
        code: 'custom',
        message: 'a closed ring, its last position the same as its first',
        path: [payload.value.length - 1],
        input: last,
      });
  });

const polygonSchema = z.array(ringSchema).min(1, 'a polygon with an outer ring');

/** A GeoJSON geometry (RFC 7946), or null for something without a place. */
export const geometrySchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: positionSchema }),
    z.object({ type: z.literal('MultiPoint'), coordinates: z.array(positionSchema).min(1) }),
    z.object({ type: z.literal('LineString'), coordinates: lineSchema }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(lineSchema).min(1) }),
    z.object({ type: z.literal('Polygon'), coordinates: polygonSchema }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygonSchema).min(1) }),
  ])
  .nullable();

/** A moving point as OGC Moving Features JSON writes it (OGC 19-045r3, section 7.2): fixes with the instants they belong to. */
export const movingPointSchema = z
  .object({
    type: z.literal('MovingPoint'),
    datetimes: z.array(z.iso.datetime({ offset: true, error: 'an ISO 8601 instant with its offset' })).min(1),
    coordinates: z.array(positionSchema).min(1),
    interpolation: z.enum(['Linear', 'Step']).default('Linear'),
  })
  .check((payload) => {
    const { datetimes, coordinates } = payload.value;
    if (datetimes.length !== coordinates.length)
      payload.issues.push({
        code: 'custom',
        message: `as many coordinates as datetimes (${datetimes.length})`,
        path: ['coordinates'],
        input: coordinates.length,
      });
    datetimes.forEach((datetime, index) => {
      const before = datetimes[index - 1];
      if (before !== undefined && Date.parse(datetime) <= Date.parse(before))
        payload.issues.push({
          code: 'custom',
          message: `an instant after ${before}`,
          path: ['datetimes', index],
          input: datetime,
        });
    });
  });
