import type { Result } from '../../result';
import { type BuildSheetInput, mapsOf, sheetInputOf } from '../buildSheet';
import type { SheetOptions } from '../options';
import type { SheetRefusal } from '../sheet';
import { handoutPages, type UnnumberedPage } from './handoutPages';

/** The pages on which a picture is handed out, to be numbered with those of others. The same input gives the same pages. */
export function buildHandout(input: BuildSheetInput): Result<readonly UnnumberedPage[], SheetRefusal> {
  const options = { ...input.options, ...paperFor(input.options) };
  const onPaper = { ...input, options };
  return handoutPages(sheetInputOf(onPaper), mapsOf(onPaper));
}

const UNITS_PER_MM = 96 / 25.4;
const A4 = [210, 297] as const;
const PAPERS = [A4, [215.9, 279.4]] as const;

/** A handout stands upright on A4 or Letter: whichever is wished for, and A4 where that is neither. */
function paperFor({ width, height }: SheetOptions): Pick<SheetOptions, 'width' | 'height'> {
  const [short, long] = [Math.min(width, height), Math.max(width, height)].map((side) => side / UNITS_PER_MM);
  const isPaper = ([a, b]: readonly [number, number]) =>
    Math.abs(a - (short ?? 0)) < 1 && Math.abs(b - (long ?? 0)) < 1;
  const [across, down] = PAPERS.find(isPaper) ?? A4;
  return { width: across * UNITS_PER_MM, height: down * UNITS_PER_MM };
}
