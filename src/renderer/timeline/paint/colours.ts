/** Colours of the chrome that the canvases draw with, as the style sheet has them now. */
export interface ChromeColours {
  readonly line: string;
  readonly lineStrong: string;
  readonly text: string;
  readonly textMuted: string;
  readonly textFaint: string;
  readonly accent: string;
}

/** Reads the colours of the theme that is on. */
export function readChromeColours(): ChromeColours {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    line: of('--line'),
    lineStrong: of('--line-strong'),
    text: of('--text'),
    textMuted: of('--text-muted'),
    textFaint: of('--text-faint'),
    accent: of('--accent'),
  };
}

const channelsOf = new Map<string, string>();

/** A colour with an alpha of 0 to 1. Takes `#rgb`, `#rrggbb` and whatever else a canvas writes back as such. */
export function withAlpha(context: CanvasRenderingContext2D, colour: string, alpha: number): string {
  let channels = channelsOf.get(colour);
  if (channels === undefined) {
    context.fillStyle = colour;
    const hex = String(context.fillStyle);
    channels = hex.startsWith('#')
      ? [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(' ')
      : '128 128 128';
    channelsOf.set(colour, channels);
  }
  return `rgb(${channels} / ${alpha.toFixed(3)})`;
}
