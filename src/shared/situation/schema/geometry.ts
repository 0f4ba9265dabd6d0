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
