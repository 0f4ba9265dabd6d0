import type { Geometry } from 'geojson';
import type { Bounds, Position } from '../position';
import type { PictogramName } from '../symbology/pictograms';
import type { CompiledTime } from '../time/edtf';
import type { TimeWindow } from '../time/timeWindow';
import type { Problem } from './problem';
import type { ActorColour, Basis, Kind, Part, Priority, Status } from './vocabulary';
import type { Written } from './written';

/**
 * A situation as the renderer, the command line and the sheet receive it: checked, its times resolved to spans, its lines
 * laid along geodesics. Everything in it survives JSON.
 */
export interface CompiledSituation {
  readonly id: string;
  /** Changes whenever a byte of the package changes. */
  readonly version: string;
  /** Changes whenever a byte of the manifest does; there with `written`. */
  readonly manifestVersion?: string;
  /** Stands for where it is read from, without telling it: two copies of a folder are two places. */
  readonly place?: string;
  readonly title: string;
  readonly summary: string;
  readonly period: CompiledTime;
  readonly timeZone: string;
  readonly marking?: string;
  readonly sources: readonly CompiledSource[];
  readonly actors: readonly Actor[];
  readonly layers: readonly CompiledLayer[];
  readonly scenes: readonly CompiledScene[];
  /** What the manifest says where it can be edited; a page that stands alone carries none of it. */
  readonly written?: Written;
  /** What was left out and why, and what is worth knowing. */
  readonly problems: readonly Problem[];
}

export interface CompiledSource {
  readonly id: string;
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published: CompiledTime;
  readonly url?: string;
  readonly kind: string;
  readonly note?: string;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly colour: ActorColour;
}

export interface CompiledLayer {
  readonly id: string;
  readonly name: string;
  readonly summary?: string;
  readonly visible: boolean;
  readonly features: readonly CompiledFeature[];
  /** Of a large layer: what its table of points holds. Features of the table are not in `features`. */
  readonly points?: PointSummary;
}

/** What is said of a table of points before it is fetched. */
export interface PointSummary {
  readonly count: number;
  readonly bounds: Bounds;
  /** From the earliest beginning to the latest end of those that are dated, open ends aside; null where none is. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** How many have no time and are always shown. */
  readonly undated: number;
  /** How many there are of each kind that there is. */
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
}

export interface Citation {
  readonly source: string;
  readonly paragraph?: string;
}

export interface CompiledFeature {
  readonly id: string;
  readonly layer: string;
  readonly name: string;
  /** The name as the map writes it. */
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly kind: Kind;
  readonly status: Status;
  readonly basis: Basis;
  /** Parts that public record supplies where the cited source leaves them out. */
  readonly context?: readonly Part[];
  /** Parts that the map alone supplies: no source and no record gives them. */
  readonly drawn?: readonly Part[];
  readonly actor?: string;
  /** Absent for what has no time and is always shown. */
  readonly time?: CompiledTime;
  readonly sources: readonly Citation[];
  /** When the first of its sources was certainly out; `BEGINNING_MS` where that is not known (see `known.ts`). */
  readonly knownMs: number;
  readonly grading?: string;
  readonly summary?: string;
  readonly place?: string;
  readonly note?: string;
  readonly tags: readonly string[];
  readonly illustrative: boolean;
  /** Radius in metres within which the true place lies. */
  readonly uncertaintyM?: number;
  /** Name of a pictogram other than the kind’s own. */
  readonly pictogram?: PictogramName;
  readonly app6?: App6Symbol;
  /** As drawn: lines laid along geodesics where the feature asks for it, longitudes continuous across the antimeridian. */
  readonly geometry: Geometry | null;
  readonly track?: Track;
  /** Length in metres of a line, measured along geodesics. */
  readonly lengthM?: number;
  /** Where it is named on the map and flown to: the point itself, the middle of a line, the inside of an area. */
  readonly anchor: Position | null;
  readonly bounds: Bounds | null;
  readonly style: SimpleStyle;
}

/** A point’s path through time: `timesMs` ascending, one position each. */
export interface Track {
  readonly timesMs: readonly number[];
  readonly positions: readonly Position[];
  readonly interpolation: 'Linear' | 'Step';
  /** Where nothing is recorded between a fix and the next: the indices of those fixes, ascending. */
  readonly gaps?: readonly number[];
}

/** What an APP-6 symbol is drawn from. */
export interface App6Order {
  readonly sidc: string;
  /** Of the actor it belongs to. */
  readonly colour: ActorColour;
  /** Told by the line of the frame. */
  readonly status: Status;
}

/** An APP-6 symbol drawn ahead of time: the address of its picture, its size in pixels and the pixel that marks the place. */
export interface App6Symbol extends App6Order {
  /** `app6Path`, or the picture itself as a `data:` address where there is no app to ask. */
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly anchor: readonly [x: number, y: number];
}

/** simplestyle-spec 1.1 keys that a feature brought along. */
export interface SimpleStyle {
  readonly stroke?: string;
  readonly 'stroke-width'?: number;
  readonly 'stroke-opacity'?: number;
  readonly fill?: string;
  readonly 'fill-opacity'?: number;
  readonly 'marker-color'?: string;
}

export type View = { readonly bounds: Bounds } | { readonly center: Position; readonly zoom: number };

export interface CompiledScene {
  readonly id: string;
  readonly title: string;
  /** The moment shown. */
  readonly atMs: number;
  readonly time: CompiledTime;
  readonly view: View;
  readonly caption: string;
  readonly notes?: string;
  /** How much of time is shown; without it, the moment alone. */
  readonly window?: TimeWindow;
  /** Only what had been published by then is shown; without it, all that is known. */
  readonly asOfMs?: number;
  /** Ids of the layers shown. */
  readonly layers: readonly string[];
  /** 0 to 1 by layer; a layer that is not named is shown in full. */
  readonly opacity?: Readonly<Record<string, number>>;
  readonly highlight: readonly string[];
  readonly plannedSeconds?: number;
  /** Without it 1: in every cut. */
  readonly priority?: Priority;
}
