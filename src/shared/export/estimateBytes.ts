import type { FormatId } from './formats';

/** What is known before anything is written. */
export interface Drawn {
  readonly pixels: number;
  /** Letters of the sheet as a drawing. */
  readonly letters: number;
  /** How many sheets there are. */
  readonly sheets: number;
}

/**
 * About how many bytes an export will have, from what the sheets of the bundled situation came to; null where only writing it tells. A picture of
 * pixels has a part that grows with what is drawn and one that grows with its area.
 */
export function estimateBytes(format: FormatId, { pixels, letters, sheets }: Drawn): number | null {
  switch (format) {
    case 'svg':
      return letters * sheets;
    case 'png':
      return (letters * 0.08 + pixels * 0.09) * sheets;
    case 'jpeg':
      return (letters * 0.08 + pixels * 0.1) * sheets;
    case 'pdf':
      return letters * 0.24 * sheets;
    default:
      return null;
  }
}

/** A number of bytes as people read it. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1e3) return `${Math.round(bytes)} bytes`;
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} kB`;
  const megabytes = bytes / 1e6;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}
