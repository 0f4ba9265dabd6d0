import type { Sink } from '../../../../src/main/export/film/sink';

/** A sink that keeps what it gets. */
export function memorySink(): Sink & { readonly bytes: Uint8Array } {
  let bytes = new Uint8Array(0);
  return {
    get bytes() {
      return bytes;
    },
    get length() {
      return bytes.length;
    },
    write: async (more) => {
      bytes = Uint8Array.from([...bytes, ...more]);
    },
    patch: async (at, over) => bytes.set(over, at),
  };
}
