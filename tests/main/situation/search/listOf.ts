import { buildNameListBuilder, type NameList } from '../../../../src/main/situation/search/nameList';

/** The names of features with these properties; `isPoint` says which of them are in the table. */
export function listOf(
  properties: readonly Readonly<Record<string, unknown>>[],
  isPoint = properties.map(() => 1),
): NameList {
  const texts = properties.map((each) => JSON.stringify({ type: 'Feature', properties: each }));
  const bytes = Buffer.from(texts.join(','));
  let at = 0;
  const starts = Uint32Array.from(texts, (text) => {
    const start = at;
    at += Buffer.byteLength(text) + 1;
    return start;
  });
  const ends = starts.map((start, row) => start + Buffer.byteLength(texts[row] ?? ''));
  const builder = buildNameListBuilder({
    completion: undefined,
    rows: Uint32Array.from(properties.keys()).filter((row) => isPoint[row] === 1),
  });
  if (texts.length > 0)
    builder.add({
      members: { file: 'a.geojson', bytes, starts, ends, isSuspicious: false },
      firstRow: 0,
    });
  return builder.build();
}
