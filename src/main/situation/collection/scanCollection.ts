/** A JSON text taken apart at the members of its `features`, of which each is one JSON value. */
export interface ScannedCollection {
  /** The text with an empty list in the place of `features`; the whole text where it holds no such list. */
  readonly head: string;
  /** Byte offsets of each member: its first byte, and the one after its last. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Whether a member may hold a key that could reach a prototype; if not, they need not be searched for it key by key. */
  readonly isSuspicious: boolean;
}

/**
 * Finds where the members of a collection's `features` lie, in one pass over its bytes (UTF-8) and without reading them. It looks at
 * brackets, commas and quotes alone: that `head` and every member are JSON in themselves is for a parser to say, and then the whole
 * is. Undefined where brackets or commas are out of order. As in `JSON.parse`, the last of several `features` counts.
 */
export function scanCollection(file: Uint8Array): ScannedCollection | undefined {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  // of one kind of array, whatever kind the file is, the engine makes faster code
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const first = hasByteOrderMark(bytes) ? 3 : 0;
  const list = new MemberList(Math.ceil(bytes.length / 200));
  let at = skipSpace(bytes, first);
  if (bytes[at] !== OPEN_OBJECT) return { head: text.toString('utf8', first), ...list.members() };
  const kept: string[] = [];
  let keptFrom = first;
  at = skipSpace(bytes, at + 1);
  while (bytes[at] === QUOTE) {
    const keyEnd = skipString(bytes, at + 1);
    const isFeatures = keyNames(text.toString('utf8', at, keyEnd), 'features');
    at = skipSpace(bytes, keyEnd);
    if (bytes[at] !== COLON) return undefined;
    at = skipSpace(bytes, at + 1);
    if (isFeatures) list.clear();
    if (isFeatures && bytes[at] === OPEN_LIST) {
      kept.push(text.toString('utf8', keptFrom, at + 1));
      at = scanMembers(bytes, at + 1, list);
      if (at === NONE) return undefined;
      keptFrom = at;
      at += 1;
    } else at = skipValue(bytes, at);
    if (at === NONE) return undefined;
    at = skipSpace(bytes, at);
    if (bytes[at] !== COMMA) break;
    at = skipSpace(bytes, at + 1);
  }
  // what follows the last member is in the head, for the parser to refuse
  kept.push(text.toString('utf8', keptFrom));
  return { head: kept.join(''), ...list.members() };
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;
const NONE = -1;

/** From after the opening bracket to the closing one. */
function scanMembers(bytes: Uint8Array, from: number, list: MemberList): number {
  let at = skipSpace(bytes, from);
  if (bytes[at] === CLOSE_LIST) return at;
  for (;;) {
    const end = skipValue(bytes, at, list);
    if (end === NONE) return NONE;
    list.add(at, end);
    at = skipSpace(bytes, end);
    if (bytes[at] === CLOSE_LIST) return at;
    if (bytes[at] !== COMMA) return NONE;
    at = skipSpace(bytes, at + 1);
  }
}

/** The offset after a value; of what is no value, the parser will know. */
function skipValue(bytes: Uint8Array, from: number, list?: MemberList): number {
  const first = bytes[from];
  if (first === QUOTE) return skipString(bytes, from + 1);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return skipScalar(bytes, from);
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    // one look-up for the many bytes that mean nothing here
    const step = STEPS[bytes[at] ?? 0] ?? 0;
    if (step === 0) continue;
    if (step === QUOTE) {
      const end = skipString(bytes, at + 1);
      if (list !== undefined && isForbidden(bytes, at + 1, end - 1)) list.isSuspicious = true;
      at = end - 1;
    } else {
      depth += step;
      if (depth === 0) return at + 1;
    }
  }
  return NONE;
}

/** By byte: how deep it leads, or that it is a quote. */
const STEPS = new Int8Array(256);
STEPS[QUOTE] = QUOTE;
STEPS[OPEN_OBJECT] = STEPS[OPEN_LIST] = 1;
STEPS[CLOSE_OBJECT] = STEPS[CLOSE_LIST] = -1;

function skipScalar(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !endsScalar(bytes[at] ?? 0)) at += 1;
  return at === from ? NONE : at;
}

function endsScalar(byte: number): boolean {
  return byte <= SPACE || byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT;
}

/** The offset after the closing quote, or after the end. */
function skipString(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    at += byte === BACKSLASH ? 2 : 1;
  }
  return bytes.length;
}

/** Whether a text is one of the forbidden keys by its length and first letters, or may be one in disguise. */
function isForbidden(bytes: Uint8Array, start: number, end: number): boolean {
  const length = end - start;
  if (length === 9) return begins(bytes, start, '__p') || begins(bytes, start, 'pro');
  if (length < 11 || length > LONGEST_DISGUISE) return false;
  if (length === 11 && begins(bytes, start, 'con')) return true;
  // nobody writes letters of ASCII as escapes but to hide them
  for (let at = start; at < end; at += 1)
    if (bytes[at] === BACKSLASH && begins(bytes, at + 1, 'u00') && isLetterRow(bytes[at + 4] ?? 0))
      return true;
  return false;
}

// “constructor” with six bytes for each of its letters
const LONGEST_DISGUISE = 66;

function begins(bytes: Uint8Array, at: number, letters: string): boolean {
  return (
    bytes[at] === letters.charCodeAt(0) &&
    bytes[at + 1] === letters.charCodeAt(1) &&
    bytes[at + 2] === letters.charCodeAt(2)
  );
}

// `\u005f` is the low line, `\u0061` to `\u007a` are the letters
function isLetterRow(digit: number): boolean {
  return digit >= 0x35 && digit <= 0x37;
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (
    let byte = bytes[at];
    byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
    byte = bytes[at]
  )
    at += 1;
  return at;
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

// a key may be written with escapes
function keyNames(quoted: string, name: string): boolean {
  if (!quoted.includes('\\')) return quoted === `"${name}"`;
  try {
    return JSON.parse(quoted) === name;
  } catch {
    return false;
  }
}

/** Two offsets a member, in typed arrays that grow. */
class MemberList {
  #starts: Uint32Array;
  #ends: Uint32Array;
  #count = 0;
  isSuspicious = false;

  constructor(expected: number) {
    this.#starts = new Uint32Array(Math.max(expected, 16));
    this.#ends = new Uint32Array(Math.max(expected, 16));
  }

  add(start: number, end: number): void {
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#ends = doubled(this.#ends);
    }
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  clear(): void {
    this.#count = 0;
  }

  members(): Omit<ScannedCollection, 'head'> {
    return {
      starts: this.#starts.slice(0, this.#count),
      ends: this.#ends.slice(0, this.#count),
      isSuspicious: this.isSuspicious,
    };
  }
}

function doubled(list: Uint32Array): Uint32Array {
  const longer = new Uint32Array(list.length * 2);
  longer.set(list);
  return longer;
}
