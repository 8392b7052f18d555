/** Builds of a project, one after another, and which files each of them wrote. */
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../src/delivery/manifest.ts';
import { command, type Said } from './command.ts';
import { folderOf, put } from './folder.ts';

type Changes = Readonly<Record<string, string | Uint8Array>>;

/** Changes the files of a project; '' takes one away. */
export function change(folder: string, changes: Changes): void {
  for (const [path, content] of Object.entries(changes)) {
    if (content === '') rmSync(join(folder, path));
    else put(folder, path, content);
  }
}

/** A project once more, in a folder of its own, with other files. */
export function copyOf(project: string, changes: Changes = {}): string {
  const folder = folderOf();
  cpSync(project, folder, { recursive: true });
  change(folder, changes);
  return folder;
}

const documentsIn = (out: string): readonly string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(pdf|docx)$/.test(path))
    .toSorted();

/** Files are put into place by renaming: what is written again has another inode. */
export const inodesIn = (out: string): ReadonlyMap<string, number> =>
  new Map(documentsIn(out).map((path) => [path, statSync(join(out, path)).ino]));

/** The bytes of all documents and of the manifest, by their paths. */
export const bytesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...documentsIn(join(folder, 'out')), 'manifest.json'].map((path) => [
      path,
      readFileSync(join(folder, 'out', path), 'latin1'),
    ]),
  );

/** Builds a project that was built before; `written`: the files that were made anew. */
export async function rebuilt(
  folder: string,
  args: readonly string[],
  run: (folder: string, args: readonly string[]) => Promise<Said> = command,
): Promise<Said & { readonly written: readonly string[] }> {
  const before = inodesIn(join(folder, 'out'));
  const said = await run(folder, ['build', ...args]);
  const after = [...inodesIn(join(folder, 'out'))];
  const written = after.filter(([path, inode]) => before.get(path) !== inode);
  return { ...said, written: written.map(([path]) => path) };
}

/** Files that are other in one folder than in another. */
export function differing(one: string, other: string): readonly string[] {
  const [before, after] = [bytesIn(one), bytesIn(other)];
  return Object.keys(after).filter(
    (path) => path !== 'manifest.json' && before[path] !== after[path],
  );
}

export function entriesOf(folder: string) {
  const manifest = readManifest(readFileSync(join(folder, 'out/manifest.json'), 'utf8'));
  if (!manifest) throw new Error('that is no manifest');
  return manifest.files;
}
