/**
 * The order in which `keys` ascend: indices into them, equal ones as they came. A radix sort by 16 bits at a time from the lowest, since a
 * comparing function is called ten million times for half a million keys (Knuth, The Art of Computer Programming 3, 5.2.5).
 * No key may be NaN.
 */
export function ascendingOrder(keys: Float64Array): Uint32Array {
  const digits = new Uint16Array(keys.slice().buffer);
  for (let key = 0; key < keys.length; key += 1) makeSortable(digits, key * 4);
  let order = Uint32Array.from(keys.keys());
  let next = new Uint32Array(keys.length);
  for (const digit of LOWEST_FIRST) {
    const starts = new Uint32Array(RADIX + 1);
    for (let at = digit; at < digits.length; at += 4) addTo(starts, (digits[at] as number) + 1, 1);
    // all alike, as the highest digits of times of one decade are
    if (starts.includes(keys.length, 1)) continue;
    for (let value = 1; value <= RADIX; value += 1) addTo(starts, value, starts[value - 1] as number);
    for (let at = 0; at < order.length; at += 1) {
      const index = order[at] as number;
      const value = digits[index * 4 + digit] as number;
      next[starts[value] as number] = index;
      addTo(starts, value, 1);
    }
    [order, next] = [next, order];
  }
  return order;
}

const RADIX = 0x10000;
// where the digits of a double lie depends on the machine: the highest holds the sign, which -1 has and 0 has not
const IS_LITTLE_ENDIAN = new Uint16Array(Float64Array.of(-1).buffer)[3] !== 0;
const LOWEST_FIRST = IS_LITTLE_ENDIAN ? [0, 1, 2, 3] : [3, 2, 1, 0];
const HIGHEST = IS_LITTLE_ENDIAN ? 3 : 0;

function addTo(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] as number) + more;
}

// as whole numbers doubles ascend with their value once negative ones are turned round and positive ones lie above them
function makeSortable(digits: Uint16Array, at: number): void {
  const isNegative = (digits[at + HIGHEST] as number) >= 0x8000;
  if (isNegative) for (let part = at; part < at + 4; part += 1) digits[part] = ~(digits[part] as number);
  else digits[at + HIGHEST] = (digits[at + HIGHEST] as number) | 0x8000;
}
