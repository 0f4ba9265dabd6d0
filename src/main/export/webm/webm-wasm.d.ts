declare module 'webm-wasm/dist/webm-wasm.js' {
  /** What the package exports to JavaScript (src/webm-wasm.cpp). */
  export interface WebmModule {
    then?: unknown;
    readonly WebmEncoder: new (
      timebaseNum: number,
      timebaseDen: number,
      width: number,
      height: number,
      kilobitsPerSecond: number,
      realtime: boolean,
      live: boolean,
      onChunk: (chunk: Uint8Array) => void,
    ) => WebmEncoder;
  }

  interface WebmEncoder {
    addRGBAFrame(rgba: Uint8Array): boolean;
    finalize(): boolean;
    lastError(): string;
    delete(): void;
  }

  // biome-ignore lint/style/noDefaultExport: it is the package's only export
  export default function createModule(options: {
    readonly noInitialRun: boolean;
    readonly wasmBinary: Uint8Array;
    readonly onAbort: (reason: unknown) => void;
    readonly onRuntimeInitialized: () => void;
  }): WebmModule;
}
