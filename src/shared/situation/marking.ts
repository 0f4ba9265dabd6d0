/** Behind the text of a marking of the Traffic Light Protocol 2.0 (FIRST, 2022), in both themes. */
export const TLP_GROUND = '#000000';

/** The colours that FIRST prescribes for the text, by what follows `TLP:`. */
const TLP_COLOURS: Readonly<Record<string, string>> = {
  RED: '#ff2b2b',
  'AMBER+STRICT': '#ffc000',
  AMBER: '#ffc000',
  GREEN: '#33ff00',
  CLEAR: '#ffffff',
};

/** The colour in which the Traffic Light Protocol has a marking written; null for a marking that is none of its. */
export function tlpColour(marking: string): string | null {
  const level = /^TLP:\s*(.+)$/i.exec(marking.trim())?.[1]?.toUpperCase();
  return level !== undefined && Object.hasOwn(TLP_COLOURS, level) ? (TLP_COLOURS[level] ?? null) : null;
}
