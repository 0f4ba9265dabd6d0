/** To a hundredth: less is not seen, and equal numbers mean an equal picture. */
export function hundredth(value: number): number {
  return Math.round(value * 100) / 100;
}

/** To a tenth. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
