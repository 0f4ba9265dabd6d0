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
    synopsis: 'export <situation> --format <formats> --out <file or folder> [--scene <number>] [<options>]',
    does: 'Writes pictures of a situation, a page of HTML that shows it in any browser without network, or what of it is visible as data, as slides, or a film of it.',
    options: [
      SITUATION,
      [
        '--format <formats>',
        'svg, png, jpeg, pdf, handout, or several of them: pictures, a handout with notes and sources under each; html: the viewer in one page; pptx: a slide a scene; geojson, csv, kmz: what is visible; webm, gif, frames (zipped PNG files): a film; several with commas between them go into a folder',
      ],
      ['--out <path>', 'the file, or a folder; each file appears whole or not at all'],
      [
        '--scene <number>',
        'number of the scene from 1, its id, or all; without it pictures are of all, data is of everything, a page opens with the first, slides and films are of all',
      ],
      [
        '--at <time>',
        'an EDTF time at which it is pictured, instead of the scene’s; of a film of one scene: the time that is played, such as 2024-12-08/2024-12-12; without it the scene stands still',
      ],
      [
        '--bounds <box>',
        'west,south,east,north in degrees, such as 35,34,36.5,36, instead of the scene’s view',
      ],
      [
        '--window <window>',
        'of pictures: moment, so-far, or a length of time that ends with the moment, such as “2 d”',
      ],
      ['--as-of <time>', 'of pictures: only what had been published by the end of that EDTF time'],
      [
        '--size <size>',
        'in pixels, such as 3840x2160; pictures have 1920x1080, slides, which are 16 by 9, 3840x2160, films 1280x720 when it is left out; 160x90 at least',
      ],
      ['--film <seconds>', 'of a film: how long it takes, such as 20s'],
      ['--fps <number>', 'of a film: frames a second; 12 when it is left out'],
      ['--paper <paper>', 'of pictures: A3, A4 or Letter instead, upright with -portrait'],
      ['--dpi <number>', 'of paper: dots an inch; 300 when it is left out'],
      ['--projection <name>', 'of pictures: mercator, equal-area or azimuthal'],
      ['--symbols <symbols>', 'of pictures: pictogram, or app6 for those of NATO’s APP-6'],
      ['--language <language>', 'of pictures: english, ar or ru, for the names on the map'],
      [
        '--title <words>',
        'of pictures, slides and films: instead of the scene’s; so --caption; empty for none',
      ],
      ['--caption <words>', 'see --title'],
      [
        '--marking <words>',
        'of pictures, slides and films: instead of the situation’s; it cannot be left out',
      ],
      ['--theme <theme>', 'dark, or light as on paper; dark when it is left out'],
      [
        '--world-file',
        'of png and jpeg: the bare map, with a world file, .prj and .aux.xml beside it that say where it lies in EPSG:3857',
      ],
      ['--bom', 'of csv: begins with a byte order mark, by which Excel knows UTF-8'],
      ['--force', 'replaces files of that name'],
      [
        '--json',
        'tells what was written, refused and noted as JSON on standard output: {"written": [paths], "refused": [words], "notes": [words]}',
      ],
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
