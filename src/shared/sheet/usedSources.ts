import type { Citation, CompiledSituation } from '../situation/compiled';
import { timeInWords } from '../time/words';
import type { UsedSource } from './sheet';

/**
 * The sources that a picture rests on, in the situation's order, each with the paragraphs cited. `citations` are those of the features in it; points of
 * large layers carry theirs in files that are not at hand, so with `hasTables` every source counts.
 */
export function usedSources(
  { sources, timeZone }: CompiledSituation,
  citations: readonly Citation[],
  hasTables: boolean,
): UsedSource[] {
  const cited = new Map<string, Set<string>>();
  for (const { source, paragraph } of citations) {
    const paragraphs = cited.get(source) ?? new Set();
    if (paragraph !== undefined) paragraphs.add(paragraph);
    cited.set(source, paragraphs);
  }
  return sources.flatMap(({ id, title, publisher, author, published }, index) => {
    const paragraphs = cited.get(id);
    if (!paragraphs && !hasTables) return [];
    return {
      number: index + 1,
      id,
      title,
      publisher: publisher ?? author ?? null,
      published: publishedInWords(timeInWords(published, timeZone)),
      paragraphs: [...(paragraphs ?? [])].sort(inOrder),
    };
  });
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

// that a day of publication is known goes without saying, and public geography has been out since ever
function publishedInWords(words: string): string | null {
  const short = words.replace(/, (day known|day not given|month not given)$/, '');
  return short === 'a year not given' || short.startsWith('until ') ? null : short;
}
