import type { Diagnostic, Place } from '../diagnostics.ts';
import { loadFaces, sparesOf } from './fonts.ts';
import { legibility } from './legibility.ts';
import { loadLent } from './lent/load.ts';
import { loadLogo } from './logo.ts';
import type { ReadFile } from './read-file.ts';
import type { Look } from './renderer.ts';
import type { Theme } from './theme.ts';

/**
 * A theme with the files that it names, and what is wrong with it. `placeOf` says where in its file
 * the theme has a key.
 */
export function lookOf(
  theme: Theme,
  folder: string,
  read: ReadFile,
  placeOf: (path: readonly string[]) => Place,
): { readonly look?: Look; readonly messages: readonly Diagnostic[] } {
  const { faces, spares, messages: ofFaces } = loadFaces(theme, folder, read);
  const { logo, messages: ofLogo } = loadLogo(theme, folder, read, placeOf);
  const { lent, messages: ofLent } = loadLent(theme, folder, read, placeOf);
  const messages = [...legibility(theme, placeOf), ...ofFaces, ...ofLogo, ...ofLent];
  if (!faces) return { messages };
  return { look: { theme, faces, spares, ...(logo && { logo }), ...(lent && { lent }) }, messages };
}

/** All of a look but its spare faces, as plain data: each thread reads those its letters ask for. */
export type SentLook = Omit<Look, 'spares'>;

export const withoutSpares = ({ theme, faces, logo, lent }: Look): SentLook => ({
  theme,
  faces,
  ...(logo && { logo }),
  ...(lent && { lent }),
});

export const withSpares = (look: SentLook, folder: string, read: ReadFile): Look => ({
  ...look,
  spares: sparesOf(look.theme, folder, read),
});
