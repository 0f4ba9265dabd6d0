import type { Api, Draft, FoundRows, Refusal, SaveFault, Shore } from '../../shared/api';
import type { LabelLanguage } from '../../shared/basemap/baseLabel';
import type { Attribution } from '../../shared/basemap/catalogue';
import type { Briefing } from '../../shared/briefing/briefing';
import type { Rehearsal } from '../../shared/briefing/rehearsal';
import type { SheetPreview } from '../../shared/export/exportRequest';
import type { DistanceUnit } from '../../shared/geodesy/units';
import type { PointTable } from '../../shared/points/pointTable';
import type { Bounds, Position } from '../../shared/position';
import type { History } from '../../shared/scenes/history';
import type { Place } from '../../shared/search/places';
import type { CompiledFeature, View } from '../../shared/situation/compiled';
import type { Problem } from '../../shared/situation/problem';
import type { TimeWindow } from '../../shared/time/timeWindow';
import type { Capabilities } from './capabilities';
import type { EventQuery } from './eventQuery';
import type { ExportState } from './exporting';
import type { PointRef, SituationIndex } from './situationIndex';

export type Theme = 'dark' | 'light';

/** Which symbols stand for the features: plain pictograms or the frames of APP-6. */
export type SymbolSet = 'pictogram' | 'app6';

export type CoordinateFormat = 'dd' | 'dms' | 'mgrs';

/** What is open. */
export type Opened =
  | { readonly is: 'loading' }
  | { readonly is: 'open'; readonly index: SituationIndex }
  | { readonly is: 'refused'; readonly problems: readonly Problem[] }
  | { readonly is: 'unreachable'; readonly reason: string };

export interface LayerState {
  readonly visible: boolean;
  /** 0 to 1. */
  readonly opacity: number;
  /** False where points that crowd are drawn each as a dot, however many lie on each other, and not as counts. */
  readonly countsCrowds?: boolean;
}

/** What a click on the map does. `aim` is where the keyboard's crosshair stands, while the pointer does not lead. */
export type Tool =
  | { readonly is: 'select' }
  | {
      readonly is: 'measure';
      readonly path: readonly Position[];
      readonly done: boolean;
      readonly aim: Position | null;
    }
  | {
      readonly is: 'rings';
      readonly center: Position | null;
      readonly stepM: number;
      /** The unit in which the step was given. */
      readonly unit: DistanceUnit;
      readonly aim: Position | null;
    };

/** What was measured and stays on the map after the tool was put down: a path of two points or more, and rings. */
export interface Measured {
  readonly path: readonly Position[];
  readonly rings:
    | (Pick<Extract<Tool, { is: 'rings' }>, 'stepM' | 'unit'> & { readonly center: Position })
    | null;
}

/** What a flight can be asked for; with `around`, as near to its center as still shows that box, whose longitudes may go on past ±180. */
export type FlightView = View | { readonly center: Position; readonly around: Bounds };

/** A view asked of the map; `serial` tells two equal requests apart. */
export interface Flight {
  readonly view: FlightView;
  readonly animate: boolean;
  readonly serial: number;
}

/**
 * Something small asked of the map from where it is: a move in levels, in parts of its size, or of the crosshair in pixels; or to copy the position
 * that it tells at its foot.
 */
export type Nudge = (
  | { readonly zoomBy: number }
  | { readonly panBy: readonly [x: number, y: number] }
  | { readonly aimBy: readonly [x: number, y: number] }
  | { readonly copies: 'position' }
) & {
  readonly serial: number;
};

export type Dialog = 'search' | 'keys' | 'problems' | 'refusal' | 'export' | 'rehearsal' | 'save' | null;

/** What a window is in a briefing: the one that the room sees, the small one of it beside the notes, or that with the notes. */
export type WindowRole = 'room' | 'mirror' | 'presenter';

/**
 * What only a window that shows the room's picture can do: send it to a frozen room, and go up or down in what lies over the map, a long
 * caption or all scenes, whose lines and rows it alone knows.
 */
export type Asked = 'take' | 'up' | 'down';

/** Something that is being opened. */
export interface Opening {
  readonly name: string;
  readonly abort: AbortController;
}

export interface Playback {
  readonly playing: boolean;
  /** Situation time that passes in a second, in milliseconds. */
  readonly speedMs: number;
  readonly loop: boolean;
  /** Whether it goes on at once from where nothing changes and nothing moves. */
  readonly skipQuiet: boolean;
  /** Where it begins and ends; null for the ends of the situation's period. */
  readonly inMs: number | null;
  readonly outMs: number | null;
}

/** A stretch that playback, or a step to an event, has just skipped. */
export interface Skipped {
  readonly lengthMs: number;
  readonly serial: number;
}

/** What is being typed in the row of the timeline's controls. */
export type TimeField = 'window' | 'asOf' | null;

/** The part of time the timeline shows. */
export interface Axis {
  readonly fromMs: number;
  readonly toMs: number;
}

/** How the timeline is laid out. */
export interface LaneSettings {
  /** Rows of lanes in sight; null for as many as suit the window. */
  readonly rows: number | null;
  /** Ids of the layers whose lanes are folded to one row. */
  readonly folded: readonly string[];
}

/** Where the map has come to rest. */
export interface Seen {
  /** What the panels leave clear. */
  readonly bounds: Bounds;
  /** Whether that is the view of the scene that is told. */
  readonly atScene: boolean;
  /** What a scene would name to be shown like this: its own view, where the map has not moved since. */
  readonly view: View;
}

