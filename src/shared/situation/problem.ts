/** Something wrong (or worth knowing) in a situation package, with the place it was found. */
export interface Problem {
  /** An error keeps its file or layer out; a note does not. */
  readonly severity: 'error' | 'note';
  /** File inside the package, with forward slashes. */
  readonly file: string;
  /** JSON pointer (RFC 6901) into the file; empty for the file as a whole. */
  readonly path: string;
  /** The line in the file, from 1, to which that leads; where nothing stands there, that of what should hold it. None in a file of one line. */
  readonly line?: number;
  readonly expected: string;
  readonly found: string;
}

/** The one form in which a problem is written everywhere: `file: /json/path: what was expected, what was found (line 12)`. */
export function problemInWords(problem: Problem): string {
  const where = problem.line === undefined ? '' : ` (line ${problem.line})`;
  return `${problem.file}: ${problem.path || '/'}: expected ${problem.expected}, found ${problem.found}${where}`;
}
