import { STATUS_STROKES } from '../../../shared/symbology/status';
import { KIND_SYMBOLS } from '../../../shared/symbology/symbology';
import type { PictureAbout } from '../data/about';
import { citationInWords, type Lookup, whenInWords } from '../data/featureFacts';
import type { VisibleFeature } from '../data/visible';
import { escapeXml } from '../svg/markup';

/** What the whole file is about. */
export function descriptionOfFile({ caption, time, marking, sources, attribution }: PictureAbout): string {
  const asOf = time.asOf === null ? [] : [`As known by ${time.asOf}`];
  const cited = sources.map(({ title, publisher, published }) =>
    [title, publisher, published].filter(Boolean).join(', '),
  );
  const lines = [caption, time.words, ...asOf, marking ?? '', ...cited, ...attribution].filter(
    (line) => line !== '',
  );
  return lines.map((line) => paragraph(escapeXml(line))).join('');
}

/** Of a description, which is HTML: what is text in a situation is escaped for that as well as for XML. */
export function paragraph(html: string): string {
  return `<p>${html}</p>`;
}

/** All that is known of a feature, and how well. */
export function descriptionOfFeature({ feature, presence, fix }: VisibleFeature, lookup: Lookup): string {
  const status = STATUS_STROKES[feature.status];
  const actor = lookup.actor(feature.actor);
  const uncertain =
    feature.time &&
    (feature.time.approximate ||
      feature.time.uncertain ||
      feature.time.span.start[0] !== feature.time.span.start[1]);
  const lines: (readonly [label: string, words: string | undefined])[] = [
    ['', feature.summary],
    ['What', [KIND_SYMBOLS[feature.kind].words, actor].filter(Boolean).join(', ')],
    ['Status', `${status.words}: ${status.explained}`],
    ['When', `${whenInWords(feature, lookup)}${feature.time ? ` (EDTF ${feature.time.written})` : ''}`],
    [
      '',
      uncertain ? 'The time slider shows it from the earliest to the latest that is possible.' : undefined,
    ],
    ['', presence < 1 ? 'At the moment of the picture it may be there, but need not.' : undefined],
    ['Where', feature.place],
    [
      '',
      feature.uncertaintyM === undefined
        ? undefined
        : `The true place lies within ${Math.round(feature.uncertaintyM).toLocaleString('en')} m of it.`,
    ],
    [
      '',
      fix?.gap
        ? `Last known ${new Date(fix.gap.fromMs).toISOString()}, next fix ${new Date(fix.gap.toMs).toISOString()}.`
        : undefined,
    ],
    ['', feature.illustrative ? 'Illustrative: drawn to explain, in no source.' : undefined],
    ['', feature.drawn ? `Drawn for the map: ${feature.drawn.join(' and ')}.` : undefined],
    [
      '',
      feature.context
        ? `From public record, not from the source: ${feature.context.join(' and ')}.`
        : undefined,
    ],
    ['Note', feature.note],
    ['Sources', feature.sources.map((each) => citationInWords(each, lookup)).join('; ')],
  ];
  return lines
    .filter(([, words]) => words !== undefined && words !== '')
    .map(([label, words = '']) => paragraph(`${label === '' ? '' : `<b>${label}:</b> `}${escapeXml(words)}`))
    .join('');
}
