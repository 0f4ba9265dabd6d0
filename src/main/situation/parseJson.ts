import { fail, ok, type Result } from '../../shared/result';

export interface JsonFault {
  readonly expected: string;
  readonly found: string;
}

// keys that would reach an object's prototype when the value is copied carelessly
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Text → unknown. Says line and column of a fault; refuses keys that could reach a prototype. */
export function parseJson(text: string): Result<unknown, JsonFault> {
  if (text.trim() === '') return fail({ expected: 'JSON', found: 'an empty file' });
  let forbidden: string | undefined;
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, (key, inner) => {
      if (FORBIDDEN_KEYS.has(key)) forbidden = key;
      return inner;
    });
    if (forbidden !== undefined)
      return fail({ expected: 'ordinary keys', found: `the key “${forbidden}”, which is not allowed` });
    return ok(value);
  } catch (error) {
    return fail({ expected: 'JSON', found: faultInWords(text, error) });
  }
}

// V8 names the offset ("at position 12") or, at the end of the text, nothing
function faultInWords(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const offset = /at position (\d+)/.exec(message)?.[1];
  if (offset === undefined) return `text that ends too early (${text.length} characters)`;
  const before = text.slice(0, Number(offset));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return `a fault at line ${line}, column ${column}: ${message.replace(/ in JSON at position.*$/, '')}`;
}
