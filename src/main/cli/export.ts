import { existsSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/result';
import { pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledScene, CompiledSituation } from '../../shared/situation/compiled';
import { problemInWords } from '../../shared/situation/problem';
import { APPLICATION } from '../application';
import { aboutPictured } from '../export/data/aboutPictured';
import { isDataFormat } from '../export/data/dataFormats';
import { isFilmFormat } from '../export/film/filmFormats';
import type { Sink } from '../export/film/sink';
import { sheetFormatOf } from '../export/formats';
import { writeWhole, writeWholeBy } from '../export/writeWhole';
import { basemapDir, situationsDir, standaloneDir } from '../installation';
import { app6Symbol } from '../situation/app6';
import { findSituation } from '../situation/findSituation';
import { loadSituation } from '../situation/loadSituation';
import { cancelling } from './cancelling';
import type { ExportArguments } from './exportArguments';
import { faultOfExport } from './exportFaults';
import type { FilmAsked } from './exportFilm';
import { writeSheets } from './exportSheets';
import { EXIT, type Output } from './output';
import { picturedFor } from './picturedFor';

/**
 * `export <situation> --format … --out <file>`: pictures of it, the situation as one HTML file, or what of it is visible as data. Prints the file's
 * name once it is written. Only what writes it is loaded.
 */
export async function runExport(asked: ExportArguments, output: Output): Promise<number> {
  const { reference, format = '', out, scene, theme, force, at, bounds, bom = false, film, fps } = asked;
  const { sheetsAsked } = asked;
  const refuse = (reason: string, code: number = EXIT.usage) => {
    output.err(reason);
    return code;
  };
  const formats = format.split(',').map((name) => name.trim());
  const sheets = formats.flatMap((name) => sheetFormatOf(name) ?? []);
  const isSheets = sheets.length === formats.length;
  const fault = formats.map((name) => faultOfExport(name, asked)).find((each) => each !== undefined);
  if (fault !== undefined) return refuse(fault);
  if (out === undefined || out === '') return refuse('--out: no file given');
  if (theme !== 'dark' && theme !== 'light')
    return refuse(`--theme: expected dark or light, found “${theme}”`);
  const found = await findSituation(situationsDir(), reference);
  if (!found.ok) return refuse(found.error, EXIT.refused);
  const loaded = await loadSituation(found.value, app6Symbol);
  if (!loaded.ok) return refuse(loaded.error.map(problemInWords).join('\n'), EXIT.refused);
  for (const problem of loaded.value.problems)
    output.err(`${problem.severity === 'error' ? 'left out' : 'note'}: ${problemInWords(problem)}`);
  if (isSheets)
    return writeSheets(
      loaded,
      { ...sheetsAsked, formats: [...new Set(sheets)], out, scene, theme, force, at, bounds },
      output,
    );
  const { value: situation, points } = loaded;
  const told = sceneOf(situation, scene);
  if (!told.ok) return refuse(told.error);
  // before a film is drawn, not after
  if (!force && existsSync(out)) return refuse(`${out} exists already; --force replaces it`, EXIT.refused);

  if (format === 'pptx' || isFilmFormat(format)) {
    const { size, title, caption, marking } = sheetsAsked;
    const words = { title, caption, marking };
    const wished: Omit<FilmAsked, 'format'> = {
      out,
      scene: told.value,
      film,
      fps,
      at,
      size,
      theme,
      words,
      force,
    };
    const opened = { situation, points };
    const { exportFilm, exportSlides } = await import('./exportFilm');
    const written =
      format === 'pptx'
        ? await exportSlides(opened, wished, output.err)
        : await exportFilm(opened, { ...wished, format }, output.err);
    if (!written.ok) return refuse(written.error, written.error.startsWith('--') ? EXIT.usage : EXIT.refused);
    output.out(out);
    return EXIT.done;
  }
  if (isDataFormat(format)) {
    const pictured = picturedFor({ situation, points }, { scene: told.value, at, bounds });
    if (!pictured.ok) return refuse(pictured.error);
    const about = aboutPictured(pictured.value, APPLICATION, theme);
    const { writeData } = await import('../export/data/writeData');
    const overlay =
      format === 'kmz' ? await (await import('./exportFilm')).overlayFor(pictured.value, theme) : undefined;
    const written = await cancelling((signal) => {
      const data = { about, overlay, byteOrderMark: bom, signal };
      const fill = (sink: Sink) => writeData(format, pictured.value, sink, data);
      return writeWholeBy(out, fill, { replace: force });
    });
    if (!written.ok) return refuse(written.error, EXIT.refused);
    output.out(out);
    return EXIT.done;
  }
  const picture = told.value && pictureOfScene(situation, told.value);
  const { writeHtml } = await import('../export/html/writeHtml');
  const page = await writeHtml(
    { situation, points, opening: { picture, theme }, application: APPLICATION },
    { standaloneDir: standaloneDir(), basemapDir: basemapDir() },
  );
  for (const note of page.notes) output.err(`note: ${note}`);
  const written = await cancelling(() => writeWhole(out, page.bytes, { replace: force }));
  if (!written.ok) return refuse(written.error, EXIT.refused);
  output.out(out);
  return EXIT.done;
}

function sceneOf(
  { scenes }: CompiledSituation,
  asked: string | undefined,
): Result<CompiledScene | null, string> {
  if (asked === undefined || asked === 'all') return ok(null);
  const scene = /^\d+$/.test(asked) ? scenes[Number(asked) - 1] : scenes.find(({ id }) => id === asked);
  return scene ? ok(scene) : fail(`--scene: expected a number from 1 to ${scenes.length}, found “${asked}”`);
}
