import type { ThemeName } from '../../../shared/symbology/palette';

/** What a file of data says of the picture that it is of: a part of what sheets say of themselves. */
export interface PictureAbout {
  readonly title: string;
  readonly caption: string;
  /** `asOf`: ISO 8601; null for all that is known. */
  readonly time: { readonly words: string; readonly asOf: string | null };
  readonly marking: string | null;
  readonly sources: readonly {
    readonly title: string;
    readonly publisher: string | null;
    readonly published: string | null;
  }[];
  readonly attribution: readonly string[];
  readonly theme: ThemeName;
}
