import { join } from 'node:path';
import { type Manifest, readManifest } from '../delivery/manifest.ts';
import { readIfThere } from '../read-if-there.ts';

export const MANIFEST = 'manifest.json';

/** The manifest in a folder; nothing where there is none, or something else of that name. */
export function manifestIn(folder: string): Manifest | undefined {
  const bytes = readIfThere(join(folder, MANIFEST), folder);
  return bytes && readManifest(new TextDecoder().decode(bytes));
}
