import type { ThemeName } from '../../../shared/symbology/palette';

/** A deck of slides. */
export interface Deck {
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** Name and version of what wrote it. */
  readonly application: string;
  readonly theme: ThemeName;
  /** Of the slides, `#rrggbb`: that of the pictures, so that both are one. */
  readonly ground: string;
  /** Of a slide, in inches. */
  readonly size: { readonly width: number; readonly height: number };
  readonly slides: readonly DeckSlide[];
  /** Properties of the file, by name. */
  readonly properties: Readonly<Record<string, string>>;
}

interface DeckSlide {
  readonly title: DeckWords;
  readonly caption: DeckWords;
  /** PNG, filling the slide. */
  readonly picture: Uint8Array;
  /** What the picture shows, for who cannot see it. */
  readonly alternative: string;
  /** Paragraphs of the speaker's notes. */
  readonly notes: readonly string[];
}

/** Words that stand on a slide, where its picture leaves room for them. */
export interface DeckWords {
  readonly text: string;
  /** Of their type. */
  readonly points: number;
  /** In inches. */
  readonly place: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}
