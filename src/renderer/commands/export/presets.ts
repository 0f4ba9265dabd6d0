import { EXPORT_FORMATS } from '../../../shared/export/formats';
import { exportSizeOf } from '../../../shared/export/sheetSize';
import { DEFAULT_OPTIONS } from '../../../shared/sheet/options';
import type { ExportPreset } from '../../../shared/situation/schema/exportPreset';
import type { ExportWishes } from '../../store/exporting';
import type { State } from '../../store/state';
import type { Action } from '../action';
import { edit } from '../edits';
import { optionsWished } from './pictured';
import { chooseFormat, wish } from './wishes';

/** Wishes for what a preset of the situation says; what it does not say is as ever. */
export function applyPreset({ format: named, options = {} }: ExportPreset): Action {
  return (context) => {
    const { wishes } = context.store.getState().exporting;
    const format = EXPORT_FORMATS.find(({ id }) => id === named)?.id ?? wishes.format;
    const {
      width,
      height,
      pixelRatio,
      theme = null,
      ...sheet
    } = { ...DEFAULT_OPTIONS, ...definedOf(options) };
    const size = exportSizeOf({ width, height, pixelRatio });
    wish({ size, theme, sheet })(context);
    chooseFormat(format)(context);
  };
}

/** Keeps what is wished for as a preset of the situation, in place of one of that name; it is saved with the situation. */
export function keepPreset(name: string): Action {
  return (context) => {
    const { exporting, theme } = context.store.getState();
    const preset = presetOf(name, exporting.wishes, theme);
    return edit(
      (written) => {
        const isNew = written.exports.every((each) => each.name !== name);
        const others = written.exports.map((each) => (each.name === name ? preset : each));
        return { ...written, exports: isNew ? [...written.exports, preset] : others };
      },
      { did: `keep the preset “${name}”` },
    )(context);
  };
}

/** Takes a preset out of the situation. */
export function dropPreset(name: string): Action {
  return edit((written) => ({ ...written, exports: written.exports.filter((each) => each.name !== name) }), {
    did: `remove the preset “${name}”`,
  });
}

const DIGITS = 1e4;

function presetOf(name: string, wishes: ExportWishes, theme: State['theme']): ExportPreset {
  const { width, height, pixelRatio, ...options } = definedOf(optionsWished(wishes, theme));
  const round = (value = 0) => Math.round(value * DIGITS) / DIGITS;
  return {
    name,
    format: wishes.format,
    options: { ...options, width: round(width), height: round(height), pixelRatio: round(pixelRatio) },
  };
}

/** Without what is named and left undefined. */
function definedOf<T extends object>(options: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
