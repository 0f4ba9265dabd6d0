/** What the command line can be asked to do. */
export type CommandName = 'validate' | 'describe' | 'export' | 'serve';

interface Usage {
  readonly synopsis: string;
  readonly does: string;
  /** Options and what they expect, one a row. */
  readonly options: readonly (readonly [option: string, words: string])[];
}

const SITUATION = [
  '<situation>',
  'the id of a bundled situation, a folder or the situation.json in it, a .situation file, or a GeoJSON file',
] as const;
const HELP = ['--help', 'says this'] as const;

const USAGES: Readonly<Record<CommandName, Usage>> = {
  validate: {
    synopsis: 'validate <situation>',
    does: 'Checks a situation and lists every problem as “file: /json/path: what was expected, what was found”.',
    options: [SITUATION, HELP],
  },
  describe: {
    synopsis: 'describe <situation> [--at <time>] [--as-of <time>] [--scene <number>] [--json]',
    does: 'Tells a situation in words: scene by scene, one scene of it, or what is there at one time.',
    options: [
      SITUATION,
      ['--at <time>', 'an EDTF time: 2024-12-14, 2024-12-14T08:00+03:00, 2024-12, 2024-12-09/2024-12-14'],
      ['--as-of <time>', 'tells only what had been published by the end of that EDTF time: 2024-12-11'],
      ['--scene <number>', 'number of a scene from 1, or its id'],
      ['--json', 'as JSON, for other programs'],
      HELP,
    ],
  },
  export: {
    synopsis:
      'export <situation> --format html|geojson|csv|kmz|webm|gif|frames --out <file> [--scene <number>] [--theme dark|light] [--at <time>] [--bounds <box>] [--bom] [--film <seconds>] [--fps <number>] [--size <pixels>] [--force]',
    does: 'Writes a situation as one HTML file that shows it in any browser, without network, as data what of it is visible, or as a film.',
    options: [
      SITUATION,
      [
        '--format <format>',
        'html: the viewer in one page; geojson, csv, kmz: what is visible; webm, gif, frames (zipped PNG files): a film',
      ],
      ['--out <file>', 'where it is written; it appears whole or not at all'],
      [
        '--scene <number>',
        'number of the scene that it opens with or that is taken, from 1, or its id; a page opens with the first, data is of everything, a film goes from scene to scene',
      ],
      ['--theme <theme>', 'dark, or light as on paper; dark when it is left out'],
      ['--at <time>', 'of data: an EDTF time at which it is visible; of a film: the time that is played'],
      ['--bounds <box>', 'of data: west,south,east,north in degrees, instead of the scene’s view'],
      ['--bom', 'of csv: begins with a byte order mark, by which Excel knows UTF-8'],
      ['--film <seconds>', 'of a film: how long it takes, such as 20s'],
      ['--fps <number>', 'of a film: frames a second; 12 when it is left out'],
      ['--size <pixels>', 'of a film: 1280x720 when it is left out'],
      ['--force', 'replaces a file of that name'],
      HELP,
    ],
  },
  serve: {
    synopsis: 'serve [<situation>] [--port <number>] [--shell browser|none]',
    does: 'Serves the viewer on 127.0.0.1 and prints its address. Ctrl+C ends it.',
    options: [
      SITUATION,
      ['--port <number>', 'from 0 to 65535; any free port when it is left out'],
      ['--shell <shell>', 'browser opens a window of an installed browser; none, the default, opens nothing'],
      HELP,
    ],
  },
};

/** How one command is used. */
export function commandUsage(name: CommandName): string {
  const { synopsis, does, options } = USAGES[name];
  const width = Math.max(...options.map(([option]) => option.length));
  const rows = options.map(([option, words]) => `  ${option.padEnd(width)}  ${words}`);
  return [`Usage: situation-viewer ${synopsis}`, '', does, '', ...rows].join('\n');
}

/** Every command there is, and where to read on. */
export function overview(): string {
  const commands = Object.values(USAGES).flatMap(({ synopsis, does }) => [
    `  situation-viewer ${synopsis}`,
    `      ${does}`,
    '',
  ]);
  return [
    'Situation Viewer, without a window.',
    '',
    ...commands,
    `<situation> is ${SITUATION[1]}.`,
    '“situation-viewer <command> --help” says more. Exit codes: 0 done, 1 the situation is wrong, 2 the command is.',
  ].join('\n');
}
