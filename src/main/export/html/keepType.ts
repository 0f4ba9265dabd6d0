/** Leaves the faces out of a style sheet that are for signs which occur nowhere in a text; those for the signs of English stay. */
export function keepType(style: string, text: string): string {
  const signs = new Set([...text].map((sign) => sign.codePointAt(0) ?? 0));
  signs.add('A'.charCodeAt(0));
  return style.replace(/@font-face\s*\{[^}]*\}/g, (face) => {
    const [, ranges] = face.match(/unicode-range:([^;}]+)/i) ?? [];
    return ranges === undefined || ranges.split(',').some((range) => holdsOneOf(range, signs)) ? face : '';
  });
}

// `U+1E00-1E9F`, `U+F131` or `U+4??`, https://www.w3.org/TR/css-fonts-4/#unicode-range-desc
function holdsOneOf(range: string, signs: ReadonlySet<number>): boolean {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  const from = Number.parseInt(first.replaceAll('?', '0'), 16);
  const to = Number.parseInt(last.replaceAll('?', 'F'), 16);
  for (const sign of signs) if (sign >= from && sign <= to) return true;
  return false;
}
