/** The international mile (1959) and the international nautical mile (1929), in metres. */
const MILE_M = 1609.344;
const NAUTICAL_MILE_M = 1852;

/** One distance in the three units that briefings use. */
export interface Distance {
  readonly km: number;
  readonly mi: number;
  readonly nmi: number;
}

/** A distance in kilometres, international miles and nautical miles, unrounded. */
export function inUnits(distanceM: number): Distance {
  return { km: distanceM / 1000, mi: distanceM / MILE_M, nmi: distanceM / NAUTICAL_MILE_M };
}

/**
 * A distance in words: `13.0 km · 8.1 mi · 7.0 nmi`; in metres below 1 km (`850 m · 0.53 mi · 0.46 nmi`),
 * in metres alone below 100 m, and without decimals from 100 km.
 */
export function distanceInWords(distanceM: number): string {
  const { km, mi, nmi } = inUnits(distanceM);
  if (distanceM < 9.95) return `${distanceM.toFixed(1)} m`;
  if (distanceM < 99.5) return `${distanceM.toFixed(0)} m`;
  if (distanceM < 999.5) return `${distanceM.toFixed(0)} m · ${mi.toFixed(2)} mi · ${nmi.toFixed(2)} nmi`;
  const digits = km < 99.95 ? 1 : 0;
  return `${grouped(km, digits)} km · ${grouped(mi, digits)} mi · ${grouped(nmi, digits)} nmi`;
}

/** A bearing in three digits, `007°`; north is `000°`. */
export function bearingInWords(bearing: number): string {
  const whole = ((Math.round(bearing) % 360) + 360) % 360;
  return `${String(whole).padStart(3, '0')}°`;
}

function grouped(value: number, digits: number): string {
  const [whole = '', decimals] = value.toFixed(digits).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}
