import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Look } from './renderer.ts';
import type { Theme, Weight } from './theme.ts';

type Faces = Look['faces'];

/**
 * The files of the theme's printed faces. A path is looked for beside the theme, then in the
 * installed npm packages; `read` gives a file's bytes, or nothing where there is none.
 */
export function loadFaces(
  theme: Theme,
  folder: string,
  read: (file: string) => Uint8Array | undefined,
): { readonly faces?: Faces; readonly messages: readonly Diagnostic[] } {
  const entries = Object.entries(theme.faces.pdf).map(
    ([weight, path]) => [weight, path, find(path, folder, read)] as const,
  );
  const messages = entries.flatMap(([weight, path, bytes]) =>
    bytes ? [] : [report('theme-face-missing', { file: join(folder, 'theme.yaml') }, { weight, path })],
  );
  if (messages.length > 0) return { messages };
  const found = entries.map(([weight, , bytes]) => [weight, bytes] as [Weight, Uint8Array]);
  return { faces: Object.fromEntries(found) as Record<Weight, Uint8Array>, messages };
}

function find(path: string, folder: string, read: (file: string) => Uint8Array | undefined) {
  const beside = read(isAbsolute(path) ? path : join(folder, path));
  if (beside) return beside;
  try {
    return read(createRequire(import.meta.url).resolve(path));
  } catch {
    return undefined; // no such package: reported with the others
  }
}
