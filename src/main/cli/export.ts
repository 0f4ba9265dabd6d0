import type { Result } from '../../shared/result';
import { problemInWords } from '../../shared/situation/problem';
import { sheetFormatOf } from '../export/formats';
import { situationsDir } from '../installation';
import { app6Symbol } from '../situation/app6';
import { findSituation } from '../situation/findSituation';
import { type Loaded, loadSituation } from '../situation/loadSituation';
import { cancelSignal } from './cancelling';
import type { ExportArguments } from './exportArguments';
import { faultOfExport } from './exportFaults';
import { targetOf } from './exportTargets';
import { misused, type Outcome, type Refusal, refused, tellOutcomes } from './outcome';
import type { Output } from './output';
import type { PlannedExport } from './plannedExport';

/**
 * `export <situation> --format … --out …`: pictures of it, the viewer with it in one HTML file, or what of it is visible as slides, film or data; of several kinds
 * the pictures together, and one file of each other kind. Names the files once they are written. Only what writes them is loaded.
 */
export async function runExport(asked: ExportArguments, output: Output): Promise<number> {
  // from the first moment on, while what writes is still being loaded
  const signal = cancelSignal();
  const { json } = asked;
  const tell = (outcomes: readonly Outcome[], notes: readonly string[] = []) =>
    tellOutcomes(outcomes, { json, notes }, output);
  const formats = [...new Set((asked.format ?? '').split(',').map(formatNamed))];
  const checked = check(formats, asked);
  if (!checked.ok) return tell([checked]);
  const loaded = await load(asked.reference);
  if (!loaded.ok) return tell([loaded]);
  const problems = loaded.value.value.problems.map(
    (problem) => `${problem.severity === 'error' ? 'left out' : 'note'}: ${problemInWords(problem)}`,
  );
  for (const problem of problems) output.err(problem);

  const plans: PlannedExport[] = [];
  for (const plan of await plansFor(formats, loaded.value, { ...asked, theme: checked.value.theme })) {
    if (!plan.ok) return tell([plan], problems);
    plans.push(plan.value);
  }
  const target = await targetOf(checked.value.out, {
    formats,
    files: plans.reduce((sum, { files }) => sum + files, 0),
    hasPictures: formats.some(sheetFormatOf),
  });
  if (!target.ok) return tell([target], problems);
  const outcomes: Outcome[] = [];
  for (const { write } of plans) {
    if (signal.aborted) break;
    outcomes.push(await write(target.value, json ? () => undefined : output.err));
  }
  return tell(outcomes, problems);
}

/** Pictures together, and each other kind for itself. */
async function plansFor(
  formats: readonly string[],
  loaded: Extract<Loaded, { ok: true }>,
  asked: ExportArguments & { readonly theme: 'dark' | 'light' },
): Promise<Result<PlannedExport, Refusal>[]> {
  const plans: Result<PlannedExport, Refusal>[] = [];
  const sheets = formats.flatMap((format) => sheetFormatOf(format) ?? []);
  if (sheets.length > 0) {
    const { planSheets } = await import('./exportSheets');
    const { scene, at, bounds, theme, force, sheetsAsked } = asked;
    const wished = { ...sheetsAsked, scene, at, bounds, theme };
    plans.push(planSheets(loaded, wished, { formats: sheets, replace: force }));
  }
  const others = formats.filter((format) => !sheetFormatOf(format));
  if (others.length > 0) {
    const { planOther } = await import('./exportOther');
    plans.push(...others.map((format) => planOther(loaded, { ...asked, format })));
  }
  return plans;
}

// JPEG goes by two names
function formatNamed(name: string): string {
  const asked = name.trim();
  return sheetFormatOf(asked) ?? asked;
}

type Checked =
  | { readonly ok: true; readonly value: { readonly out: string; readonly theme: 'dark' | 'light' } }
  | ReturnType<typeof misused>;

/** What can be told to be wrong before anything is read. */
function check(formats: readonly string[], asked: ExportArguments): Checked {
  const { out, theme } = asked;
  const fault = formats.map((format) => faultOfExport(format, asked)).find((each) => each !== undefined);
  if (fault !== undefined) return misused(fault);
  if (out === undefined || out === '') return misused('--out: no file given');
  if (theme !== 'dark' && theme !== 'light')
    return misused(`--theme: expected dark or light, found “${theme}”`);
  return { ok: true, value: { out, theme } };
}

type Opened =
  | { readonly ok: true; readonly value: Extract<Loaded, { ok: true }> }
  | ReturnType<typeof refused>;

async function load(reference: string): Promise<Opened> {
  const found = await findSituation(situationsDir(), reference);
  if (!found.ok) return refused(found.error);
  const loaded = await loadSituation(found.value, app6Symbol);
  return loaded.ok ? { ok: true, value: loaded } : refused(loaded.error.map(problemInWords).join('\n'));
}
