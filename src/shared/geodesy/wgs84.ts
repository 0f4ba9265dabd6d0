import * as packaged from 'geographiclib-geodesic';

/**
 * The solver of geodesics on the WGS 84 ellipsoid: GeographicLib, after C. F. F. Karney, "Algorithms for
 * geodesics", J. Geodesy 87 (2013) 43-55, doi:10.1007/s00190-012-0578-z; exact to about 15 nanometres.
 *
 * The package is CommonJS: Node hands it over as a default export, a bundler as named ones.
 */
const { Geodesic } = unwrapDefault(packaged);

export const WGS84 = Geodesic.WGS84;

/** What a geodesic line is asked for, every frame: position and azimuth, longitude without jumps. */
export const LINE_OUTPUT = Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.AZIMUTH | Geodesic.LONG_UNROLL;
export const LINE_ABILITIES = LINE_OUTPUT | Geodesic.DISTANCE_IN;

/** The semi-axes of the ellipsoid in metres, and the square of its eccentricity. */
export const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

/** The exports of a CommonJS module, whether it comes bare or wrapped as `default`. */
export function unwrapDefault<T extends object>(module: T | { readonly default: T }): T {
  return 'default' in module ? module.default : module;
}
