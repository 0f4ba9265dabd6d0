import type { Bounds } from '../../../shared/position';
import type { SheetAbout, UsedSource } from '../../../shared/sheet/sheet';
import { descriptionOf, type FileDescription } from './descriptionOf';

/**
 * Tells the metadata of a file of several sheets: title of the situation, each picture with its moment in a line, and what any of them rests on. From
 * `json` the first is opened again. Of one picture it is that picture's own.
 */
export function descriptionOfAll(abouts: readonly [SheetAbout, ...SheetAbout[]]): FileDescription {
  const [first] = abouts;
  const told = descriptionOf({
    ...first,
    sources: sourcesOfAll(abouts),
    attribution: [...new Set(abouts.flatMap(({ attribution }) => attribution))],
    extent: extentOfAll(abouts.map(({ extent }) => extent)),
  });
  // pages of one picture share what they say
  const pictures = [...new Set(abouts)];
  if (pictures.length === 1) return descriptionOf(first);
  const lines = pictures.map(({ title, time }) => [title, time.words].filter(Boolean).join(' · '));
  return {
    ...told,
    title: first.situation.title,
    description: [...lines, first.marking].filter(Boolean).join('\n'),
    json: descriptionOf(first).json,
  };
}

/** The sources of several pictures, each once, with all that is cited of it. */
export function sourcesOfAll(abouts: readonly Pick<SheetAbout, 'sources'>[]): UsedSource[] {
  const byNumber = new Map<number, UsedSource>();
  for (const source of abouts.flatMap(({ sources }) => sources)) {
    const known = byNumber.get(source.number);
    const paragraphs = [...new Set([...(known?.paragraphs ?? []), ...source.paragraphs])];
    byNumber.set(source.number, { ...source, paragraphs });
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

function extentOfAll(extents: readonly Bounds[]): Bounds {
  const of = (pick: (bounds: Bounds) => number) => extents.map(pick);
  const south = Math.min(...of((bounds) => bounds[1]));
  const north = Math.max(...of((bounds) => bounds[3]));
  // what lies across the antimeridian has no west and east in common with what does not
  if (extents.some(([west, , east]) => west > east)) return [-180, south, 180, north];
  return [Math.min(...of((bounds) => bounds[0])), south, Math.max(...of((bounds) => bounds[2])), north];
}
