import { parseArgs } from 'node:util';
import { EXIT, type Output, PROCESS_OUTPUT } from './output';
import { type CommandName, commandUsage, overview } from './usage';

/** Runs one command of the command line; resolves with its exit code. */
export async function runCli(args: readonly string[], output: Output = PROCESS_OUTPUT): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === 'help' || isHelp(name)) {
    output.out(overview());
    return EXIT.done;
  }
  if (!isCommand(name)) {
    output.err(`${name === '' ? 'no command given' : `there is no command “${name}”`}\n\n${overview()}`);
    return EXIT.usage;
  }
  if (rest.some(isHelp)) {
    output.out(commandUsage(name));
    return EXIT.done;
  }
  return COMMANDS[name](rest, output);
}

// each command is loaded when it is asked for, so that none waits for the libraries of another
const COMMANDS: Readonly<Record<CommandName, (args: string[], output: Output) => Promise<number>>> = {
  validate: async (args, output) => {
    const parsed = parse(args, {});
    if (typeof parsed === 'string') return refuse('validate', parsed, output);
    return (await import('./validate')).runValidate(parsed.reference, output);
  },
  describe: async (args, output) => {
    const parsed = parse(args, {
      at: { type: 'string' },
      'as-of': { type: 'string' },
      scene: { type: 'string' },
      json: { type: 'boolean' },
    } as const);
    if (typeof parsed === 'string') return refuse('describe', parsed, output);
    const { at, 'as-of': asOf, scene, json = false } = parsed.values;
    const { reference } = parsed;
    return (await import('./describe')).runDescribe({ reference, at, asOf, scene, json }, output);
  },
  export: async (args, output) => {
    const parsed = parse(args, {
      format: { type: 'string' },
      out: { type: 'string' },
      scene: { type: 'string' },
      theme: { type: 'string' },
      force: { type: 'boolean' },
      at: { type: 'string' },
      bounds: { type: 'string' },
      bom: { type: 'boolean' },
      film: { type: 'string' },
      fps: { type: 'string' },
      size: { type: 'string' },
      paper: { type: 'string' },
      dpi: { type: 'string' },
      projection: { type: 'string' },
      window: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
      'world-file': { type: 'boolean' },
      symbols: { type: 'string' },
      language: { type: 'string' },
      title: { type: 'string' },
      caption: { type: 'string' },
      marking: { type: 'string' },
    } as const);
    if (typeof parsed === 'string') return refuse('export', parsed, output);
    const { force = false, json = false, ...values } = parsed.values;
    // what is handed out is printed
    const theme = values.theme ?? (values.format === 'handout' ? 'light' : 'dark');
    const { size, paper, dpi, projection, window, 'as-of': asOf } = values;
    const worldFile = values['world-file'] ?? false;
    const { symbols, language, title, caption, marking } = values;
    const told = { symbols, language, title, caption, marking };
    const sheetsAsked = { size, paper, dpi, projection, window, asOf, worldFile, ...told };
    const { reference } = parsed;
    return (await import('./export')).runExport(
      { ...values, reference, theme, force, json, format: values.format, out: values.out, sheetsAsked },
      output,
    );
  },
  serve: async (args, output) => (await import('./serve')).runServe(args, output),
};

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** One situation and the options, or what is wrong with them. */
function parse<T extends Options>(args: string[], options: T) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [reference] = positionals;
    if (reference === undefined) return 'no situation given';
    if (positionals.length > 1) return `one situation expected, ${positionals.length} given`;
    return { reference, values };
  } catch (error) {
    // what Node says after its first sentence is about arguments that begin with a dash
    return error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  }
}

function refuse(name: CommandName, reason: string, { err }: Output): number {
  err(`${reason}\n\n${commandUsage(name)}`);
  return EXIT.usage;
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

function isHelp(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}
