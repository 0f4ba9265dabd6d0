import type { Box } from '../../labels/boxIndex';
import { ok, type Result } from '../../result';
import { aboutSheet } from '../about';
import { creditLine } from '../creditLine';
import { type Block, moved, NOTHING, type Setting, stackBlocks } from '../furniture/block';
import { INKS } from '../furniture/inks';
import { isHonest, legendRows } from '../furniture/legendRows';
import { markingBlock } from '../furniture/marking';
import { momentBlock } from '../furniture/momentBlock';
import { sourceInWords } from '../furniture/sourceRows';
import { setText } from '../furniture/textBlock';
import { STEPS, type Step, TYPE, titleSetting } from '../furniture/type';
import { framedMap } from '../layout/framedMap';
import type { LocatedMap, MapMaker } from '../layout/mapMaker';
import { runningLine } from '../layout/runningLine';
import type { Shape } from '../shapes';
import type { Sheet, SheetRefusal } from '../sheet';
import type { SheetInput } from '../sheetInput';
import { type Told, tellPicture } from '../told';
import { fillColumn, heightOf } from './columns';
import { HANDOUT_TYPE, headed, type Item, paragraphItems } from './handoutText';
import { noteParagraphs } from './noteParagraphs';

/** A page that waits to be told which of how many it is. */
export type UnnumberedPage = (number: number, of: number) => Sheet;

const MARGIN = 68;
const EDGE = 30;
const GUTTER = 26;
/** Of the column beside what is read. */
const NARROW = 204;
/** Room for the degrees above the map. */
const DEGREES = 14;
const MAP = { least: 300, greatest: 470 } as const;

/**
 * The pages of a handout of one picture, on paper of the size of the options: title, moment, caption and the map; below it its legend, and beside that
 * notes and sources, which run on over as many pages as they need. Refuses what no map can be drawn of.
 */
export function handoutPages<Located extends LocatedMap>(
  input: SheetInput,
  maps: MapMaker<Located>,
): Result<readonly UnnumberedPage[], SheetRefusal> {
  const { width, height, theme } = input.options;
  const { measure } = input;
  const app6 = input.picture.symbols === 'app6' ? input.app6 : undefined;
  const setting: Setting = { measure, theme, inks: INKS[theme], app6 };
  const told = tellPicture(input);
  const inner = width - 2 * MARGIN;
  const edges = pageEdges(input, told, setting);
  const page: Box = { minX: MARGIN, minY: edges.top, maxX: width - MARGIN, maxY: edges.bottom };
  const pageHeight = page.maxY - page.minY;
  const head = headOf(told, inner, pageHeight, setting);
  // what is shown decides what is explained, and hardly depends on how high the map is
  const known = maps.locate(frameAt(page, head.block.height, MAP.greatest), 1);
  if (!known.ok) return known;
  const columns = columnsOf(input, told, known.value, head.isCaptionAside, inner, setting);
  const needed = Math.max(heightOf(columns.beside), heightOf(columns.read));
  const free = pageHeight - head.block.height - DEGREES - 2 * GUTTER - needed;
  const mapHeight = Math.max(MAP.least, Math.min(MAP.greatest, free));
  const frame = frameAt(page, head.block.height, mapHeight);
  const drawn = framedMap(input, maps, frame, setting);
  if (!drawn.ok) return drawn;
  const { map, shapes, notes } = drawn.value;
  const about = aboutSheet(input, told, map);
  const finish =
    (content: readonly Shape[], isFirst: boolean): UnnumberedPage =>
    (number, of) => ({
      width,
      height,
      pixelRatio: input.options.pixelRatio,
      background: setting.inks.ground,
      shapes: [...content, ...edges.shapesOf(number, of)],
      frame,
      projection: input.options.projection,
      extent: map.extent,
      about,
      notes: isFirst ? notes : [],
    });
  const pages: UnnumberedPage[] = [];
  let { beside, read } = columns;
  for (
    let top = frame.maxY + GUTTER;
    pages.length === 0 || beside.length + read.length > 0;
    top = page.minY
  ) {
    const isFirst = pages.length === 0;
    const [left, right] = [beside, read].map((items) => fillColumn(items, page.maxY - top, !isFirst));
    if (!left || !right) break;
    [beside, read] = [left.rest, right.rest];
    pages.push(
      finish(
        [
          ...(isFirst ? [moved(head.block, page.minX, page.minY), ...shapes] : []),
          moved(left.column, page.minX, top),
          moved(right.column, page.minX + NARROW + GUTTER, top),
        ],
        isFirst,
      ),
    );
  }
  return ok(pages);
}

