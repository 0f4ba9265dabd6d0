import type { SheetsAsked } from './exportSheets';

/** What `export` is asked for, as the command line has it. */
export interface ExportArguments {
  readonly reference: string;
  readonly format: string | undefined;
  /** The file to write. */
  readonly out: string | undefined;
  /** Number of a scene, from 1, or its id. */
  readonly scene?: string | undefined;
  readonly theme: string;
  readonly force: boolean;
  /** Whether what became of it is told as JSON. */
  readonly json: boolean;
  /** Of data: an EDTF time, `west,south,east,north`, and whether a table begins with a mark of byte order. */
  readonly at?: string | undefined;
  readonly bounds?: string | undefined;
  readonly bom?: boolean | undefined;
  /** Of films: how long, and how many frames a second. */
  readonly film?: string | undefined;
  readonly fps?: string | undefined;
  /** Of pictures alone, but for the size. */
  readonly sheetsAsked: Omit<SheetsAsked, 'scene' | 'theme' | 'at' | 'bounds'>;
}
