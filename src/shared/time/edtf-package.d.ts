/**
 * The part of the `edtf` package (which ships no types) that this project uses: its parser, not its
 * classes. Months in `values` count from 0.
 */
declare module 'edtf' {
  export interface EdtfNode {
    readonly type?: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'List' | 'Set';
    readonly level?: number;
    readonly values: readonly unknown[];
    /** Bits for the eight digits YYYYMMDD, the first Y lowest; `true` for the whole value. */
    readonly approximate?: number | boolean;
    readonly uncertain?: number | boolean;
    readonly unspecified?: number;
    readonly significant?: number;
    /** Set only when the text has an offset; without one the package falls back to the machine's zone. */
    readonly timeZone?: string;
    readonly earlier?: boolean;
    readonly later?: boolean;
  }

  export interface EdtfConstraints {
    readonly level?: 0 | 1 | 2 | 3;
    readonly types?: readonly string[];
    readonly seasonIntervals?: boolean;
    readonly seasonUncertainty?: boolean;
  }

  /** Throws an Error when the text is no EDTF within the constraints. */
  export function parse(text: string, constraints?: EdtfConstraints): EdtfNode;
}
