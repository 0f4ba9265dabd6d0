import type { Bounds } from '../../shared/position';
import { fail, ok, type Result } from '../../shared/result';
import { type Picture, pictureOfScene } from '../../shared/sheet/picture';
import type { CompiledSituation } from '../../shared/situation/compiled';
import { representativeMs } from '../../shared/situation/moment';
import { compileTime } from '../../shared/time/edtf';
import { parseLength } from '../../shared/time/length';
import type { TimeWindow } from '../../shared/time/timeWindow';
import { nameOfPicture } from '../export/fileNames';
import { parseBounds } from './parseBounds';
import { scenesFor } from './sceneFor';

/** What is to be pictured, as the command line has it. */
export interface PicturesAsked {
  /** Number of a scene from 1, its id, or `all`. */
  readonly scene?: string | undefined;
  /** EDTF times. */
  readonly at?: string | undefined;
  readonly asOf?: string | undefined;
  readonly bounds?: string | undefined;
  /** `moment`, `so-far`, or a length of time such as `2 d`. */
  readonly window?: string | undefined;
  /** `pictogram` or `app6`. */
  readonly symbols?: string | undefined;
  /** Of the names of the map: `english`, `ar` or `ru`. */
  readonly language?: string | undefined;
}

interface NamedPicture {
  /** What its file is called but for the extension. */
  readonly name: string;
  readonly picture: Picture;
}

/**
 * Which pictures are asked for: a scene, all of them, or, where a moment or bounds are given and no scene, what is visible then and there. A
 * refusal names the option.
 */
export function picturesFor(
  situation: CompiledSituation,
  asked: PicturesAsked,
): Result<readonly NamedPicture[], string> {
  const changes = changesFor(situation, asked);
  if (!changes.ok) return changes;
  const isOwnView = asked.scene === undefined && (asked.at !== undefined || asked.bounds !== undefined);
  if (isOwnView || situation.scenes.length === 0) {
    if (asked.scene !== undefined) return fail('--scene: the situation has no scenes');
    const picture = { ...viewOf(situation), ...changes.value };
    return ok([{ name: nameOfPicture(situation, picture), picture }]);
  }
  const scenes = scenesFor(situation.scenes, asked.scene);
  if (!scenes.ok) return scenes;
  return ok(
    scenes.value.map((scene) => {
      const picture = { ...pictureOfScene(situation, scene), ...changes.value };
      return { name: nameOfPicture(situation, picture), picture };
    }),
  );
}

function changesFor(
  { timeZone }: CompiledSituation,
  { at, asOf, bounds, window, symbols, language }: PicturesAsked,
): Result<Partial<Picture>, string> {
  const time = at === undefined ? undefined : compileTime(at, timeZone);
  if (time?.ok === false) return fail(`--at: ${time.error}`);
  const known = asOf === undefined ? undefined : compileTime(asOf, timeZone);
  if (known?.ok === false) return fail(`--as-of: ${known.error}`);
  const extent = bounds === undefined ? undefined : parseBounds(bounds);
  if (extent?.ok === false) return extent;
  const timeWindow = window === undefined ? undefined : windowFor(window);
  if (timeWindow?.ok === false) return timeWindow;
  const drawnAs = SYMBOLS.find((each) => each === symbols);
  if (symbols !== undefined && !drawnAs)
    return fail(`--symbols: expected ${SYMBOLS.join(' or ')}, found “${symbols}”`);
  const labelLanguage = LANGUAGES.find((each) => each === language);
  if (language !== undefined && !labelLanguage)
    return fail(`--language: expected ${LANGUAGES.join(', ')}, found “${language}”`);
  return ok({
    ...(drawnAs && { symbols: drawnAs }),
    ...(labelLanguage && { labelLanguage }),
    ...(time && { nowMs: representativeMs(time.value) }),
    ...(known && { asOfMs: known.value.span.end[1] }),
    ...(extent && { view: { bounds: extent.value } }),
    ...(timeWindow && { timeWindow: timeWindow.value }),
  });
}

const SYMBOLS = ['pictogram', 'app6'] as const satisfies readonly Picture['symbols'][];
const LANGUAGES = ['english', 'ar', 'ru'] as const satisfies readonly Picture['labelLanguage'][];

function windowFor(text: string): Result<TimeWindow, string> {
  if (text === 'moment') return ok({ is: 'moment' });
  if (text === 'so-far') return ok({ is: 'soFar' });
  const length = parseLength(text);
  return length.ok
    ? ok({ is: 'trailing', lengthMs: length.value })
    : fail(`--window: expected moment, so-far or a length: ${length.error}`);
}

/** All that a situation shows before anybody has touched it, in the middle of its period. */
function viewOf({ layers, period }: CompiledSituation): Picture {
  return {
    scene: null,
    view: { bounds: boundsOf(layers) },
    nowMs: representativeMs(period),
    timeWindow: { is: 'moment' },
    asOfMs: null,
    layers: Object.fromEntries(layers.map(({ id, visible }) => [id, { visible, opacity: 1 }])),
    highlight: [],
    selected: null,
    symbols: 'pictogram',
    labelLanguage: 'english',
    utc: false,
  };
}

const EVERYWHERE: Bounds = [-180, -60, 180, 75];

function boundsOf(layers: CompiledSituation['layers']): Bounds {
  const all = layers.flatMap(({ features, points }) => [
    ...features.flatMap(({ bounds }) => (bounds ? [bounds] : [])),
    ...(points ? [points.bounds] : []),
  ]);
  if (all.length === 0) return EVERYWHERE;
  const of = (pick: (bounds: Bounds) => number) => all.map(pick);
  const box: Bounds = [
    Math.min(...of(([west]) => west)),
    Math.min(...of(([, south]) => south)),
    Math.max(...of(([, , east]) => east)),
    Math.max(...of(([, , , north]) => north)),
  ];
  // of a single point there is still a map to be seen
  return [box[0] - 0.05, Math.max(-90, box[1] - 0.05), box[2] + 0.05, Math.min(90, box[3] + 0.05)];
}
