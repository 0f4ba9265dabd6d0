import { parseArgs } from 'node:util';
import { EXIT, type Output, PROCESS_OUTPUT } from './output';

const USAGE = `Situation Viewer, without a window.

  situation-viewer validate <situation>
      Checks a situation; lists every problem as “file: /json/path: what was expected, what was found”.

  situation-viewer describe <situation> [--at <EDTF>] [--scene <number>] [--json]
      Tells the situation in words, scene by scene, or at one moment.

  situation-viewer serve [<situation>] [--port <number>]
      Serves the viewer on 127.0.0.1 and prints its address.

<situation> is the id of a bundled situation or a folder.`;

/** Runs one command of the command line; resolves with its exit code. */
export async function runCli(args: readonly string[], output: Output = PROCESS_OUTPUT): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'validate':
        return await validate(rest, output);
      case 'describe':
        return await tell(rest, output);
      case 'serve':
        return await serve(rest, output);
      case 'help':
      case '--help':
      case '-h':
        output.out(USAGE);
        return EXIT.done;
      default:
        return refuse(
          command === undefined ? 'no command given' : `there is no command “${command}”`,
          output,
        );
    }
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      return refuse(error.message, output);
    throw error;
  }
}

// each command is loaded when it is asked for, so that none waits for the libraries of another

async function validate(args: string[], output: Output): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [reference, ...more] = positionals;
  if (reference === undefined || more.length > 0) return refuse('validate takes one situation', output);
  return (await import('./validate')).runValidate(reference, output);
}

async function tell(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { at: { type: 'string' }, scene: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [reference, ...more] = positionals;
  if (reference === undefined || more.length > 0) return refuse('describe takes one situation', output);
  const { at, scene, json = false } = values;
  return (await import('./describe')).runDescribe({ reference, at, scene, json }, output);
}

async function serve(args: string[], output: Output): Promise<number> {
  return (await import('./serve')).runServe(args, output);
}

function refuse(reason: string, { err }: Output): number {
  err(`${reason}\n\n${USAGE}`);
  return EXIT.usage;
}
