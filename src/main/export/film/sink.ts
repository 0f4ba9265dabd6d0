/** Where the bytes of a film go as they come: a file, or memory in tests. */
export interface Sink {
  /** Bytes written so far. */
  readonly length: number;
  write(bytes: Uint8Array): Promise<void>;
  /** Writes over what was written before. */
  patch(at: number, bytes: Uint8Array): Promise<void>;
}

/** What a positioned write goes to: a `FileHandle` of `node:fs/promises`. */
export interface Target {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ bytesWritten: number }>;
}

/** A sink over an open file. */
export function sinkTo(file: Target): Sink {
  let length = 0;
  const writeAt = async (bytes: Uint8Array, position: number) => {
    let done = 0;
    while (done < bytes.length)
      done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
  };
  return {
    get length() {
      return length;
    },
    write: async (bytes) => {
      await writeAt(bytes, length);
      length += bytes.length;
    },
    patch: (at, bytes) => writeAt(bytes, at),
  };
}
