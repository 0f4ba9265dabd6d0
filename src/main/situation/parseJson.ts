import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
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
  } catch {
    return fail({ expected: 'JSON', found: faultInWords(text) });
  }
}

// V8 names the place of a fault in some messages only, so a parser that always knows it looks again
function faultInWords(text: string): string {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return 'text that is no JSON';
  const before = text.slice(0, first.offset);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const fault = printParseErrorCode(first.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return `a fault at line ${line}, column ${column}: ${fault}`;
}