function frameAt(page: Box, headHeight: number, mapHeight: number): Box {
  const top = page.minY + headHeight + GUTTER / 2 + DEGREES;
  // degrees stand in the margin, so that the map begins where the words do
  return { minX: page.minX, minY: top, maxX: page.maxX, maxY: top + mapHeight };
}

/** Title, moment and caption; a caption that would leave no room for the map stands before the notes. */
function headOf(
  told: Told,
  maxWidth: number,
  pageHeight: number,
  setting: Setting,
): { readonly block: Block; readonly isCaptionAside: boolean } {
  const { measure, inks } = setting;
  const titleAt = (step: Step) =>
    setText(told.title, titleSetting(step), { maxWidth, fill: inks.text, measure });
  const fits = (step: Step) => titleAt(step).height < pageHeight * 0.14;
  const step = STEPS.find(fits) ?? STEPS[STEPS.length - 1] ?? STEPS[0];
  const caption = setText(told.caption, HANDOUT_TYPE.caption, { maxWidth, fill: inks.text, measure });
  const titled = stackBlocks([titleAt(step), momentBlock(told.moment, maxWidth, STEPS[1], setting)], 6);
  const isCaptionAside = titled.height + caption.height > pageHeight * 0.34;
  return {
    block: stackBlocks([titled, isCaptionAside ? NOTHING : caption], 12),
    isCaptionAside,
  };
}

function columnsOf(
  input: SheetInput,
  told: Told,
  map: LocatedMap,
  hasCaption: boolean,
  inner: number,
  setting: Setting,
): { readonly beside: readonly Item[]; readonly read: readonly Item[] } {
  const { options, picture } = input;
  const { measure, inks } = setting;
  const entries = told.entriesOf(map);
  const rows = (wanted: typeof entries) =>
    legendRows(wanted, { window: picture.timeWindow.is, terse: false }, NARROW, setting);
  const width = inner - NARROW - GUTTER;
  const paragraphs = noteParagraphs(told.scene?.notes ?? '');
  const captions = hasCaption ? told.caption.split(/\s*[\r\n]+\s*/) : [];
  const read = [...captions.map((text) => ({ isItem: false, lead: '', text })), ...paragraphs].flatMap(
    (each, index, all) => paragraphItems(each, width, each.isItem && all[index - 1]?.isItem ? 5 : 9, setting),
  );
  const sources = told.sourcesOf(map);
  const numbers = sources.map(({ number }) => `[${number}]`);
  const left = Math.ceil(Math.max(0, ...numbers.map((number) => measure(number, HANDOUT_TYPE.source)))) + 6;
  const cited = sources.map((source, index): Block => {
    const set = (text: string, maxWidth: number, fill: string) =>
      setText(text, HANDOUT_TYPE.source, { maxWidth, fill, measure });
    const text = set(sourceInWords(source), width - left, inks.muted);
    return {
      width,
      height: text.height,
      shapes: [...set(numbers[index] ?? '', left, inks.faint).shapes, moved(text, left, 0)],
    };
  });
  return {
    beside: [
      ...headed(
        'On the map',
        rows(options.legend ? entries.filter((entry) => !isHonest(entry)) : []),
        2,
        setting,
      ),
      ...headed('How well it is known', rows(entries.filter(isHonest)), 3, setting),
    ],
    read: [...read, ...headed(sources.length === 1 ? 'Source' : 'Sources', cited, 3, setting)],
  };
}

/** What stands at the head and foot of each page, and where what lies between them may begin and must end. */
function pageEdges(
  { options: { width, height }, situation, attribution, application }: SheetInput,
  { marking }: Told,
  setting: Setting,
) {
  const { measure, inks } = setting;
  const inner = width - 2 * MARGIN;
  const chip = { name: 'marking', block: markingBlock(marking, inner, setting) };
  const end = (name: string, text: string) => ({
    name,
    set: (maxWidth: number) =>
      setText(text, name === 'attribution' ? TYPE.foot : TYPE.head, { maxWidth, fill: inks.muted, measure }),
  });
  const imprint = `${application.name} ${application.version} · ${situation.id} ${situation.version.slice(0, 10)}`;
  const credits = `${creditLine(attribution)}\n${imprint}`;
  const head = runningLine([end('situation', situation.title), end('none', '')], chip, inner);
  const footOf = (page: string) => runningLine([end('attribution', credits), end('page', page)], chip, inner);
  const foot = footOf('Page 999 of 999');
  const place = (line: typeof head, top: number) => line.place(MARGIN, top).map(({ shape }) => shape);
  return {
    top: EDGE + head.height + GUTTER,
    bottom: height - EDGE - foot.height - GUTTER,
    shapesOf: (number: number, of: number): Shape[] => {
      const line = footOf(`Page ${number} of ${of}`);
      return [...place(head, EDGE), ...place(line, height - EDGE - line.height)];
    },
  };
}
