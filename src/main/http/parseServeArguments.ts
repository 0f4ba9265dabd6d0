import { parseArgs } from 'node:util';
import { fail, ok, type Result } from '../../shared/result';

export interface ServeArguments {
  /** A bundled id or a path; the bundled situation when it is left out. */
  readonly opened: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly shell: 'browser' | 'none';
}

/** Reads the arguments of the loopback server; a refusal is a sentence that names the argument. */
export function parseServeArguments(args: readonly string[]): Result<ServeArguments, string> {
  const parsed = split(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const port = Number(values.port ?? '0');
  const shell = values.shell ?? 'none';
  if (positionals.length > 1)
    return fail(`One situation can be opened, and ${positionals.length} were named.`);
  if (!Number.isInteger(port) || port < 0 || port > 65535 || values.port === '') {
    return fail(`--port expects a number from 0 to 65535, not "${values.port}".`);
  }
  if (shell !== 'browser' && shell !== 'none')
    return fail(`--shell expects browser or none, not "${shell}".`);
  return ok({ opened: positionals[0], port, shell });
}

function split(args: readonly string[]) {
  try {
    const options = { port: { type: 'string' }, shell: { type: 'string' } } as const;
    return ok(parseArgs({ args: [...args], options, allowPositionals: true }));
  } catch (error) {
    return fail((error as Error).message);
  }
}
