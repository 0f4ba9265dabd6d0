const BEGIN = '<situation:about>';
const END = '</situation:about>';

// so much of a file is looked at, piece by piece
const MOST_BYTES = 512 * 1024 * 1024;
const PIECE_BYTES = 4 * 1024 * 1024;
/** What a file says of itself is shorter. */
const MOST_ABOUT = 1024 * 1024;

/**
 * The JSON that an exported file carries of itself, as text; null where it carries none. Every format holds it in the same element of XMP
 * metadata (`src/main/export/metadata/rdf.ts`), which is written as it is, so that it is found without knowing the format.
 */
export async function readAbout(file: Blob): Promise<string | null> {
  const latin = new TextDecoder('latin1');
  const size = Math.min(file.size, MOST_BYTES);
  for (let at = 0; at < size; at += PIECE_BYTES) {
    // a little more, for what begins at the end of a piece
    const piece = latin.decode(await file.slice(at, at + PIECE_BYTES + BEGIN.length).arrayBuffer());
    const found = piece.indexOf(BEGIN);
    if (found !== -1) return takeFrom(file, at + found + BEGIN.length);
  }
  return null;
}

async function takeFrom(file: Blob, from: number): Promise<string | null> {
  // markup makes letters longer: `"` has six
  const text = await file.slice(from, from + 6 * MOST_ABOUT).text();
  const end = text.indexOf(END);
  if (end === -1) return null;
  const json = plain(text.slice(0, end));
  return json.length <= MOST_ABOUT ? json : null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Markup → text, of the entities that every XML has and no others. */
function plain(markup: string): string {
  return markup.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (all, name, decimal, hex) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
