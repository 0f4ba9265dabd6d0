import type { z } from 'zod';
import type { Problem } from '../../shared/situation/problem';

/** How many problems of one file are listed; a file with more has one problem many times over. */
export const LISTED = 500;

/**
 * Turns what zod found into problems of one file, each with its JSON pointer, what was expected and what was found. `value` is what was
 * checked, `under` the pointer to it.
 */
export function zodProblems(file: string, error: z.ZodError, value: unknown, under = ''): Problem[] {
  const problems = error.issues
    .slice(0, LISTED)
    .flatMap((issue) => issueProblems(file, issue, value))
    .map((problem) => (under === '' ? problem : { ...problem, path: under + problem.path }));
  const more = error.issues.length - LISTED;
  return more > 0 ? [...problems, furtherProblems(file, `${more} more`)] : problems;
}

/** That there are more problems than are listed. */
export function furtherProblems(file: string, found: string): Problem {
  return { severity: 'error', file, path: '', expected: 'no more problems than these', found };
}

function issueProblems(file: string, issue: z.core.$ZodIssue, value: unknown): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problemAt(file, [...issue.path, key], 'a key that this format knows', `the unknown key “${key}”`),
    );
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue);
    if (meant)
      return meant.flatMap((inner) =>
        issueProblems(file, { ...inner, path: [...issue.path, ...inner.path] }, value),
      );
  }
  return [problemAt(file, issue.path, expectedBy(issue), foundAt(value, issue.path))];
}

/** The one alternative whose keys are there, and whose values alone are wrong. */
function meantBranch({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const shaped = errors.filter((issues) =>
    issues.every(
      ({ code, path }) => code !== 'unrecognized_keys' && !(code === 'invalid_type' && path.length < 2),
    ),
  );
  return shaped.length === 1 ? shaped[0] : undefined;
}

function problemAt(file: string, path: readonly PropertyKey[], expected: string, found: string): Problem {
  return { severity: 'error', file, path: jsonPointer(path), expected, found };
}

/** RFC 6901. */
function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'nonoptional' ? 'a value' : articled(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1
        ? `“${String(issue.values[0])}”`
        : `one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_union':
      return issue.discriminator ? `a known ${issue.discriminator}` : issue.message;
    case 'too_small':
    case 'too_big':
      return boundInWords(issue);
    default:
      return issue.message.replace(/^Invalid (string: must match|input: expected) /, '');
  }
}

function boundInWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  // a schema that names its own expectation needs no help
  if (!/^Too (small|big)/.test(issue.message)) return issue.message;
  if (issue.inclusive === false)
    return issue.code === 'too_small' ? `more than ${issue.minimum}` : `less than ${issue.maximum}`;
  const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
  const one = /\b1$/.test(bound);
  if (issue.origin === 'array') return `${bound} ${one ? 'entry' : 'entries'}`;
  if (issue.origin === 'string') return `${bound} ${one ? 'character' : 'characters'}`;
  return bound;
}

function articled(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

/** The value at a path, in words short enough for a line. */
function foundAt(value: unknown, path: readonly PropertyKey[]): string {
  let inner: unknown = value;
  for (const step of path) {
    if (typeof inner !== 'object' || inner === null) return 'nothing';
    inner = (inner as Record<PropertyKey, unknown>)[step];
  }
  return valueInWords(inner);
}

/** A value as an error message quotes it. */
export function valueInWords(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  if (Array.isArray(value)) return listInWords(value);
  if (typeof value === 'object') return 'an object';
  return String(value);
}

// a position or a box is short enough to be read; of anything longer the length says more
function listInWords(list: readonly unknown[]): string {
  if (list.length === 0) return 'an empty list';
  const isShort = list.length <= 4 && list.every((entry) => typeof entry === 'number');
  return isShort ? `[${list.join(', ')}]` : `a list of ${list.length}`;
}
