import type { ActorColour } from '../situation/vocabulary';

export type ThemeName = 'dark' | 'light';

/** Every colour that is drawn on the map or a sheet, by what it is for. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly lake: string;
  readonly coastline: string;
  readonly river: string;
  readonly border: string;
  readonly label: string;
  readonly labelStrong: string;
  /** On the sea. */
  readonly labelWater: string;
  /** On land, beside a river. */
  readonly labelRiver: string;
  /** Behind text, so that it reads on anything. */
  readonly halo: string;
  /** What is selected, or now. */
  readonly accent: string;
  readonly actors: Readonly<Record<ActorColour, string>>;
  /** Features that belong to nobody. */
  readonly neutral: string;
  /** Inside of a symbol’s disc. */
  readonly disc: string;
}

// The actors' hues follow Okabe and Ito (Color Universal Design, 2008), which stay apart for every common kind of colour
// blindness; each is lightened for the dark theme and darkened for the light one until it has a contrast of 4.5 : 1
// against land and sea.
export const PALETTES: Readonly<Record<ThemeName, Palette>> = {
  dark: {
    sea: '#0d1520',
    land: '#1c242e',
    lake: '#101a27',
    coastline: '#4a5a6c',
    river: '#365573',
    border: '#3a4654',
    label: '#9fb0c3',
    labelStrong: '#dbe4ee',
    labelWater: '#6287ad',
    labelRiver: '#7291af',
    halo: '#0d1520',
    accent: '#f0b429',
    actors: {
      blue: '#5aa9e6',
      vermilion: '#f08a5d',
      green: '#3fc49b',
      purple: '#d89ac2',
      sky: '#8fd0f0',
      orange: '#e69f4c',
      grey: '#b4bfcc',
    },
    neutral: '#c3cedb',
    disc: '#141c26',
  },
  light: {
    sea: '#dbe7f1',
    land: '#f6f4ee',
    lake: '#dbe7f1',
    coastline: '#7d93a8',
    river: '#8fb2d0',
    border: '#9a9a92',
    label: '#4a5560',
    labelStrong: '#1d2731',
    labelWater: '#3d6a95',
    labelRiver: '#47709a',
    halo: '#f6f4ee',
    accent: '#b45309',
    actors: {
      blue: '#0062a3',
      vermilion: '#b33f00',
      green: '#00704f',
      purple: '#93467a',
      sky: '#096d96',
      orange: '#8a5300',
      grey: '#525e6b',
    },
    neutral: '#3c4853',
    disc: '#ffffff',
  },
};
