/** The stretch of the recent past that something moving draws behind it. */
export const TRAIL_MS = 18 * 3_600_000;
