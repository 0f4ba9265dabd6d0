/** What only an app behind the page can do; a page that stands alone goes without, and does not offer it. */
export type Capability =
  /** Open other situations: by dialog, drop or list. */
  | 'open'
  /** Read the situation again from where it came from. */
  | 'reload'
  /** Write pictures, documents, films and data. */
  | 'export'
  /** Open other windows of the viewer. */
  | 'windows'
  /** Make and change scenes, and save them. */
  | 'edit';

export type Capabilities = ReadonlySet<Capability>;

/** Of a page with the app behind it. */
export const WITH_APP: Capabilities = new Set(['open', 'reload', 'export', 'windows', 'edit']);

/** Of the other windows of a briefing: what is edited is edited in one of them. */
export const BESIDE_ROOM: Capabilities = new Set(['export', 'windows']);
