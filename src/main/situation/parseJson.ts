import { type ParseErrorCode, printParseErrorCode, visit } from 'jsonc-parser';
import { fail, ok, type Result } from '../../shared/result';

export interface JsonFault {
  readonly expected: string;
  readonly found: string;
}

// keys that would reach an object's prototype when the value is copied carelessly
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Text → unknown. Says line and column of a fault; refuses keys that could reach a prototype. */
export function parseJson(text: string): Result<unknown, JsonFault> {
  const parsed = parseOrdinary(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  return parsed ?? fail(explainFault(text));
}

/** The same, for who will say for himself where the fault of a text is: then the answer is undefined. */
export function parseOrdinary(text: string): Result<unknown, JsonFault> | undefined {
  let forbidden: string | undefined;
  try {
    const value: unknown = JSON.parse(text, (key, inner) => {
      if (FORBIDDEN_KEYS.has(key)) forbidden = key;
      return inner;
    });
    if (forbidden === undefined) return ok(value);
  } catch {
    return undefined;
  }
  return fail({ expected: 'ordinary keys', found: `the key “${forbidden}”, which is not allowed` });
}

/** What is wrong with a text that is no JSON. */
export function explainFault(text: string): JsonFault {
  return { expected: 'JSON', found: text.trim() === '' ? 'an empty file' : faultInWords(text) };
}

// V8 names the place of a fault in some messages only, so a parser that always knows it looks again
function faultInWords(text: string): string {
  const fault = firstFault(text);
  if (!fault) return 'text that is no JSON';
  const before = text.slice(0, fault.offset);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const words = printParseErrorCode(fault.code)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return `a fault at line ${line}, column ${column}: ${words}`;
}

interface Fault {
  readonly code: ParseErrorCode;
  readonly offset: number;
}

// visited, not parsed: of a large text nothing is built, and nothing read after the fault
function firstFault(text: string): Fault | undefined {
  let fault: Fault | undefined;
  const stop = new Error('the first fault is all that is asked for');
  try {
    visit(
      text,
      {
        onError: (code, offset) => {
          fault = { code, offset };
          throw stop;
        },
      },
      { disallowComments: true },
    );
  } catch (error) {
    if (error !== stop) return undefined;
  }
  return fault;
}
