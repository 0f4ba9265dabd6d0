import { problemInWords } from '../../shared/situation/problem';
import { situationsDir } from '../services';
import { resolveReference } from '../situation/library';
import { loadSituation } from '../situation/loadSituation';
import { EXIT, type Output } from './output';

/** `validate <situation>`: a summary, or every problem on a line of its own. */
export async function runValidate(reference: string, { out, err }: Output): Promise<number> {
  const loaded = await loadSituation(await resolveReference(situationsDir(), reference));
  const problems = loaded.ok ? loaded.value.problems : loaded.error;
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of problems) {
    const words = problemInWords(problem);
    if (problem.severity === 'error') err(words);
    else out(`note: ${words}`);
  }
  if (!loaded.ok || errors.length > 0) {
    err(`${errors.length} ${errors.length === 1 ? 'problem' : 'problems'} in ${reference}`);
    return EXIT.refused;
  }
  const { title, layers, scenes, sources, version } = loaded.value;
  const features = layers.reduce((sum, layer) => sum + layer.features.length, 0);
  out(`${title}: valid`);
  out(
    `${layers.length} layers, ${features} features, ${scenes.length} scenes, ${sources.length} sources, version ${version}`,
  );
  return EXIT.done;
}
