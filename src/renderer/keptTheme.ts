import type { Theme } from './store/state';

/** Under which the theme is kept, for all windows. */
export const THEME_KEY = 'theme';

/** The theme that was chosen last in this browser, in whichever window. */
export function keptTheme(): Theme {
  try {
    return localStorage.getItem(THEME_KEY) === 'light' ? 'light' : 'dark';
  } catch {
    return 'dark';
  }
}

/** Keeps a theme for the next time. */
export function keepTheme(theme: Theme): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // then it is dark the next time
  }
}
