// marks of direction, joiners and selectors: they shape other letters and have no look of their own
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const JOINERS = new Set(['\u200c', '\u200d']);

/** Whether a character has no look of its own and is not needed to shape its neighbours. */
export function isIgnorable(character: string): boolean {
  return IGNORABLE.test(character) && !JOINERS.has(character);
}

/** Whether a character joins or parts Arabic letters. */
export function isJoiner(character: string): boolean {
  return JOINERS.has(character);
}
