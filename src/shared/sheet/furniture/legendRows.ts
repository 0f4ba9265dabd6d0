import type { LegendEntry } from '../../symbology/legend';
import { legendWords } from '../../symbology/legendWords';
import type { TimeWindow } from '../../time/timeWindow';
import type { Shape } from '../shapes';
import type { Block, Setting } from './block';
import { legendSample, SAMPLE } from './legendSample';
import { setText } from './textBlock';
import { TYPE } from './type';

const GAP = 7;
const BETWEEN = 14;

/** What tells how well something is known: it stands on every picture in which there is such a thing, whether a legend is wished for or not. */
const HONEST: ReadonlySet<LegendEntry['is']> = new Set([
  'status',
  'uncertain',
  'fading',
  'interpolated',
  'lastKnown',
  'illustrative',
]);

/** Whether an entry is one of those that keep a picture honest. */
export function isHonest({ is }: LegendEntry): boolean {
  return HONEST.has(is);
}

/** The entries as rows no wider than `width`, `terse` without explanations; those that have nothing but a name stand two and more beside each other where they fit. */
export function legendRows(
  entries: readonly LegendEntry[],
  { window, terse }: { readonly window: TimeWindow['is']; readonly terse: boolean },
  width: number,
  setting: Setting,
): Block[] {
  const told = entries.map((entry) => {
    const { words, explained } = legendWords(entry, window, 'sheet');
    return { entry, words, explained: terse ? undefined : explained };
  });
  const short = told.filter(({ explained }) => explained === undefined);
  const long = told.filter(({ explained }) => explained !== undefined);
  return [
    ...sideBySide(
      short.map(({ entry, words }) => ({ entry, words })),
      width,
      setting,
    ),
    ...long.map(({ entry, words, explained = '' }) => entryRow(entry, words, explained, width, setting)),
  ];
}

function sideBySide(
  entries: readonly { readonly entry: LegendEntry; readonly words: string }[],
  width: number,
  setting: Setting,
): Block[] {
  const widest = Math.max(0, ...entries.map(({ words }) => setting.measure(words, TYPE.legend)));
  const needed = SAMPLE.width + GAP + Math.ceil(widest);
  const columns = Math.max(1, Math.min(entries.length, Math.floor((width + BETWEEN) / (needed + BETWEEN))));
  // as few columns as the rows need, so that none stands alone in the last
  const rows = Math.ceil(entries.length / columns);
  const columnWidth = columns === 1 ? width : (width + BETWEEN) / columns;
  return Array.from({ length: rows }, (_, row) => {
    const cells = entries
      .filter((_entry, index) => index % rows === row)
      .map(({ entry, words }) =>
        entryRow(entry, words, '', columns === 1 ? width : columnWidth - BETWEEN + 1, setting),
      );
    return {
      width,
      height: Math.max(...cells.map(({ height }) => height)),
      shapes: cells.map(
        (cell, column): Shape => ({ is: 'group', move: [column * columnWidth, 0], shapes: cell.shapes }),
      ),
    };
  });
}

function entryRow(
  entry: LegendEntry,
  words: string,
  explained: string,
  width: number,
  setting: Setting,
): Block {
  const { measure, inks } = setting;
  const left = SAMPLE.width + GAP;
  const style = TYPE.legend;
  const wordsWidth = measure(words, style);
  const text = explained === '' ? words : `${words}: ${explained}`;
  const block = setText(text, style, {
    maxWidth: width - left,
    fill: explained === '' ? inks.text : inks.muted,
    measure,
  });
  const height = Math.max(SAMPLE.height, block.height);
  const top = (Math.max(SAMPLE.height, style.lineHeight) - style.lineHeight) / 2;
  const shapes: Shape[] = [
    { is: 'group', move: [SAMPLE.width / 2, SAMPLE.height / 2], shapes: legendSample(entry, setting) },
    {
      is: 'group',
      move: [left, block.height > style.lineHeight ? 0 : top],
      shapes: withLead(block, words, wordsWidth, explained, inks.text),
    },
  ];
  return {
    width,
    height: Math.max(height, block.height + (block.height > style.lineHeight ? 2 : 0)),
    shapes,
  };
}

// what is meant stands out from how it is explained
function withLead(
  block: Block,
  words: string,
  wordsWidth: number,
  explained: string,
  fill: string,
): readonly Shape[] {
  const [first, ...rest] = block.shapes;
  if (
    explained === '' ||
    first?.is !== 'text' ||
    first.anchor !== 'start' ||
    !first.text.startsWith(`${words}: `)
  )
    return block.shapes;
  const behind = first.text.slice(words.length + 2);
  return [{ ...first, text: words, fill }, { ...first, text: behind, x: first.x + wordsWidth + 5 }, ...rest];
}
