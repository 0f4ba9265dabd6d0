import { markdownAsText } from '../markdown/parseMarkdown';
import { undatedInWords } from '../situation/asOfWords';
import type { CompiledScene } from '../situation/compiled';
import { timeShownAt } from '../situation/presence';
import { type LegendEntry, legendEntries } from '../symbology/legend';
import type { MomentTold } from './furniture/momentBlock';
import type { Seen } from './layout/mapMaker';
import type { UsedSource } from './sheet';
import type { SheetInput } from './sheetInput';
import { usedSources } from './usedSources';

/** What a sheet tells, in words, before anything is set. */
export interface Told {
  readonly scene: CompiledScene | undefined;
  readonly kicker: string;
  readonly title: string;
  readonly caption: string;
  readonly marking: string | null;
  readonly moment: MomentTold;
  entriesOf(seen: Seen): LegendEntry[];
  sourcesOf(seen: Seen): UsedSource[];
}

/** Gathers what a sheet tells of a picture: texts of the scene, of the situation where none is told, or those wished for instead. */
export function tellPicture({ situation, picture, options, points = {} }: SheetInput): Told {
  const scene = situation.scenes.find(({ id }) => id === picture.scene);
  const title = (options.title ?? scene?.title ?? situation.title).trim();
  const { nowMs, timeWindow, asOfMs, utc } = picture;
  return {
    scene,
    title,
    kicker: title === situation.title ? '' : situation.title,
    caption: (options.caption ?? markdownAsText(scene?.caption ?? '')).trim(),
    marking: options.marking?.trim() ?? situation.marking ?? null,
    moment: {
      nowMs,
      zone: situation.timeZone,
      timeWindow,
      asOfMs,
      utc,
      ...(scene && { scene }),
      undated: undatedInWords(situation, Object.values(points)),
    },
    entriesOf: ({ features, stacked, tables, filmedAt: [first, ...alsoAt] = [] }) =>
      legendEntries(features, situation.actors, {
        time: first ?? timeShownAt(nowMs, picture),
        alsoAt,
        stacked,
        tables,
      }),
    sourcesOf: ({ features, tables }) =>
      usedSources(
        situation,
        features.flatMap((feature) => feature.sources),
        tables.length > 0,
      ),
  };
}
