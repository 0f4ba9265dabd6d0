import type { FormatId } from './formats';

/** What is known before anything is written. */
export interface Drawn {
  readonly pixels: number;
  /** Letters of the sheet as a drawing. */
  readonly letters: number;
  /** How many sheets there are. */
  readonly sheets: number;
  /** How many frames a film has, and what moves in them. */
  readonly frames: number;
  readonly moves: 'view' | 'time' | 'nothing';
  /** Letters, as JSON, of the features that are written as data: of those that are visible, or for a page of all. */
  readonly told: number;
  /** How many points of large layers are written beside them. */
  readonly points: number;
}

/**
 * About how many bytes an export will have, from what those of the bundled situation, and of invented points, came to. A picture of pixels has a part that
 * grows with what is drawn and one that grows with its area; a film is its first picture and what changes from frame to frame.
 */
export function estimateBytes(format: FormatId, drawn: Drawn): number {
  const { pixels, letters, sheets, frames, moves, told, points } = drawn;
  const drawing = letters * 0.08;
  switch (format) {
    case 'svg':
      return letters * sheets;
    case 'png':
      return (drawing + pixels * 0.09) * sheets;
    case 'jpeg':
      return (drawing + pixels * 0.1) * sheets;
    case 'pdf':
    case 'handout':
      return letters * 0.24 * sheets;
    case 'pptx':
      return (drawing + pixels * 0.07) * sheets;
    case 'webm':
      return drawing + pixels * (0.12 + frames * { view: 0.019, time: 0.0022, nothing: 0.0005 }[moves]);
    case 'gif':
      return drawing + pixels * (0.06 + frames * { view: 0.025, time: 0.0036, nothing: 0 }[moves]);
    case 'frames':
      return (drawing + pixels * 0.18) * frames;
    case 'kmz':
      return told * 0.3 + points * 870 + pixels * 0.03;
    case 'geojson':
      return told * 1.03 + points * 650;
    case 'csv':
      return told * 0.58 + points * 390;
    case 'html':
      // the viewer itself, and the base map
      return 3e6 + told + points * 350;
  }
}

/** A number of bytes as people read it. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1e3) return `${Math.round(bytes)} bytes`;
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  const megabytes = bytes / 1e6;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
