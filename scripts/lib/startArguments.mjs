import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const START_USAGE =
  'Usage: npm start -- [situation] [--shell electron|browser|none] [--port <number>]';

/**
 * Reads the arguments of `npm start`. A folder is taken from where npm was called, which npm tells in `INIT_CWD`.
 * @param {readonly string[]} args
 * @param {string} [folder]
 * @returns {{ situation: string[], port: string[], shell: 'electron' | 'browser' | 'none' | undefined } | { refused: string }}
 */
export function parseStartArguments(args, folder = process.env.INIT_CWD ?? process.cwd()) {
  const parsed = split(args);
  if ('refused' in parsed) return parsed;
  const { values, positionals } = parsed;
  const shell = values.shell;
  if (shell !== undefined && shell !== 'electron' && shell !== 'browser' && shell !== 'none') {
    return { refused: `--shell expects electron, browser or none, not "${shell}".` };
  }
  if (positionals.length > 1)
    return { refused: `One situation can be opened, and ${positionals.length} were named.` };
  const situation = positionals.map((named) =>
    existsSync(resolve(folder, named)) ? resolve(folder, named) : named,
  );
  return { situation, shell, port: values.port === undefined ? [] : ['--port', values.port] };
}

/** @param {readonly string[]} args */
function split(args) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { shell: { type: 'string' }, port: { type: 'string' } },
    });
  } catch (error) {
    return { refused: /** @type {Error} */ (error).message };
  }
}
