import type { Attribution } from '../basemap/catalogue';

// longer ones may have to break even on a sheet that is broad enough for the others
const WHOLE_UP_TO = 32;

/** What the base map owes to whom, as one text. It breaks between credits rather than within a short one. */
export function creditLine(attribution: readonly Pick<Attribution, 'text'>[]): string {
  return attribution
    .map(({ text }) => (text.length > WHOLE_UP_TO ? text : text.replaceAll(' ', '\u00a0')))
    .join('\u00a0· ');
}
