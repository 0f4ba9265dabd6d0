import type L from 'leaflet';

/** Where a map stands. */
export interface Stand {
  readonly center: L.LatLng;
  readonly zoom: number;
}

/** Fired on a map that sets out on a flight, with {@link TakeOff}. */
export const TAKE_OFF = 'takeoff';
/** Fired on it as it comes to rest, wherever that is. */
export const LANDING = 'landing';

/** Fired on it where flights are to be expected, with {@link Prospect}. */
export const PROSPECT = 'prospect';

/** Where a map will be brought to sooner or later, the next first. */
export interface Prospect {
  readonly stands: readonly Stand[];
}

/** What is told at a take-off. */
export interface TakeOff {
  /** What the map comes by, in this order: where the way shows most, if that is more than both its ends do, and where it ends. */
  readonly over: readonly Stretch[];
}

/** A stretch of a flight that one scale can show. */
export interface Stretch {
  /** Of the scale. */
  readonly zoom: number;
  /** Where the map stands in it, what matters most first. */
  readonly stands: readonly Stand[];
}
