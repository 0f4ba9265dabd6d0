import type { Box } from '../labels/boxIndex';
import type { Bounds } from '../position';
import type { Picture } from './picture';
import type { ProjectionName } from './projectionName';
import type { Shape } from './shapes';

/** A picture to be written to a file: the map and all that stands around it, in sheet units (1/96 inch, y downwards). */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Pixels of a file in one unit. */
  readonly pixelRatio: number;
  readonly background: string;
  /** To be painted in this order. */
  readonly shapes: readonly Shape[];
  /** Where the map lies. */
  readonly frame: Box;
  /** What was left clear for other words, where it was wished for. */
  readonly headRoom?: Box;
  readonly projection: ProjectionName;
  /** What the frame shows of the world. */
  readonly extent: Bounds;
  readonly about: SheetAbout;
  /** What had to be left out or shortened, in words. */
  readonly notes: readonly string[];
}

/** What a file says of itself: all that is needed to reopen the exact view, as plain JSON. */
export interface SheetAbout {
  readonly application: { readonly name: string; readonly version: string };
  readonly situation: { readonly id: string; readonly title: string; readonly version: string };
  readonly scene: { readonly id: string; readonly title: string } | null;
  readonly title: string;
  readonly caption: string;
  readonly time: {
    /** ISO 8601 in UTC. */
    readonly iso: string;
    /** As the sheet tells it. */
    readonly words: string;
    /** IANA name. */
    readonly zone: string;
    /** The state of knowledge, ISO 8601 in UTC; null for all that is known. */
    readonly asOf: string | null;
  };
  readonly extent: Bounds;
  /** Names of the layers shown. */
  readonly layers: readonly string[];
  /** What this picture rests on. */
  readonly sources: readonly UsedSource[];
  readonly marking: string | null;
  readonly theme: 'dark' | 'light';
  readonly projection: ProjectionName;
  readonly attribution: readonly string[];
  readonly picture: Picture;
}

/** A source as far as a picture uses it. */
export interface UsedSource {
  /** Its place among the situation's sources, counted from 1. */
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  /** In words; null where that is not known. */
  readonly published: string | null;
  /** As they are cited, in order. */
  readonly paragraphs: readonly string[];
}

/** Why there is no sheet. */
export interface SheetRefusal {
  /** Which option, or which part of the sheet. */
  readonly option: string;
  /** What did not fit or was not understood, and what to do. */
  readonly reason: string;
}
