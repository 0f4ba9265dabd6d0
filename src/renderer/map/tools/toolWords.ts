import { formatPosition } from '../../../shared/geodesy/coordinates';
import { inverse, lineLengthM } from '../../../shared/geodesy/geodesic';
import { bearingInWords, distanceInWords } from '../../../shared/geodesy/units';
import type { Position } from '../../../shared/position';
import type { CoordinateFormat, Tool } from '../../store/state';

type Measure = Extract<Tool, { is: 'measure' }>;
type Rings = Extract<Tool, { is: 'rings' }>;

/** What a tool in hand has found, and what to do next with pointer or keys. */
export interface ToolWords {
  readonly found: string;
  readonly next: string;
}

export function toolInWords(tool: Measure | Rings): ToolWords {
  return tool.is === 'measure' ? measureInWords(tool) : ringsInWords(tool);
}

/** What a screen reader is told when the crosshair or the points have changed. */
export function spokenWords(tool: Measure | Rings, format: CoordinateFormat): string {
  const { aim } = tool;
  const where = aim ? formatPosition(aim, format) : '';
  if (tool.is === 'rings') {
    const isSet = tool.center && isSame(tool.center, aim);
    return isSet ? `Rings set around ${where}, ${spoken(tool.stepM)} apart.` : where;
  }
  const [last, before] = [tool.path.at(-1), tool.path.at(-2)];
  if (tool.done) return `The path ends. ${spoken(lineLengthM(tool.path))} in all.`;
  if (aim && last && !isSame(last, aim)) return `${where}. ${legInWords(last, aim)} from the last point.`;
  if (!last) return where;
  const leg = before ? ` ${legInWords(before, last)}.` : '';
  const total = tool.path.length > 2 ? ` ${spoken(lineLengthM(tool.path))} in all.` : '';
  return `Point ${tool.path.length} set.${leg}${total}`;
}

function measureInWords({ path, done, aim }: Measure): ToolWords {
  const [last, before] = [path.at(-1), path.at(-2)];
  if (!last || !before) {
    const which = last ? 'next' : 'first';
    return {
      found: '',
      next: aim
        ? `Arrows move the crosshair, with Shift further. Enter sets the ${which} point.`
        : `Click the ${which} point of the path.`,
    };
  }
  const found = `${distanceInWords(lineLengthM(path))}, last leg ${bearingInWords(inverse(before, last).initialBearing)}`;
  if (done) return { found, next: aim ? 'Enter begins another path.' : 'Click to begin another path.' };
  const next = aim
    ? 'Enter sets the next point, twice in one place ends the path.'
    : 'Click the next point. A double click or Enter ends the path.';
  return { found, next: `${next} Backspace takes one back.` };
}

function ringsInWords({ center, aim }: Rings): ToolWords {
  const how = aim ? 'Arrows move the crosshair, with Shift further. Enter' : 'Click';
  if (aim) return { found: '', next: `${how} ${center ? 'moves the rings there' : 'sets the rings there'}.` };
  return { found: '', next: center ? `${how} to move the rings.` : `${how} where the rings are centred.` };
}

function legInWords(from: Position, to: Position): string {
  const { distanceM, initialBearing } = inverse(from, to);
  return `${spoken(distanceM)}, bearing ${bearingInWords(initialBearing)}`;
}

function spoken(distanceM: number): string {
  return distanceInWords(distanceM).replaceAll(' · ', ', ');
}

function isSame(a: Position, b: Position | null): boolean {
  return b !== null && a[0] === b[0] && a[1] === b[1];
}
