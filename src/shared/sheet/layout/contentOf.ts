import { creditLine } from '../creditLine';
import { type Block, moved, type Setting } from '../furniture/block';
import { isHonest, legendRows } from '../furniture/legendRows';
import { sourceInWords, sourceParagraph, sourceRows } from '../furniture/sourceRows';
import type { SheetInput } from '../sheetInput';
import type { Told } from '../told';
import type { Content } from './content';
import type { Density } from './density';
import type { Part } from './flow';
import type { Seen } from './mapMaker';

/** What had to leave the map, and whether the legend stays. */
export interface Extras {
  readonly legend: boolean;
  /** Furniture of the map that found no room on it. */
  readonly beside: readonly Block[];
}

/** Puts what is told of a picture into parts that can be set. */
export function contentOf(
  { situation, options, attribution, application, picture }: SheetInput,
  told: Told,
  seen: Seen,
  { legend, beside }: Extras,
  setting: Setting,
): Content {
  const entries = told.entriesOf(seen);
  const sources = told.sourcesOf(seen);
  const { page } = options;
  const rowsOf =
    (wanted: typeof entries, density: Density): Part['rows'] =>
    (width) =>
      legendRows(wanted, { window: picture.timeWindow.is, terse: density === 'terse' }, width, setting);
  const partsOf = (density: Density): Part[] => [
    { label: '', gap: 10, rows: (width) => inRows(beside, width) },
    {
      label: density === 'terse' ? '' : 'On the map',
      gap: 1,
      rows: rowsOf(legend ? entries.filter((entry) => !isHonest(entry)) : [], density),
    },
    {
      label: density === 'terse' ? '' : 'How well it is known',
      gap: 1,
      rows: rowsOf(entries.filter(isHonest), density),
    },
    {
      label: density === 'terse' ? '' : sources.length === 1 ? 'Source' : 'Sources',
      gap: density === 'roomy' ? 3 : 0,
      rows: (width) => (density === 'roomy' ? sourceRows : sourceParagraph)(sources, width, setting),
    },
  ];
  const known = new Map<Density, readonly Part[]>();
  const parts = (density: Density): readonly Part[] => {
    const set = known.get(density) ?? partsOf(density).map(remembered);
    known.set(density, set);
    return set;
  };
  return {
    kicker: told.kicker,
    title: told.title,
    caption: told.caption,
    moment: told.moment,
    marking: told.marking,
    headRoom: options.headRoom ?? 0,
    page: page && page.of > 1 ? `${page.number} of ${page.of}` : '',
    attribution: creditLine(attribution),
    imprint: `${application.name} ${application.version} · ${situation.id} ${situation.version.slice(0, 10)}`,
    sourcesLength: sources.reduce((sum, source) => sum + sourceInWords(source).length, 0),
    parts,
  };
}

/** The same rows are set once for a width: a layout tries many. */
function remembered(part: Part): Part {
  const known = new Map<number, readonly Block[]>();
  return {
    ...part,
    rows: (width) => {
      const rows = known.get(width) ?? part.rows(width);
      known.set(width, rows);
      return rows;
    },
  };
}

const BETWEEN = 18;

/** Blocks beside each other as far as they fit, their feet on one line. */
function inRows(blocks: readonly Block[], width: number): Block[] {
  const rows: Block[][] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    x += BETWEEN + block.width;
    if (x <= width) rows.at(-1)?.push(block);
    else {
      rows.push([block]);
      x = block.width;
    }
  }
  return rows.map((row) => inRow(row, width));
}

function inRow(blocks: readonly Block[], width: number): Block {
  const height = Math.max(...blocks.map((block) => block.height));
  let x = 0;
  const shapes = blocks.map((block) => {
    const shape = moved(block, x, height - block.height);
    x += block.width + BETWEEN;
    return shape;
  });
  return { width, height, shapes };
}
