/** A place on WGS 84: `[longitude, latitude]` in degrees, east and north positive. */
export type Position = readonly [longitude: number, latitude: number];

/** `[west, south, east, north]` in degrees; `west > east` when the box crosses the antimeridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
