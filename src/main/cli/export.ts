import { fail, ok, type Result } from '../../shared/result';
import { pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledScene, CompiledSituation } from '../../shared/situation/compiled';
import { problemInWords } from '../../shared/situation/problem';
import { APPLICATION } from '../application';
import { writeHtml } from '../export/html/writeHtml';
import { writeWhole } from '../export/writeWhole';
import { basemapDir, situationsDir, standaloneDir } from '../services';
import { app6Symbol } from '../situation/app6';
import { findSituation } from '../situation/findSituation';
import { loadSituation } from '../situation/loadSituation';
import { EXIT, type Output } from './output';

export interface ExportArguments {
  readonly reference: string;
  readonly format: string | undefined;
  /** The file to write. */
  readonly out: string | undefined;
  /** Number of a scene, from 1, or its id. */
  readonly scene?: string | undefined;
  readonly theme: string;
  readonly force: boolean;
}

/** `export <situation> --format html --out <file>`: the situation as one HTML file. Prints the file's name once it is written. */
export async function runExport(
  { reference, format, out, scene, theme, force }: ExportArguments,
  output: Output,
): Promise<number> {
  const refuse = (reason: string, code: number = EXIT.usage) => {
    output.err(reason);
    return code;
  };
  if (format !== 'html') return refuse(`--format: expected html, found ${format ?? 'none'}`);
  if (out === undefined) return refuse('--out: no file given');
  if (theme !== 'dark' && theme !== 'light')
    return refuse(`--theme: expected dark or light, found “${theme}”`);
  const found = await findSituation(situationsDir(), reference);
  if (!found.ok) return refuse(found.error, EXIT.refused);
  const loaded = await loadSituation(found.value, app6Symbol);
  if (!loaded.ok) return refuse(loaded.error.map(problemInWords).join('\n'), EXIT.refused);
  const { value: situation, points } = loaded;
  const asked = sceneOf(situation, scene);
  if (!asked.ok) return refuse(asked.error);

  const picture = asked.value && pictureOfScene(situation, asked.value);
  const page = await writeHtml(
    { situation, points, opening: { picture, theme }, application: APPLICATION },
    { standaloneDir: standaloneDir(), basemapDir: basemapDir() },
  );
  for (const note of page.notes) output.err(`note: ${note}`);
  const written = await writeWhole(out, page.bytes, { replace: force });
  if (!written.ok) return refuse(written.error, EXIT.refused);
  output.out(out);
  return EXIT.done;
}

function sceneOf(
  { scenes }: CompiledSituation,
  asked: string | undefined,
): Result<CompiledScene | null, string> {
  if (asked === undefined) return ok(null);
  const scene = /^\d+$/.test(asked) ? scenes[Number(asked) - 1] : scenes.find(({ id }) => id === asked);
  return scene ? ok(scene) : fail(`--scene: expected a number from 1 to ${scenes.length}, found “${asked}”`);
}
