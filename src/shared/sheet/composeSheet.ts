import type { Box } from '../labels/boxIndex';
import { ok, type Result } from '../result';
import { aboutSheet } from './about';
import { checkOptions } from './checkOptions';
import type { Setting } from './furniture/block';
import { graticule } from './furniture/graticule';
import { INKS } from './furniture/inks';
import { outline } from './layout/framedMap';
import { layOut } from './layout/layOut';
import type { LocatedMap, MapMaker } from './layout/mapMaker';
import type { Shape } from './shapes';
import type { Sheet, SheetRefusal } from './sheet';
import type { SheetInput } from './sheetInput';
import type { MeasureText } from './text';
import { tellPicture } from './told';

/**
 * Composes a sheet around a map that `maps` lays and draws. It is laid out in design units, of which a slide of 16:9 has 1280 by 720 at any size, and
 * scaled as a whole. Refuses sizes that no sheet can have, and texts that leave no room for a map; nothing is ever cut off.
 */
export function composeSheet<Located extends LocatedMap>(
  input: SheetInput,
  maps: MapMaker<Located>,
): Result<Sheet, SheetRefusal> {
  const checked = checkOptions(input.options);
  if (!checked.ok) return checked;
  const { width, height, pixelRatio, theme, projection } = input.options;
  const setting: Setting = {
    measure: remembered(input.measure),
    theme,
    inks: INKS[theme],
    app6: input.picture.symbols === 'app6' ? input.app6 : undefined,
  };
  const told = tellPicture(input);
  const laid = layOut({ input, told, maps, setting });
  if (!laid.ok) return laid;
  const { fitted, map, floating, notes } = laid.value;
  const { frame, scale, blocks } = fitted;
  const grid = input.options.graticule ? graticule(map, setting) : { lines: [], labels: [] };
  const drawn = maps.draw(map, { covers: floating.map(({ box }) => box), under: grid.lines });
  const shapes: Shape[] = [
    { is: 'group', label: 'map', clip: frame, shapes: drawn.shapes },
    { is: 'path', d: outline(frame), stroke: setting.inks.line, strokeWidth: 1 },
    { is: 'group', label: 'graticule', shapes: grid.labels },
    ...[...floating, ...blocks].map(({ shape }) => shape),
  ];
  return ok({
    width,
    height,
    pixelRatio,
    background: setting.inks.ground,
    shapes: [{ is: 'group', scale, shapes }],
    frame: scaledBox(frame, scale),
    ...(input.options.headRoom !== undefined && { headRoom: scaledBox(fitted.headRoom, scale) }),
    projection,
    extent: map.extent,
    about: aboutSheet(input, told, map),
    notes: [...notes, ...drawn.notes],
  });
}

/** The same text is measured once: a layout tries many. */
function remembered(measure: MeasureText): MeasureText {
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style.size} ${style.weight} ${style.italic ?? ''} ${style.spacing ?? ''} ${text}`;
    const width = known.get(key) ?? measure(text, style);
    known.set(key, width);
    return width;
  };
}

function scaledBox({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX * by, minY: minY * by, maxX: maxX * by, maxY: maxY * by };
}
