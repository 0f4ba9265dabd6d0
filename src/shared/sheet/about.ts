import { momentInOneLine } from './furniture/momentBlock';
import type { LocatedMap } from './layout/mapMaker';
import { inWrittenOrder } from './picture';
import type { SheetAbout } from './sheet';
import type { SheetInput } from './sheetInput';
import type { Told } from './told';

/** What the file of a sheet says of itself. */
export function aboutSheet(
  { situation, picture, options, application, attribution }: SheetInput,
  told: Told,
  map: LocatedMap,
): SheetAbout {
  const { scene } = told;
  return {
    application,
    situation: { id: situation.id, title: situation.title, version: situation.version },
    scene: scene ? { id: scene.id, title: scene.title } : null,
    title: told.title,
    caption: told.caption,
    time: {
      iso: isoOf(picture.nowMs),
      words: momentInOneLine(told.moment),
      zone: situation.timeZone,
      asOf: picture.asOfMs === null ? null : isoOf(picture.asOfMs),
    },
    extent: map.extent,
    layers: situation.layers.filter(({ id }) => picture.layers[id]?.visible).map(({ name }) => name),
    sources: told.sourcesOf(map),
    marking: told.marking,
    theme: options.theme,
    projection: options.projection,
    attribution: attribution.map(({ text }) => text),
    picture: inWrittenOrder(situation, picture),
  };
}

// beyond the range of `Date`, milliseconds themselves
function isoOf(tMs: number): string {
  return Math.abs(tMs) <= 8.64e15 ? new Date(tMs).toISOString() : String(tMs);
}
