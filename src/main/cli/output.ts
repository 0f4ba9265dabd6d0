/** Where a command writes: results, and what goes wrong. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** The process's own streams. */
export const PROCESS_OUTPUT: Output = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

/** Ends the process in silence when the reader of its output has gone, as after `| head`. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Exit codes: 0 done, 1 the input is wrong, 2 the command line is. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
