/** The same meridian as a longitude from −180 up to, not including, 180. */
export function wrapLongitude(longitude: number): number {
  if (longitude >= -180 && longitude < 180) return longitude;
  return longitude - 360 * Math.floor((longitude + 180) / 360);
}

/** The same meridian as the longitude nearest to `reference`: what keeps a line continuous at ±180. */
export function unwrapLongitude(longitude: number, reference: number): number {
  return longitude - 360 * Math.round((longitude - reference) / 360);
}
