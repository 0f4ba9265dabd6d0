import type { Setting } from '../furniture/block';
import type { SheetRefusal } from '../sheet';
import { fitContent } from './attempts';
import type { Content } from './content';
import type { Arrangement } from './words';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A text without which all would fit. */
interface Culprit {
  readonly option: string;
  /** As the refusal names it. */
  readonly words: string;
  readonly remedy: string;
  readonly length: number;
  readonly without: Partial<Content>;
}

/** Says which text it is that leaves no room for a map, the longest first, and what to do. */
export function explainMisfit(
  content: Content,
  size: Size,
  preferred: readonly Arrangement['is'][],
  setting: Setting,
): SheetRefusal {
  const onSheet = `On a sheet of ${told(size.width)} × ${told(size.height)} units`;
  const fits = (tried: Content, arrangements = preferred) =>
    fitContent(tried, size, arrangements, 'left', setting) !== null;
  if (preferred.length === 1 && fits(content, ['beside', 'below']))
    return {
      option: 'words',
      reason: `${onSheet} the words leave no room for a map where they are wished for: let them stand where they fit (auto), or take a larger sheet.`,
    };
  const culprit = culprits(content)
    .sort((a, b) => b.length - a.length)
    .find(({ without, length }) => length > 0 && fits({ ...content, ...without }));
  if (culprit)
    return {
      option: culprit.option,
      reason: `${onSheet} ${culprit.words} no room for a map: ${culprit.remedy}, or take a larger sheet.`,
    };
  return {
    option: size.width < size.height ? 'width' : 'height',
    reason: `${onSheet} title, time, sources and marking leave no room for a map: take a larger sheet.`,
  };
}

function culprits(content: Content): Culprit[] {
  const text = (option: 'title' | 'caption' | 'marking', without: Partial<Content>): Culprit => {
    const { length } = content[option] ?? '';
    return {
      option,
      words: `a ${option} of ${told(length)} characters leaves`,
      remedy: 'shorten it',
      length,
      without,
    };
  };
  return [
    text('caption', { caption: '' }),
    text('title', { title: '' }),
    text('marking', { marking: null }),
    {
      option: 'layers',
      words: 'the sources of the picture, and what tells how well it is known, leave',
      remedy: 'show fewer layers',
      length: content.sourcesLength,
      without: { parts: () => [] },
    },
  ];
}

function told(value: number): string {
  return Math.round(value).toLocaleString('en');
}
