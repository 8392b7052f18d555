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
  const messages: Diagnostic[] = [];
  const load = (weight: Weight): Uint8Array => {
    const path = theme.faces.pdf[weight];
    const bytes = find(path, folder, read);
    if (bytes) return bytes;
    const place = { file: join(folder, 'theme.yaml') };
    messages.push(report('theme-face-missing', place, { weight, path }));
    return new Uint8Array();
  };
  const faces: Faces = {
    regular: load('regular'),
    semibold: load('semibold'),
    italic: load('italic'),
    'semibold-italic': load('semibold-italic'),
  };
  return messages.length > 0 ? { messages } : { faces, messages };
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
