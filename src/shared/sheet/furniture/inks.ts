import { PALETTES, type Palette, type ThemeName } from '../../symbology/palette';

/** The colours of what stands around the map: those of the screen's panels, and on paper white. */
export interface Inks {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  readonly line: string;
  readonly accent: string;
  /** Of the map itself. */
  readonly map: Palette;
}

export const INKS: Readonly<Record<ThemeName, Inks>> = {
  dark: {
    ground: '#131b25',
    text: '#e3eaf2',
    muted: '#a2b3c6',
    faint: '#8496aa',
    line: '#2f3e4f',
    accent: '#f0b429',
    map: PALETTES.dark,
  },
  light: {
    ground: '#ffffff',
    text: '#17212b',
    muted: '#46535f',
    faint: '#5d6b78',
    line: '#cfd7df',
    accent: '#94430a',
    map: PALETTES.light,
  },
};
