import type { Coast } from '../../shared/basemap/coast';
import { describeFeatures, type FeatureDescription } from '../../shared/describe/describe';
import { describePoints, type PointsDescription } from '../../shared/describe/describePoints';
import { formatKnownPosition } from '../../shared/geodesy/uncertainPosition';
import { distanceInWords } from '../../shared/geodesy/units';
import { markdownAsText } from '../../shared/markdown/parseMarkdown';
import { decodePointTable, type PointTable } from '../../shared/points/pointTable';
import { asOfCounts, undatedInWords } from '../../shared/situation/asOfWords';
import type { CompiledFeature, CompiledScene, CompiledSituation } from '../../shared/situation/compiled';
import { representativeMs } from '../../shared/situation/moment';
import { problemInWords } from '../../shared/situation/problem';
import type { Status } from '../../shared/situation/vocabulary';
import { STATUS_STROKES } from '../../shared/symbology/status';
import { KIND_SYMBOLS } from '../../shared/symbology/symbology';
import { type CompiledTime, compileTime } from '../../shared/time/edtf';
import { isoInZone } from '../../shared/time/iso';
import { asOfInWords, timeInWords } from '../../shared/time/words';
import { lastKnownInWords } from '../../shared/track/lastKnown';
import { buildCoast } from '../basemap/coast';
import { basemapDir, situationsDir } from '../installation';
import { findSituation } from '../situation/findSituation';
import { loadSituation } from '../situation/loadSituation';
import type { PointLayer } from '../situation/points/pointLayer';
import { EXIT, type Output } from './output';

export interface DescribeArguments {
  readonly reference: string;
  /** An EDTF time. */
  readonly at?: string | undefined;
  /** An EDTF time, at whose end the knowledge is taken. */
  readonly asOf?: string | undefined;
  /** Number of a scene, from 1. */
  readonly scene?: string | undefined;
  readonly json: boolean;
}

/** `describe <situation>`: what is visible, where, when, how well founded and who says so; scene by scene, or at one moment. */
export async function runDescribe(args: DescribeArguments, output: Output): Promise<number> {
  const found = await findSituation(situationsDir(), args.reference);
  if (!found.ok) {
    output.err(found.error);
    return EXIT.refused;
  }
  const loaded = await loadSituation(found.value);
  if (!loaded.ok) {
    for (const problem of loaded.error) output.err(problemInWords(problem));
    return EXIT.refused;
  }
  const situation = loaded.value;
  for (const problem of situation.problems) output.err(problemInWords(problem));

  const asked = askedFor(args, situation);
  if ('refusal' in asked) {
    output.err(asked.refusal);
    return EXIT.usage;
  }
  const subject = { situation, tables: tablesOf(loaded.points) };
  if (args.json) output.out(JSON.stringify(inJson(asked, subject), null, 2));
  else await writeWords(asked, subject, output);
  // what was left out is no part of what was told
  return situation.problems.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.done;
}

/** What is told of: a situation, and the points of its large layers by layer. */
interface Subject {
  readonly situation: CompiledSituation;
  readonly tables: ReadonlyMap<string, PointTable>;
}

function tablesOf(points: ReadonlyMap<string, PointLayer>): ReadonlyMap<string, PointTable> {
  return new Map(
    [...points].flatMap(([id, { table }]) => {
      const decoded = decodePointTable(table);
      return decoded.ok ? [[id, decoded.value]] : [];
    }),
  );
}

/** A part of the description: a moment, with the scene it belongs to if it was asked for by scene. */
interface Told {
  readonly scene?: CompiledScene;
  readonly at?: CompiledTime;
}

interface Telling {
  readonly parts: readonly Told[];
  /** Only what had been published by then is told; all that is known when absent. */
  readonly asOfMs?: number;
}

type Asked = Telling | { readonly refusal: string };

function askedFor({ asOf, ...args }: DescribeArguments, situation: CompiledSituation): Asked {
  const asked = partsFor(args, situation);
  if (asOf === undefined || 'refusal' in asked) return asked;
  const time = compileTime(asOf, situation.timeZone);
  return time.ok ? { ...asked, asOfMs: time.value.span.end[1] } : { refusal: `--as-of: ${time.error}` };
}

function partsFor({ at, scene }: Omit<DescribeArguments, 'asOf'>, situation: CompiledSituation): Asked {
  if (at !== undefined && scene !== undefined)
    return { refusal: '--at and --scene each name a moment: give one of them' };
  if (at !== undefined) {
    const time = compileTime(at, situation.timeZone);
    return time.ok ? { parts: [{ at: time.value }] } : { refusal: `--at: ${time.error}` };
  }
  const scenes = situation.scenes.map((each) => ({ scene: each, at: each.time }));
  if (scene === undefined) return { parts: scenes.length > 0 ? scenes : [{}] };
  const found = /^\d+$/.test(scene)
    ? scenes[Number(scene) - 1]
    : scenes.find((each) => each.scene.id === scene);
  return found
    ? { parts: [found] }
    : { refusal: `--scene: expected a number from 1 to ${scenes.length}, found “${scene}”` };
}

