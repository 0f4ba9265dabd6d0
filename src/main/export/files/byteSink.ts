/** Takes the bytes of a file in order; the promise is kept when more may come. */
export type ByteSink = (bytes: Uint8Array) => Promise<void>;
