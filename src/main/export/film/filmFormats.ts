/** What a film is written as; `frames` are numbered PNG files in a zip archive. */
export const FILM_FORMATS = ['webm', 'gif', 'frames'] as const;
export type FilmFormat = (typeof FILM_FORMATS)[number];

export function isFilmFormat(format: string): format is FilmFormat {
  return (FILM_FORMATS as readonly string[]).includes(format);
}