/** A passing message: what happened, to what, and what to do. */
export interface Notice {
  readonly text: string;
  readonly serial: number;
  /** Id of a command that is offered with it. */
  readonly offers?: string;
}

/** A search in the names of large layers: on its way, refused with the reason, or what was found by layer. */
export type PointSearch =
  | { readonly is: 'asked' }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'found'; readonly layers: ReadonlyMap<string, FoundRows> };

/** What a window knows of the briefing beyond what all of its windows agree on. */
export interface BriefingWindow {
  readonly role: WindowRole;
  /** The number that is being typed, to jump to its scene. */
  readonly typed: string;
  /** The other windows that are there. */
  readonly partners: readonly WindowRole[];
  /** What a key has asked last of what shows the room's picture here; another serial asks again. */
  readonly asked: { readonly what: Asked; readonly serial: number } | null;
  /** Pixels of type that the notes are set in. */
  readonly notesSize: number;
  /** Pixels of the room's window, once it has told them. */
  readonly roomSize: readonly [width: number, height: number] | null;
}

/** A small picture of a scene. */
export interface ScenePicture {
  /** What was asked for last, as a text. */
  readonly of: string;
  /** The last one that came, which may be of the scene as it was; null before the first. */
  readonly sheet: SheetPreview | null;
}

export interface Pin {
  readonly position: Position;
  readonly name: string | null;
}

/** Everything the viewer knows, but for the moment shown: that is the clock's. */
export interface State {
  readonly capabilities: Capabilities;
  readonly opened: Opened;
  /** What is on its way; what is open stays until it is there. */
  readonly opening: Opening | null;
  /** What was refused last, for its dialog. */
  readonly refusal: Refusal | null;
  /** What was edited in the open situation; null where nothing can be. */
  readonly edits: History | null;
  /** Edits of an earlier run that were never saved, while they are offered back. */
  readonly draft: Draft | null;
  /** Whether edits are on their way into the file. */
  readonly saving: boolean;
  /** Why they were not saved last, for its dialog. */
  readonly saveFault: SaveFault | null;
  readonly theme: Theme;
  readonly symbols: SymbolSet;
  readonly labelLanguage: LabelLanguage;
  readonly coordinateFormat: CoordinateFormat;
  readonly layers: Readonly<Record<string, LayerState>>;
  /** The one layer shown alone. */
  readonly solo: string | null;
  /** The points of large layers by layer, as far as they have come. */
  readonly points: Readonly<Record<string, PointTable>>;
  /** Features of such points by layer and row, as far as a list or a lane has named them. */
  readonly pointFeatures: Readonly<Record<string, ReadonlyMap<number, CompiledFeature>>>;
  /** The last searches in the names of large layers, by their folded words. */
  readonly pointSearches: ReadonlyMap<string, PointSearch>;
  readonly selected: string | null;
  readonly hovered: string | null;
  /** The point of a table that is selected, from when it is asked for: its feature follows. */
  readonly selectedPoint: PointRef | null;
  /** The point of a table under the pointer; once its feature has come, that is `hovered`. */
  readonly hoveredPoint: PointRef | null;
  readonly scene: string | null;
  /** The scene that was captured last, until its title is taken up to be written. */
  readonly untitled: string | null;
  /** Features the scene is about. */
  readonly highlight: readonly string[];
  /** Features whose overlapping symbols are spread apart. */
  readonly spread: readonly string[];
  readonly tool: Tool;
  readonly measured: Measured;
  /** What was looked up, marked on the map: a position, with the name of the place there where one was found. */
  readonly pin: Pin | null;
  readonly flight: Flight | null;
  readonly nudge: Nudge | null;
  /** Null until the map has shown something. */
  readonly seen: Seen | null;
  /** Whether a symbol on the map stands for several. */
  readonly stacked: boolean;
  readonly playback: Playback;
  readonly skipped: Skipped | null;
  readonly timeWindow: TimeWindow;
  /** How long a trailing window is when it is chosen next. */
  readonly trailingMs: number;
  /** Only what had been published by then is shown; null for all that is known. */
  readonly asOfMs: number | null;
  /** Whether the moment is told in UTC as well. */
  readonly utc: boolean;
  readonly timeField: TimeField;
  readonly axis: Axis;
  readonly lanes: LaneSettings;
  readonly panels: {
    readonly left: boolean;
    readonly details: boolean;
    readonly timeline: boolean;
    readonly legend: boolean;
    /** The speaker's notes on the card of a scene. */
    readonly notes: boolean;
  };
  /** What the left panel holds. */
  readonly leftPanel: 'layers' | 'events';
  /** What the event list shows. */
  readonly events: EventQuery;
  readonly briefing: Briefing | null;
  readonly briefingWindow: BriefingWindow;
  /** Small pictures of scenes by their ids, as far as they have been asked for. */
  readonly scenePictures: Readonly<Record<string, ScenePicture>>;
  /** The run that ended last. */
  readonly rehearsal: Rehearsal | null;
  readonly dialog: Dialog;
  readonly exporting: ExportState;
  readonly notice: Notice | null;
  /** Who made the base map, as the map shows it. */
  readonly attribution: readonly Attribution[];
  /** The nearest shore of the selected ship where it is now. */
  readonly shore: { readonly feature: string; readonly shore: Shore | null } | null;
  /** Situations that can be opened from the page, once somebody asked since the last one was opened. */
  readonly catalogue: Api['GET /api/situations']['situations'] | null;
  /** Named places of the base map, once somebody searched. */
  readonly places: readonly Place[] | null;
}
