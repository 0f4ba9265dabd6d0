// the package brings no types; only what is used is told here
declare module 'bidi-js' {
  interface Embedding {
    readonly levels: Uint8Array;
  }
  interface Bidi {
    getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): Embedding;
    getMirroredCharactersMap(text: string, levels: Uint8Array): Map<number, string>;
  }
  function bidiFactory(): Bidi;
  export = bidiFactory;
}
