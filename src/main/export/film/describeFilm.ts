import type { SheetAbout } from '../../../shared/sheet/sheet';
import { descriptionOf, type FileDescription } from '../metadata/descriptionOf';
import { sourcesOfAll } from '../metadata/descriptionOfAll';

/** What a film shows, as sheets tell it. */
export interface FilmAbout {
  /** Of its first frame. */
  readonly first: SheetAbout;
  /** Of its last frame. */
  readonly last: SheetAbout;
  /** Of each part of its shots, with what all of the part rests on. */
  readonly parts: readonly SheetAbout[];
  /** Whether it goes over several scenes. */
  readonly hasScenes: boolean;
}

/** What a film says of itself; from `json` its first frame is opened again, null where that would not be what the film is of. */
export interface FilmDescription
  extends Pick<FileDescription, 'title' | 'description' | 'sources' | 'rights' | 'creatorTool'> {
  readonly json: string | null;
}

/** Tells a film in the words that its file has room for: its time from the first frame to the last, and what any part of it rests on. */
export function describeFilm({ first, last, parts, hasScenes }: FilmAbout): FilmDescription {
  const times = [...new Set([first.time.words, last.time.words])].join(' – ');
  const { title, sources, rights, creatorTool } = descriptionOf({
    ...first,
    sources: sourcesOfAll([first, ...parts]),
    attribution: [...new Set([first, ...parts].flatMap(({ attribution }) => attribution))],
  });
  return {
    title: hasScenes ? first.situation.title : title,
    description: [hasScenes ? '' : first.caption, times, first.marking].filter(Boolean).join('\n'),
    sources,
    rights,
    creatorTool,
    json: hasScenes ? null : descriptionOf(first).json,
  };
}

/** The same as lines of text. */
export function filmInWords({ title, description, sources, rights, creatorTool }: FilmDescription): string {
  return [title, description, ...sources, rights, creatorTool].filter((line) => line !== '').join('\n');
}
