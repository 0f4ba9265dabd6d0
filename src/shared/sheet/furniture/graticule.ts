import type { PixelPoint } from '../../labels/lineStretch';
import type { Position } from '../../position';
import type { PathShape, Shape, TextShape } from '../shapes';
import type { Setting } from './block';
import type { LaidGlobe } from './globe';
import { TYPE } from './type';

/** Steps of a graticule in seconds of arc. */
const STEPS = [
  1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18000, 36000, 54000, 72000, 108000,
] as const;
/** Units that lie between two lines at least. */
const LEAST_SPACING = 120;
const SAMPLES = 48;
const MOST_LINES = 60;
const OFF_FRAME = 4;
/** So close to an edge of the frame, all along, a line reads as a second one. */
const OFF_EDGE = 16;
const BEYOND = 0.02;

/** Meridians and parallels at round steps: `lines` belong under what the map shows, `labels` stand outside the frame along its upper and left edge. */
export function graticule(
  globe: LaidGlobe,
  { measure, inks }: Setting,
): { readonly lines: readonly Shape[]; readonly labels: readonly Shape[] } {
  const isClear = ({ points }: GraticuleLine) => !doublesFrame(points, globe.frame);
  const meridians = buildLines(globe, 'meridian').filter(isClear);
  const parallels = buildLines(globe, 'parallel').filter(isClear);
  const d = [...meridians, ...parallels].map(({ points }) => pathOf(points)).join('');
  const lines: PathShape = { is: 'path', d, stroke: inks.map.label, strokeWidth: 0.6, strokeOpacity: 0.32 };
  const { size, weight } = TYPE.graticule;
  const text = { is: 'text', size, weight, fill: inks.faint, anchor: 'middle' } as const;
  const { minX, maxX, minY, maxY } = globe.frame;
  const along = keepApart(
    meridians.flatMap(({ label, points }) => {
      const at = crossing(points, (point) => point.y - minY);
      return at === null ? [] : { label, at: at.x };
    }),
    { from: minX, to: maxX },
    (label) => measure(label, TYPE.graticule),
  );
  const aside = keepApart(
    parallels.flatMap(({ label, points }) => {
      const at = crossing(points, (point) => point.x - minX);
      return at === null ? [] : { label, at: at.y };
    }),
    { from: minY, to: maxY },
    (label) => measure(label, TYPE.graticule),
  );
  const labels = [
    ...along.map(
      ({ label, at }): TextShape => ({ ...text, text: label, x: tenths(at), y: minY - OFF_FRAME }),
    ),
    ...aside.map(
      ({ label, at }): TextShape => ({ ...text, text: label, x: minX - OFF_FRAME, y: tenths(at), turn: -90 }),
    ),
  ];
  return { lines: d === '' ? [] : [lines], labels };
}

interface GraticuleLine {
  readonly label: string;
  readonly points: readonly PixelPoint[];
}

function buildLines({ extent, toUnits }: LaidGlobe, which: 'meridian' | 'parallel'): GraticuleLine[] {
  const [west, south, givenEast, north] = extent;
  const east = givenEast < west ? givenEast + 360 : givenEast;
  const middle: Position = [(west + east) / 2, (south + north) / 2];
  const isMeridian = which === 'meridian';
  const step = stepFor(toUnits, middle, isMeridian);
  const [from, to] = isMeridian ? [west, east] : [south, north];
  const [first, last] = [Math.ceil((from * 3600) / step), Math.floor((to * 3600) / step)];
  if (!(last - first < MOST_LINES)) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const seconds = (first + index) * step;
    const value = seconds / 3600;
    const points = Array.from({ length: SAMPLES + 1 }, (_sample, sample) => {
      // a little beyond the frame on both sides, so that a line surely crosses its edge
      const part = (sample / SAMPLES) * (1 + 2 * BEYOND) - BEYOND;
      return toUnits(
        isMeridian
          ? [value, Math.max(-90, Math.min(90, south + (north - south) * part))]
          : [west + (east - west) * part, value],
      );
    });
    return { label: angleInWords(seconds, isMeridian ? 'EW' : 'NS', step), points };
  });
}

function stepFor(toUnits: LaidGlobe['toUnits'], [x, y]: Position, isMeridian: boolean): number {
  const small = 0.01;
  const a = toUnits(isMeridian ? [x - small, y] : [x, y - small]);
  const b = toUnits(isMeridian ? [x + small, y] : [x, y + small]);
  const unitsPerSecond = Math.hypot(b.x - a.x, b.y - a.y) / (2 * small * 3600);
  return STEPS.find((step) => step * unitsPerSecond >= LEAST_SPACING) ?? STEPS[STEPS.length - 1] ?? 108000;
}

/** `35°50′E`, as precise as the step asks for. */
function angleInWords(seconds: number, letters: string, step: number): string {
  const turned = letters === 'EW' ? ((((seconds + 648000) % 1296000) + 1296000) % 1296000) - 648000 : seconds;
  const whole = Math.abs(Math.round(turned));
  const letter = whole === 0 || whole === 648000 ? '' : letters.charAt(turned < 0 ? 1 : 0);
  const two = (value: number) => String(value).padStart(2, '0');
  const degrees = `${Math.floor(whole / 3600)}°`;
  const minutes = step % 3600 === 0 ? '' : `${two(Math.floor(whole / 60) % 60)}′`;
  const rest = step % 60 === 0 ? '' : `${two(whole % 60)}″`;
  return `${degrees}${minutes}${rest}${letter}`;
}

function doublesFrame(
  points: readonly PixelPoint[],
  { minX, minY, maxX, maxY }: LaidGlobe['frame'],
): boolean {
  const offs: ((point: PixelPoint) => number)[] = [
    ({ x }) => x - minX,
    ({ x }) => maxX - x,
    ({ y }) => y - minY,
    ({ y }) => maxY - y,
  ];
  return offs.some((off) => points.every((point) => off(point) < OFF_EDGE));
}

/** Where a line crosses an edge, on which `side` is 0, going by its first crossing. */
function crossing(points: readonly PixelPoint[], side: (point: PixelPoint) => number): PixelPoint | null {
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (!a || side(a) * side(b) > 0 || side(a) === side(b)) continue;
    const part = side(a) / (side(a) - side(b));
    return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
  }
  return null;
}

interface EdgeLabel {
  readonly label: string;
  readonly at: number;
}

/** Those labels that lie between the ends of an edge and touch no label before them. */
function keepApart(
  labels: readonly EdgeLabel[],
  { from, to }: { readonly from: number; readonly to: number },
  widthOf: (label: string) => number,
): EdgeLabel[] {
  const kept: EdgeLabel[] = [];
  let free = from;
  for (const label of [...labels].sort((a, b) => a.at - b.at)) {
    const half = widthOf(label.label) / 2;
    if (label.at - half < free || label.at + half > to) continue;
    kept.push(label);
    free = label.at + half + 12;
  }
  return kept;
}

function pathOf(points: readonly PixelPoint[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${tenths(x)} ${tenths(y)}`).join('');
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
