import { randomUUID } from 'node:crypto';

/** Where an export is written to. */
export interface Place {
  readonly path: string;
  /** A folder takes several files. */
  readonly is: 'file' | 'folder';
}

/** Places that somebody chose in the system's dialog, by tokens: a page names no paths. */
export interface ChosenPlaces {
  /** Keeps a place; the token names it for the rest of the run. */
  keep(place: Place): string;
  find(token: string): Place | undefined;
}

// more than anybody looks back on
const KEPT = 100;

/** Builds the places of one run. */
export function buildChosenPlaces(): ChosenPlaces {
  const places = new Map<string, Place>();
  return {
    keep(place) {
      const token = randomUUID();
      places.set(token, place);
      for (const oldest of places.keys()) {
        if (places.size <= KEPT) break;
        places.delete(oldest);
      }
      return token;
    },
    find: (token) => places.get(token),
  };
}