function inJson({ parts, asOfMs }: Telling, { situation, tables }: Subject) {
  const [first] = parts;
  const part = ({ at, scene }: Told) => ({
    at: at ? isoInZone(situation.timeZone, representativeMs(at)) : null,
    ...(asOfMs !== undefined && { asOf: isoInZone(situation.timeZone, asOfMs) }),
    features: describeFeatures(situation, { at, asOfMs, layers: scene?.layers }),
    // said where there are any
    ...(tables.size > 0 && {
      points: describePoints(situation, tables, { at, asOfMs, layers: scene?.layers }),
    }),
  });
  if (parts.length === 1 && first) return part(first);
  return {
    ...part({}),
    scenes: parts.map((told) => ({ id: told.scene?.id, title: told.scene?.title, ...part(told) })),
  };
}

async function writeWords(
  { parts, asOfMs }: Telling,
  { situation, tables }: Subject,
  { out }: Output,
): Promise<void> {
  const coast = buildCoast(basemapDir());
  const zone = situation.timeZone;
  const known = new Map(situation.layers.flatMap(({ features }) => features).map((each) => [each.id, each]));
  if (situation.marking) out(situation.marking);
  out(situation.title);
  out(situation.summary);
  if (asOfMs !== undefined) {
    out(
      `As known on ${asOfInWords(asOfMs, situation.timeZone)}. ${asOfCounts(situation, asOfMs, [...tables.values()])}`,
    );
    const undated = undatedInWords(situation, [...tables.values()]);
    if (undated !== '') out(`${undated}.`);
  }
  for (const told of parts) {
    out('');
    const number = told.scene ? situation.scenes.indexOf(told.scene) + 1 : 0;
    if (told.scene) out(`${number}. ${told.scene.title}`);
    if (told.at) out(`   ${timeInWords(told.at, situation.timeZone)}`);
    if (told.scene?.caption) out(`   ${markdownAsText(told.scene.caption)}`);
    const { at, scene } = told;
    for (const feature of describeFeatures(situation, { at, asOfMs, layers: scene?.layers }))
      out(`   - ${await featureInWords(feature, { compiled: known.get(feature.id), coast, zone })}`);
    for (const points of describePoints(situation, tables, { at, asOfMs, layers: scene?.layers }))
      out(`   - ${pointsInWords(points)}`);
  }
  out('');
  for (const source of situation.sources) {
    const published = timeInWords(source.published, situation.timeZone);
    out(
      `${source.id}: ${[source.title, source.author, source.publisher, published].filter(Boolean).join(', ')}`,
    );
  }
}

function pointsInWords({ name, count, of, statuses }: PointsDescription): string {
  const counts = Object.entries(statuses).map(
    ([status, number]) =>
      `${number.toLocaleString('en')} ${STATUS_STROKES[status as Status].words.toLowerCase()}`,
  );
  const listed = counts.length > 0 ? `: ${counts.join(', ')}` : '';
  return `${name}: ${count.toLocaleString('en')} of ${of.toLocaleString('en')} points${listed}`;
}

interface WordsSetting {
  readonly compiled: CompiledFeature | undefined;
  readonly coast: Coast;
  readonly zone: string;
}

async function featureInWords(
  { name, kind, status, position, lastKnown, when, sources }: FeatureDescription,
  { compiled, coast, zone }: WordsSetting,
): Promise<string> {
  const withinM = compiled?.uncertaintyM;
  const shore = kind === 'ship' && position ? await coast.nearestShore(position) : null;
  return [
    `${name} (${KIND_SYMBOLS[kind].words.toLowerCase()})`,
    position ? formatKnownPosition(position, 'dms', withinM) : 'no place',
    ...(lastKnown
      ? [lastKnownInWords({ fromMs: Date.parse(lastKnown.at), toMs: Date.parse(lastKnown.next) }, zone)]
      : []),
    ...(withinM === undefined ? [] : [`somewhere within ${distanceInWords(withinM)} of it`]),
    ...(compiled?.illustrative ? ['illustrative'] : []),
    ...(compiled?.drawn ? [`${compiled.drawn.join(' and ')} drawn for the map`] : []),
    ...(shore ? [`${distanceInWords(shore.distanceM)} from the nearest shore`] : []),
    when,
    STATUS_STROKES[status].words.toLowerCase(),
    sources.join(', '),
  ].join('; ');
}
