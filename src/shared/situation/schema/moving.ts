import { z } from 'zod';
import { positionSchema } from './primitives';

const instantSchema = z.iso.datetime({ offset: true, error: 'an ISO 8601 instant with its offset' });

// Quadratic and Cubic are left out on purpose: a curve through fixes claims a way that nobody recorded
const interpolationSchema = z
  .enum(['Linear', 'Step', 'Discrete'])
  .meta({ description: 'What is between two fixes: a way, the first of them, or nothing that is known.' });

const movingPointShape = z.object({
  type: z.literal('MovingPoint'),
  datetimes: z.array(instantSchema).min(1),
  coordinates: z.array(positionSchema).min(1),
  interpolation: interpolationSchema.default('Linear'),
});

/** A moving point as OGC Moving Features JSON writes it (OGC 19-045r3, section 7.2): fixes with the instants they belong to. */
const movingPointSchema = movingPointShape.check(({ value, issues }) => {
  const { datetimes, coordinates } = value;
  if (datetimes.length !== coordinates.length)
    issues.push({
      code: 'custom',
      message: `as many coordinates as datetimes (${datetimes.length})`,
      path: ['coordinates'],
      input: coordinates.length,
    });
  datetimes.forEach((datetime, index) => {
    const before = datetimes[index - 1];
    if (before !== undefined && Date.parse(datetime) <= Date.parse(before))
      issues.push({
        code: 'custom',
        message: `an instant after ${before}`,
        path: ['datetimes', index],
        input: datetime,
      });
  });
});

/** Several moving points one after the other: between the last fix of one and the first of the next there is no record. */
const movingCollectionSchema = z
  .object({
    type: z.literal('MovingGeometryCollection'),
    prisms: z.array(movingPointSchema).min(1),
  })
  .check(({ value: { prisms }, issues }) => {
    const continuous = prisms.find(({ interpolation }) => interpolation !== 'Discrete')?.interpolation;
    prisms.forEach(({ datetimes, interpolation }, index) => {
      const before = prisms[index - 1]?.datetimes.at(-1);
      const [first] = datetimes;
      if (before !== undefined && first !== undefined && Date.parse(first) <= Date.parse(before))
        issues.push({
          code: 'custom',
          message: `an instant after ${before}, the last of the piece before`,
          path: ['prisms', index, 'datetimes', 0],
          input: first,
        });
      if (interpolation !== 'Discrete' && interpolation !== continuous)
        issues.push({
          code: 'custom',
          message: `${continuous} as in a piece before, or Discrete`,
          path: ['prisms', index, 'interpolation'],
          input: interpolation,
        });
    });
  });

/** How a point moves. */
export const temporalGeometrySchema = z.discriminatedUnion('type', [
  movingPointSchema,
  movingCollectionSchema,
]);

export type TemporalGeometry = z.infer<typeof temporalGeometrySchema>;
