import type { FeatureCollection } from 'geojson';
import type { Rehearsal } from './briefing/rehearsal';
import type { ExportLine, ExportRequest, PreviewRequest, SheetPreview } from './export/exportRequest';
import type { Position } from './position';
import type { Picture } from './sheet/picture';
import type { SheetRefusal } from './sheet/sheet';
import type { App6Order, CompiledFeature, CompiledSituation } from './situation/compiled';
import type { Problem } from './situation/problem';
import type { Written } from './situation/written';
import type { ThemeName } from './symbology/palette';

/** What the app answers and the client reads: one entry a route, so that both sides are checked against the same shape. */
export interface Api {
  /** The open situation, or why it cannot be opened. */
  'GET /api/situation':
    | { readonly situation: CompiledSituation }
    | { readonly situation: null; readonly problems: readonly Problem[] };
  /** `?version=…&layer=…`: the points of a large layer, as `decodePointTable` reads them. 409 when that version is no longer the open one. */
  'GET /api/situation/points': ArrayBuffer;
  /** `?version=…&layer=…&row=…`: one feature of a layer by its index in the file, compiled. 409 as above. */
  'GET /api/situation/feature': CompiledFeature;
  /** `?version=…&layer=…&rows=1,2,3`: several of them, in the order asked for, at most {@link MAX_ROWS}. 409 as above. */
  'GET /api/situation/features': readonly CompiledFeature[];
  /** `?version=…&layer=…&words=…`: the points of a large layer whose names hold all words, as {@link FoundRows} has them. 409 as above. */
  'GET /api/situation/search': FoundRows;
  /** Another of the listed situations is the open one from now on, or is refused (422). Body: `{ "reference": … }`. */
  'PUT /api/situation': { readonly id: string } | Refusal;
  /**
   * Scenes and presets are saved into the open situation, or not: where it has no file (409), where the file is no longer the one that was
   * edited (409), where the disk or the schema refuses (422). Body: {@link SaveRequest}.
   */
  'PUT /api/situation/written': ({ readonly is: 'saved' } & Saved) | SaveFault;
  /** The whole open situation with other scenes and presets as an archive to keep, or why not (422). Body: {@link Written}. */
  'POST /api/situation/archive': ArrayBuffer | SaveFault;
  /** `?situation=…&place=…&manifestVersion=…`: edits that were kept and never saved, of that file or else of another version of it, or from where it lay before; null for none. */
  'GET /api/draft': { readonly draft: Draft | null };
  /** Keeps edits until they are saved. Body: {@link Draft}. */
  'PUT /api/draft': { readonly kept: true };
  /** `?situation=…&place=…`: forgets them. */
  'DELETE /api/draft': { readonly kept: false };
  /** `?situation=…&place=…`: what the last briefing of a situation took; null where none was given. */
  'GET /api/rehearsal': { readonly rehearsal: Rehearsal | null };
  /** `?situation=…&place=…`: keeps it in place of the one before. Body: {@link Rehearsal}. */
  'PUT /api/rehearsal': { readonly kept: true };
  /** Situations that came with the viewer, and those that were opened in this run. */
  'GET /api/situations': { readonly situations: readonly ListedSituation[] };
  /** Files that are the open situation from now on, or are refused (422). Body: as `openedFiles.ts` has it. */
  'POST /api/situations': { readonly id: string } | Refusal;
  /** How a sheet looks, or why there is none (422). Body: {@link PreviewRequest}. 409 when that version is no longer the open one. */
  'POST /api/sheet': SheetPreview | SheetRefusal;
  /** Files, told of line by line (NDJSON) as they are written; whoever goes away cancels. Body: {@link ExportRequest}. 409 and 422 as above. */
  'POST /api/exports': ExportLine;
  /** What a file that was exported says of itself, checked, and where its situation can be opened from; 422 where it says nothing that can be shown. Body: the JSON of a `SheetAbout`. */
  'POST /api/picture': FoundPicture | { readonly reason: string };
  /** `?files=a,b`: files of the base map that its catalogue lists, in the order asked for. */
  'GET /api/basemap': readonly FeatureCollection[];
  /** The nearest shore of a position, on the bundled coastline at its finest; null far from any that is bundled. */
  'GET /api/shore': { readonly shore: Shore | null };
}

/** What is to be saved, and over what. */
export interface SaveRequest {
  readonly written: Written;
  /** Of the situation that was edited: `manifestVersion` null saves over whatever the file says by now. */
  readonly version: string;
  readonly manifestVersion: string | null;
}

/** What the situation is after it was saved. */
export interface Saved {
  readonly version: string;
  readonly manifestVersion: string;
  /** Whether something else of it had changed on disk as well, so that it is to be read anew. */
  readonly isOther: boolean;
}

/** Why nothing was saved. */
export type SaveFault =
  /** The file is no longer the one that was edited. */
  | { readonly is: 'changed' }
  /** What is open came with the viewer, or was handed over as bytes: there is no file to save it into. */
  | { readonly is: 'nowhere' }
  | { readonly is: 'refused'; readonly problems: readonly Problem[] };

/** A situation where it lies: what is kept of one copy is not kept of another. */
export interface SituationCopy {
  readonly situation: string;
  /** Where it lies, as {@link CompiledSituation} has it. */
  readonly place: string;
}

/** Edits that were not saved yet. */
export interface Draft extends SituationCopy {
  /** Of the file that was edited. */
  readonly manifestVersion: string;
  readonly keptMs: number;
  /** How many edits they are. */
  readonly count: number;
  readonly written: Written;
}

/** How many features one question may ask for. */
export const MAX_ROWS = 500;

/** Points of a large layer that were found by words, the best fit first. */
export interface FoundRows {
  /** Indices of the features in their file, at most {@link MAX_FOUND}. */
  readonly rows: readonly number[];
  /** How many were found. */
  readonly total: number;
}

/** How many rows one search answers. */
export const MAX_FOUND = 5000;

/** How much can be searched for at once. */
export const MAX_WORDS_LENGTH = 200;

/** A picture that was found in a file, and the situation that it is of. */
export interface FoundPicture {
  readonly picture: Picture;
  readonly theme: ThemeName;
  readonly situation: { readonly id: string; readonly title: string; readonly version: string };
  /** Names the situation to `PUT /api/situation`; null where none of its id is known here. */
  readonly reference: string | null;
}

/** A situation that can be opened from the page. */
export interface ListedSituation {
  /** Names it to `PUT /api/situation`. */
  readonly reference: string;
  /** The situation's own id; null until it was read. */
  readonly id: string | null;
  readonly title: string;
  /** The file or folder it was opened from; null for one that came with the viewer. */
  readonly from: string | null;
  readonly isOpen: boolean;
  /** Whether it is read anew when its files change; what was handed over as bytes stays as it came. */
  readonly isLive: boolean;
}

/** What could not be opened, and why. What was open before still is. */
export interface Refusal {
  /** What it is called: a file or a folder. */
  readonly name: string;
  readonly problems: readonly Problem[];
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
