/** The company's logo: a picture beside the theme, the same size wherever it is printed. */
import { join } from 'node:path';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { Document, Picture } from '../document/model.ts';
import { allBlocks } from '../document/walk.ts';
import { isFault } from '../picture/fault.ts';
import { readPicture } from '../picture/read.ts';
import type { Size } from './page.ts';
import { NOT_BESIDE, type ReadFile } from './read-file.ts';
import type { Theme } from './theme.ts';

/** Ready to be printed, in points. */
export interface Logo extends Size {
  readonly picture: Picture;
}

/** `placeOf` gives the place of a key in the theme's file. */
export function loadLogo(
  { brand }: Theme,
  folder: string,
  read: ReadFile,
  placeOf: (path: readonly string[]) => Place,
): { readonly logo?: Logo; readonly messages: readonly Diagnostic[] } {
  if (!brand.logo) return { messages: [] };
  const { file: path, height, alt } = brand.logo;
  const bytes = read(join(folder, path), folder);
  const file = bytes ? readPicture(bytes) : { reason: NOT_BESIDE };
  if (isFault(file)) {
    const place = placeOf(['brand', 'logo', 'file']);
    return { messages: [report('theme-logo', place, { path, reason: file.reason })] };
  }
  const logo = {
    picture: { kind: 'picture', file, alt },
    height,
    width: (height * file.width) / file.height,
  } as const;
  return { logo, messages: [] };
}

/** Not wider than half of the text: very wide ones are printed less high. */
export function logoIn(logo: Logo, textWidth: number): Logo {
  const scale = Math.min(1, textWidth / 2 / logo.width);
  return { ...logo, width: logo.width * scale, height: logo.height * scale };
}

/** A document without a cover carries the logo at the top right of its first page. */
export const hasCover = (document: Document): boolean =>
  allBlocks(document).some(({ kind }) => kind === 'cover');
