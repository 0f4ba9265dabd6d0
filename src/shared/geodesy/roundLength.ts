/** The greatest of 1, 2, 3, 5 times a power of ten that is not longer: how long a bar of a scale is drawn. */
export function roundLength(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const step = [5, 3, 2, 1].find((each) => each * power <= length) ?? 1;
  return Number((step * power).toPrecision(3));
}
