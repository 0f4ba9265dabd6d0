import { problemInWords } from '../../shared/situation/problem';
import { situationsDir } from '../installation';
import { findSituation } from '../situation/findSituation';
import { loadSituation } from '../situation/loadSituation';
import { EXIT, type Output } from './output';

/** `validate <situation>`: a summary, or every problem on a line of its own. */
export async function runValidate(reference: string, { out, err }: Output): Promise<number> {
  const found = await findSituation(situationsDir(), reference);
  if (!found.ok) {
    err(found.error);
    return EXIT.refused;
  }
  const loaded = await loadSituation(found.value);
  const problems = loaded.ok ? loaded.value.problems : loaded.error;
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of problems) {
    const words = problemInWords(problem);
    if (problem.severity === 'error') err(words);
    else out(`note: ${words}`);
  }
  if (!loaded.ok || errors.length > 0) {
    err(`${counted(errors.length, 'problem')} in ${reference}`);
    return EXIT.refused;
  }
  const { title, layers, scenes, sources, version } = loaded.value;
  const features = layers.reduce(
    (sum, { features: own, points }) => sum + own.length + (points?.count ?? 0),
    0,
  );
  out(`${title}: valid`);
  const counts = [
    counted(layers.length, 'layer'),
    counted(features, 'feature'),
    counted(scenes.length, 'scene'),
    counted(sources.length, 'source'),
  ];
  out(`${counts.join(', ')}, version ${version}`);
  return EXIT.done;
}

function counted(count: number, word: string): string {
  return `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
}
