import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, safe in a URL, a cookie and a header. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that does not tell how much of the guess was right; the hash makes the lengths equal. */
export function isSameToken(expected: string, given: string): boolean {
  return timingSafeEqual(digest(expected), digest(given));
}

/** Cookies do not know ports, so two viewers on one machine need two names. */
export function cookieName(port: number): string {
  return `viewer_${port}`;
}

/** The value of one cookie in a `Cookie` header. */
export function parseCookie(header: string | null, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
