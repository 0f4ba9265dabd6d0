/** Metres in the units that briefings use; the international mile is of 1959, the nautical one of 1929. */
export const METRES_IN = { km: 1000, mi: 1609.344, nmi: 1852 } as const;

export type DistanceUnit = keyof typeof METRES_IN;

/** A distance in kilometres, international miles and nautical miles, unrounded. */
export function inUnits(distanceM: number): Readonly<Record<DistanceUnit, number>> {
  return {
    km: distanceM / METRES_IN.km,
    mi: distanceM / METRES_IN.mi,
    nmi: distanceM / METRES_IN.nmi,
  };
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
