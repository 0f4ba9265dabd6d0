import { DATA_FORMATS, isDataFormat } from '../export/data/dataFormats';
import { FILM_FORMATS, isFilmFormat } from '../export/film/filmFormats';
import { SHEET_FORMATS, sheetFormatOf } from '../export/formats';
import type { ExportArguments } from './exportArguments';

type Kind = 'picture' | 'slides' | 'film' | 'data' | 'page';

/** The options that say something of each kind of file, beside `--format`, `--out`, `--force` and `--json`. */
const HEARD: Readonly<Record<Kind, readonly string[]>> = {
  picture: [
    ...['scene', 'theme', 'at', 'bounds', 'window', 'as-of', 'size', 'paper', 'dpi', 'projection'],
    ...['symbols', 'language', 'title', 'caption', 'marking', 'world-file'],
  ],
  slides: ['scene', 'theme', 'size', 'title', 'caption', 'marking'],
  film: ['scene', 'theme', 'at', 'size', 'film', 'fps', 'title', 'caption', 'marking'],
  data: ['scene', 'theme', 'at', 'bounds', 'bom'],
  page: ['scene', 'theme'],
};

/**
 * Why a kind of file cannot be written as it is asked for; undefined where it can. An option that would change nothing is refused: a marking
 * that is left out without a word is worse than no file.
 */
export function faultOfExport(format: string, args: ExportArguments): string | undefined {
  const kind = kindOf(format);
  if (!kind)
    return `--format: expected some of ${Object.keys(SHEET_FORMATS).join(',')}, html, pptx, ${[...DATA_FORMATS, ...FILM_FORMATS].join(', ')}, found ${format === '' ? 'none' : format}`;
  const unheard = givenOptions(args).find((name) => !HEARD[kind].includes(name));
  if (unheard !== undefined) {
    const others = (Object.keys(HEARD) as Kind[]).filter((each) => HEARD[each].includes(unheard));
    return `--${unheard}: goes with ${others.map((each) => WORDS[each]).join(' and ')}, not with ${format}`;
  }
  if (kind === 'film' && args.at !== undefined && (args.scene === undefined || args.scene === 'all'))
    return '--at: of a film it is the time that is played in the view of one scene: give its --scene';
  return undefined;
}

const WORDS: Readonly<Record<Kind, string>> = {
  picture: 'pictures',
  slides: 'slides',
  film: 'films',
  data: 'data',
  page: 'pages',
};

function kindOf(format: string): Kind | undefined {
  if (sheetFormatOf(format)) return 'picture';
  if (format === 'pptx') return 'slides';
  if (format === 'html') return 'page';
  if (isFilmFormat(format)) return 'film';
  return isDataFormat(format) ? 'data' : undefined;
}

/** The options that were given, but for those with a value of their own. */
function givenOptions({ scene, at, bounds, bom, film, fps, sheetsAsked }: ExportArguments): string[] {
  const { asOf, worldFile, ...others } = sheetsAsked;
  const given = { scene, at, bounds, film, fps, 'as-of': asOf, ...others };
  const switches = { bom, 'world-file': worldFile };
  return [
    ...Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name])),
    ...Object.entries(switches).flatMap(([name, isOn]) => (isOn ? [name] : [])),
  ];
}
