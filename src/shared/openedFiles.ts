/**
 * How files that are dropped on the page travel to the app: one line of JSON, a list of {@link OpenedFileHead}, then the bytes of the
 * files one after the other. A page can send that without reading a byte, and the app can take it apart without copying one.
 */
export interface OpenedFileHead {
  /** Inside what was dropped, with forward slashes. */
  readonly path: string;
  readonly size: number;
}

/** What a page may send at once: so many files, so many bytes. */
export const OPENED_LIMITS = { files: 10_000, bytes: 512 * 1024 * 1024 } as const;
