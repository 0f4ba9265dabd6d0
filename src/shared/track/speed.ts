import { inverse } from '../geodesy/geodesic';
import { METRES_IN } from '../geodesy/units';
import type { Position } from '../position';
import type { Kind } from '../situation/vocabulary';

/** A speed as it is written: `35 kn`, `120 km/h`, `250 m/s`. */
export const SPEED = /^(\d{1,6}(?:\.\d{1,3})?) (kn|km\/h|m\/s)$/;

type SpeedUnit = 'kn' | 'km/h' | 'm/s';

/** Metres per second in a unit of speed. */
const METRES_PER_SECOND: Readonly<Record<SpeedUnit, number>> = {
  kn: METRES_IN.nmi / 3600,
  'km/h': METRES_IN.km / 3600,
  'm/s': 1,
};

/** What a thing of a kind can do at most, where the feature does not say otherwise. */
export const KIND_SPEEDS: Readonly<
  Partial<Record<Kind, { readonly speed: string; readonly whose: string }>>
> = {
  ship: { speed: '35 kn', whose: 'a fast ship' },
  convoy: { speed: '120 km/h', whose: 'a convoy on the road' },
  aircraft: { speed: '900 km/h', whose: 'a jet transport' },
};

export interface Speed {
  readonly metresPerSecond: number;
  readonly unit: SpeedUnit;
}

/** Reads a speed as {@link SPEED} has it; null for anything else and for a standstill. */
export function parseSpeed(text: string): Speed | null {
  const [, number, unit] = SPEED.exec(text) ?? [];
  if (number === undefined || unit === undefined || Number(number) === 0) return null;
  const known = unit as SpeedUnit;
  return { metresPerSecond: Number(number) * METRES_PER_SECOND[known], unit: known };
}

/** A speed in a unit to three digits: `61 kn`, `35.4 kn`. */
export function speedInWords(metresPerSecond: number, unit: SpeedUnit): string {
  const number = Number((metresPerSecond / METRES_PER_SECOND[unit]).toPrecision(3));
  return `${number.toLocaleString('en')} ${unit}`;
}

/** A place with the moment at which it was reached. */
export interface TimedPosition {
  readonly tMs: number;
  readonly position: Position;
}

/** The speed that it takes from one fix to a later one along the geodesic, in metres per second. */
export function impliedSpeed(from: TimedPosition, to: TimedPosition): number {
  return inverse(from.position, to.position).distanceM / ((to.tMs - from.tMs) / 1000);
}
