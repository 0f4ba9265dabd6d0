import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import { type FaceFile, faceFileOf } from './faces';

/** A font as it is drawn from. */
export interface Face {
  /** Names it among all faces. */
  readonly name: string;
  /** The file's own bytes. */
  readonly bytes: Buffer;
  readonly font: Font;
}

/** The faces for a weight and slant, in the order in which they are asked for a letter. */
export type FacesOf = (weight: number, italic: boolean) => readonly Face[];

/** Opens the bundled fonts in a folder, each when it is first asked for. */
export function openFontFiles(dir: string): FacesOf {
  const opened = new Map<string, Face>();
  const open = ({ file }: FaceFile): Face => {
    const known = opened.get(file);
    if (known) return known;
    const bytes = readFileSync(join(dir, file));
    const font = create(bytes);
    if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, not one font`);
    const face = { name: file.replace(/\.ttf$/, ''), bytes, font };
    opened.set(file, face);
    return face;
  };
  const chains = new Map<number, readonly Face[]>();
  return (weight, italic) => {
    const key = italic ? -weight : weight;
    const known = chains.get(key);
    if (known) return known;
    const chain = [open(faceFileOf('latin', weight, italic)), open(faceFileOf('arabic', weight, false))];
    chains.set(key, chain);
    return chain;
  };
}
