import { mercatorSquare } from '../../geodesy/webMercator';
import type { Box } from '../../labels/boxIndex';
import { fail, ok, type Result } from '../../result';
import type { View } from '../../situation/compiled';
import type { Block, PlacedBlock, Setting } from '../furniture/block';
import type { SheetRefusal } from '../sheet';
import type { SheetInput } from '../sheetInput';
import type { Told } from '../told';
import { arrangementsFor, type Fitted, fitContent } from './attempts';
import { compose } from './compose';
import type { Content } from './content';
import { contentOf } from './contentOf';
import { explainMisfit } from './explainMisfit';
import { FURNITURE_NAMES, type FurnitureName, floatingFurniture } from './floatingFurniture';
import type { LocatedMap, MapMaker, Seen } from './mapMaker';
import { placeFloating } from './placeFloating';

/** A sheet as it is laid out, before the map is drawn; in design units. */
export interface LaidSheet<Located> {
  readonly fitted: Fitted;
  readonly map: Located;
  readonly floating: readonly PlacedBlock[];
  readonly notes: readonly string[];
}

interface Work<Located extends LocatedMap> {
  readonly input: SheetInput;
  readonly told: Told;
  readonly maps: MapMaker<Located>;
  readonly setting: Setting;
}

/** What has been decided on the way to a layout that fits. */
interface Decided {
  readonly legend: boolean;
  /** Furniture of the map that found no room on it and stands with the words. */
  readonly beside: ReadonlyMap<FurnitureName, Block>;
  /** Whether there was no room for it there either. */
  readonly isFull: boolean;
}

/**
 * Lays out a sheet. What finds no room on the map stands with the words; where that leaves no room either, what only explains is left out, and the notes
 * say so. What keeps a picture honest is never left out: then there is a refusal.
 */
export function layOut<Located extends LocatedMap>(
  work: Work<Located>,
): Result<LaidSheet<Located>, SheetRefusal> {
  return decide(work, { legend: work.input.options.legend, beside: new Map(), isFull: false });
}

function decide<Located extends LocatedMap>(
  work: Work<Located>,
  decided: Decided,
): Result<LaidSheet<Located>, SheetRefusal> {
  const { input, setting } = work;
  const settled = settle(work, decided);
  if (!settled.ok) {
    if (decided.beside.size > 0) return decide(work, { ...decided, beside: new Map(), isFull: true });
    if (decided.legend) return decide(work, { ...decided, legend: false });
    return settled;
  }
  const { fitted, map } = settled.value;
  const wished = floatingFurniture(input, map, setting).filter(({ name }) => !decided.beside.has(name));
  const { placed, left } = placeFloating(wished, map);
  const homeless = wished.filter(({ name }) => left.includes(name));
  if (homeless.length > 0 && !decided.isFull) {
    const beside = new Map(decided.beside);
    for (const { name, beside: form } of homeless) beside.set(name, form);
    return decide(work, { ...decided, beside });
  }
  const { density } = fitted.tightness;
  const notes = homeless.map(
    ({ name }) =>
      `${FURNITURE_NAMES[name]} found no room clear of what the picture is about and was left out.`,
  );
  if (input.options.legend && !decided.legend) notes.push('The legend found no room and was left out.');
  if (density === 'terse') notes.push('What tells how well things are known was shortened to its names.');
  return ok({ fitted, map, floating: placed, notes });
}

const MOST_ROUNDS = 4;

/** Which words are needed follows from what the frame shows, and the frame from the room that the words take: both in turn, until neither changes the other. */
function settle<Located extends LocatedMap>(
  { input, told, maps, setting }: Work<Located>,
  { legend, beside }: Decided,
): Result<{ readonly fitted: Fitted; readonly map: Located }, SheetRefusal> {
  const { options, picture } = input;
  const side = options.words === 'right' ? 'right' : 'left';
  const first = maps.locate(...firstFrame(options));
  if (!first.ok) return first;
  let known: LocatedMap = first.value;
  let preferred: ReturnType<typeof arrangementsFor> | undefined;
  for (let round = 1; ; round++) {
    const contentFor = (seen: Seen) =>
      contentOf(input, told, seen, { legend, beside: [...beside.values()] }, setting);
    const content = contentFor(known.roomFor ?? known);
    preferred ??= arrangementsFor(options.words, content, options, aspectOf(picture.view), setting);
    const wholeFitted = fitContent(content, options, preferred, side, setting);
    // all that a shot of a film shows may be more than a sheet has room for: then its parts are laid out each by itself
    const fitted =
      wholeFitted ??
      (known.roomFor ? fitContent(contentFor(known), options, preferred, side, setting) : null);
    if (!fitted) return fail(explainMisfit(contentFor(known), options, preferred, setting));
    const located = maps.locate(fitted.frame, fitted.scale);
    if (!located.ok) return located;
    const map = located.value;
    if (round === MOST_ROUNDS || wordsOf(told, map) === wordsOf(told, known))
      return ok({ fitted: map.roomFor ? withWords(contentFor(map), fitted, setting) : fitted, map });
    // two rounds that undo each other end with the words of both
    known = round === 1 ? map : withBoth(known, map);
  }
}

function wordsOf(told: Told, map: LocatedMap): string {
  const seen = map.roomFor ?? map;
  return JSON.stringify([told.entriesOf(seen), told.sourcesOf(seen)]);
}

function withBoth(one: LocatedMap, other: LocatedMap): LocatedMap {
  const both = (a: Seen, b: Seen) => ({ ...b, features: [...new Set([...a.features, ...b.features])] });
  const roomFor = one.roomFor && other.roomFor && both(one.roomFor, other.roomFor);
  return { ...other, ...both(one, other), roomFor };
}

/** The layout as it is, with fewer words in it. */
function withWords(content: Content, fitted: Fitted, setting: Setting): Fitted {
  const { page, arrangement, tightness } = fitted;
  const own = compose(content, page, arrangement, tightness, setting);
  return own ? { ...fitted, blocks: own.blocks } : fitted;
}

/** Where the map may lie before anything is known: the right two thirds. */
function firstFrame({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): [frame: Box, scale: number] {
  const scale = Math.sqrt(width * height) / Math.sqrt(1280 * 720);
  const [w, h] = [width / scale, height / scale];
  return [{ minX: w / 3, minY: h * 0.05, maxX: w * 0.97, maxY: h * 0.95 }, scale];
}

/** Width by height of what is to be looked at, as Mercator draws it; null where only its middle is said. */
function aspectOf(view: View): number | null {
  if (!('bounds' in view)) return null;
  const [west, south, east, north] = view.bounds;
  const [left, top] = mercatorSquare([west, north]);
  const [right, bottom] = mercatorSquare([east < west ? east + 360 : east, south]);
  return (right - left) / (bottom - top);
}
