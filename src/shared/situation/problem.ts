/** Something wrong (or worth knowing) in a situation package, with the place it was found. */
export interface Problem {
  /** An error keeps its file or layer out; a note does not. */
  readonly severity: 'error' | 'note';
  /** File inside the package, with forward slashes. */
  readonly file: string;
  /** JSON pointer (RFC 6901) into the file; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

/** The one form in which a problem is written everywhere: `file: /json/path: what was expected, what was found`. */
export function problemInWords(problem: Problem): string {
  return `${problem.file}: ${problem.path || '/'}: expected ${problem.expected}, found ${problem.found}`;
}
