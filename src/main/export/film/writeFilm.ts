import { writeGif } from '../gif/writeGif';
import { descriptionOf } from '../metadata/descriptionOf';
import { writePng } from '../png/writePng';
import { type OpenEncoder, writeWebm } from '../webm/writeWebm';
import type { ReadyFilm } from './exportFilm';
import type { FilmFormat } from './filmFormats';
import type { FilmWatch } from './frameSource';
import { type EncodePng, writePngArchive } from './pngSequence';
import type { Sink } from './sink';

/** Writes a film, frame by frame, with what it shows in its metadata. Throws the signal's reason once it is aborted. */
export async function writeFilm(
  format: FilmFormat,
  { source, sheet }: ReadyFilm,
  sink: Sink,
  { openEncoder, ...watch }: FilmWatch & { readonly openEncoder: OpenEncoder },
): Promise<void> {
  const description = descriptionOf(sheet.about);
  const { title, creatorTool, json, sources, rights } = description;
  switch (format) {
    case 'webm': {
      const tags = {
        DESCRIPTION: description.description,
        SOURCE: sources.join('\n'),
        COPYRIGHT: rights,
        SITUATION: json,
      };
      return writeWebm(source, sink, {
        openEncoder,
        words: { title, application: creatorTool, tags },
        ...watch,
      });
    }
    case 'gif':
      return writeGif(source, sink, { comment: json, ...watch });
    case 'frames': {
      const encode: EncodePng = async (pixels, { width, height }) => {
        const parts: Uint8Array[] = [];
        const bands = function* () {
          yield { top: 0, rows: height, pixels };
        };
        const keep = async (bytes: Uint8Array) => void parts.push(bytes);
        await writePng({ width, height, bands }, keep, { dotsPerInch: 96 * sheet.pixelRatio, description });
        return Buffer.concat(parts);
      };
      return writePngArchive(source, sink, { name: sheet.about.situation.id, encode, ...watch });
    }
  }
}
