import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, report } from '../diagnostics.ts';
import { isReallyWithin, isWithin } from '../within.ts';
import type { FileMade } from './manifest.ts';

/**
 * Writes each file whole or not at all. Gives a message for each that could not be written, its
 * path in `file`.
 */
export async function deliver(
  files: readonly { readonly entry: Pick<FileMade, 'path'>; readonly bytes: Uint8Array }[],
  out: string,
): Promise<readonly Diagnostic[]> {
  const messages: Diagnostic[] = [];
  for (const { entry, bytes } of files) {
    const reason = await write(out, entry.path, bytes);
    if (reason) messages.push(report('file-unwritable', { file: entry.path }, { reason }));
  }
  return messages;
}

/** What is written; piece by piece, nothing is put in place where getting one throws. */
type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

/**
 * Writes a file by its path in a folder, and nowhere else: not by `..`, nor by a link that leads out
 * of the folder, which may be one itself. Gives the reason if it cannot.
 *
 * Writes under a temporary name, flushes, then renames into place, which also replaces a link. Not
 * with write-file-atomic, which on a full disk puts the half that fits into place (7.0.1).
 */
export async function write(
  folder: string,
  path: string,
  content: Content,
): Promise<string | undefined> {
  const file = resolve(folder, path);
  const part = `${file}.${randomUUID().slice(0, 8)}.part`;
  try {
    await makeFolders(resolve(folder), dirname(file));
    await writeFlushed(part, content);
    await rename(part, file);
    return undefined;
  } catch (error) {
    if (error !== leadsOut) await rm(part, { force: true }).catch(() => undefined);
    return error instanceof Error ? error.message : String(error);
  }
}

const leadsOut = new Error('its path leads out of the folder that it belongs in');

/** One after the other: none is made before it is known that the one around it lies inside. */
async function makeFolders(folder: string, inner: string): Promise<void> {
  if (!isWithin(inner, folder)) throw leadsOut;
  await mkdir(folder, { recursive: true });
  let at = folder;
  for (const name of relative(folder, inner).split(sep)) {
    at = join(at, name);
    await mkdir(at).catch(unlessThere);
    if (!isReallyWithin(at, folder)) throw leadsOut;
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function writeFlushed(path: string, content: Content): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await writeFile(file, content);
    await file.sync();
  } finally {
    await file.close();
  }
}
