import { writeGif } from '../gif/writeGif';
import { descriptionOf } from '../metadata/descriptionOf';
import { writePng } from '../png/writePng';
import { type OpenEncoder, type WebmWords, writeWebm } from '../webm/writeWebm';
import { describeFilm, type FilmDescription, filmInWords } from './describeFilm';
import type { ReadyFilm } from './exportFilm';
import type { FilmFormat } from './filmFormats';
import type { FilmWatch } from './frameSource';
import { type EncodePng, writePngArchive } from './pngSequence';
import type { Sink } from './sink';

/** Writes a film, frame by frame, with what it shows in its metadata. Throws the signal's reason once it is aborted. */
export async function writeFilm(
  format: FilmFormat,
  film: ReadyFilm,
  sink: Sink,
  { openEncoder, ...watch }: FilmWatch & { readonly openEncoder: OpenEncoder },
): Promise<void> {
  const { source, sheet } = film;
  switch (format) {
    case 'webm':
      return writeWebm(source, sink, { openEncoder, words: webmWords(describeFilm(film.about)), ...watch });
    case 'gif': {
      const told = describeFilm(film.about);
      return writeGif(source, sink, { comment: told.json ?? filmInWords(told), ...watch });
    }
    case 'frames':
      return writePngArchive(source, sink, {
        name: sheet.about.situation.id,
        encode: encodeBy(film),
        ...watch,
      });
  }
}

function webmWords({ title, description, sources, rights, creatorTool, json }: FilmDescription): WebmWords {
  const tags = {
    DESCRIPTION: description,
    SOURCE: sources.join('\n'),
    COPYRIGHT: rights,
    ...(json !== null && { SITUATION: json }),
  };
  return { title, application: creatorTool, tags };
}

/** Each picture says what it shows itself, so that its own view opens again. */
function encodeBy({ sheet, aboutAt }: ReadyFilm): EncodePng {
  return async (pixels, { width, height, index }) => {
    const parts: Uint8Array[] = [];
    const bands = function* () {
      yield { top: 0, rows: height, pixels };
    };
    await writePng({ width, height, bands }, async (bytes) => void parts.push(bytes), {
      dotsPerInch: 96 * sheet.pixelRatio,
      description: descriptionOf(aboutAt(index)),
    });
    return Buffer.concat(parts);
  };
}
