declare module 'gifenc' {
  export type Colour = readonly [red: number, green: number, blue: number];

  /** The colours that stand best for those of a picture (pairwise clustering); `rgba` begins its buffer. */
  export function quantize(
    rgba: Uint8Array,
    maxColours: number,
    options?: { readonly format?: 'rgb565' | 'rgb444' | 'rgba4444' },
  ): number[][];

  export interface FrameOptions {
    /** Of the first frame, and then for all. */
    readonly palette?: readonly Colour[];
    readonly first?: boolean;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
    /** Milliseconds. */
    readonly delay?: number;
    /** -1: once, 0: for ever. */
    readonly repeat?: number;
    /** What becomes of the frame when the next comes; 1: it stays. */
    readonly dispose?: number;
  }

  export interface Encoder {
    reset(): void;
    writeHeader(): void;
    writeFrame(indexed: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    /** What was written since the last reset. */
    bytesView(): Uint8Array;
  }

  export function GIFEncoder(options?: {
    readonly auto?: boolean;
    readonly initialCapacity?: number;
  }): Encoder;
}
