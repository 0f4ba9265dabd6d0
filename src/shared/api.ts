import type { Position } from './position';
import type { App6Order, CompiledSituation } from './situation/compiled';
import type { Problem } from './situation/problem';

/** What the app answers and the client reads: one entry a route, so that both sides are checked against the same shape. */
export interface Api {
  /** The open situation, or why it cannot be opened. */
  'GET /api/situation':
    | { readonly situation: CompiledSituation }
    | { readonly situation: null; readonly problems: readonly Problem[] };
  /** Another of the bundled situations is the open one from now on. Body: `{ "reference": id }`. */
  'PUT /api/situation': { readonly id: string };
  /** Situations that came with the viewer. */
  'GET /api/situations': { readonly situations: readonly { readonly id: string; readonly title: string }[] };
  /** The nearest shore of a position, on the bundled coastline at its finest; null far from any that is bundled. */
  'GET /api/shore': { readonly shore: Shore | null };
}

export interface Shore {
  /** Geodesic distance on WGS 84. */
  readonly distanceM: number;
  readonly position: Position;
}

/** Where the picture of an APP-6 symbol is asked for. */
export function app6Path({ colour, status, sidc }: App6Order): string {
  return `/symbols/${colour}/${status}/${sidc}.svg`;
}
