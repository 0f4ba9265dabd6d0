import type { Measure } from '../layout/ticks';

const FAMILY = "'Inter Variable', 'Segoe UI', system-ui, sans-serif";

/** Type of the labels on the canvases. */
export const LABEL_FONT = `500 11px ${FAMILY}`;
export const TICK_FONT = `400 11px ${FAMILY}`;

/** Builds a measure of texts in a type; each text is measured once. A new one is due when fonts have loaded. */
export function buildMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('no canvas to measure on');
  context.font = font;
  const widths = new Map<string, number>();
  return (text) => {
    let width = widths.get(text);
    if (width === undefined) {
      width = context.measureText(text).width;
      if (widths.size > 5000) widths.clear();
      widths.set(text, width);
    }
    return width;
  };
}
