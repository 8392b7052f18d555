import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { type Diagnostic, report } from '../diagnostics.ts';
import { isReallyWithin, isWithin } from '../within.ts';
import type { FileMade } from './manifest.ts';
import { partOf } from './part-name.ts';

/**
 * Writes each file whole or not at all. Gives a message for each that could not be written, its
 * path in `file`. Files are written side by side.
 */
export async function deliver(
  files: readonly { readonly entry: Pick<FileMade, 'path'>; readonly bytes: Uint8Array }[],
  out: string,
): Promise<readonly Diagnostic[]> {
  const reasons = await Promise.all(files.map(({ entry, bytes }) => write(out, entry.path, bytes)));
  return files.flatMap(({ entry }, index) => {
    const reason = reasons[index];
    return reason ? [report('file-unwritable', { file: entry.path }, { reason })] : [];
  });
}

/** What is written; piece by piece, nothing is put in place where getting one throws. */
type Content = Uint8Array | string | AsyncIterable<Uint8Array>;

const isWhole = (content: Content): content is Uint8Array | string =>
  typeof content === 'string' || content instanceof Uint8Array;

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
  const place = { folder: resolve(folder), file: resolve(folder, path) };
  try {
    // Another build may have swept the temporary file away, as one that was left: then once more.
    await put(place, content).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT') && isWhole(content)) return put(place, content);
      throw error;
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface Place {
  readonly folder: string;
  readonly file: string;
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

async function put({ folder, file }: Place, content: Content): Promise<void> {
  enter(dirname(file), folder);
  const part = partOf(file, randomUUID());
  try {
    await writeFlushed(part, content);
    fs.renameSync(part, file);
  } catch (error) {
    discard(part);
    throw error;
  }
}

/** Removes what it can: why a file was not written matters more than what is left of it. */
function discard(part: string): void {
  try {
    fs.rmSync(part, { force: true });
  } catch {
    // A later build sweeps it away.
  }
}

const leadsOut = new Error('its path leads out of the folder that it belongs in');

/** Looks anew for each file: a folder may have been swapped for a link since the one before. */
function enter(inner: string, folder: string): void {
  if (!isWithin(inner, folder)) throw leadsOut;
  if (!fs.existsSync(inner)) makeFolders(inner, folder);
  if (!isReallyWithin(inner, folder)) throw leadsOut;
}

/** One after the other: none is made before it is known that the one around it lies inside. */
function makeFolders(inner: string, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  let at = folder;
  for (const name of relative(folder, inner).split(sep)) {
    at = join(at, name);
    makeFolder(at);
    if (!isReallyWithin(at, folder)) throw leadsOut;
  }
}

function makeFolder(path: string): void {
  try {
    fs.mkdirSync(path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

const flush = promisify(fs.fsync);

/** Only flushing waits for the disk: meanwhile the next document is made. */
async function writeFlushed(path: string, content: Content): Promise<void> {
  const file = fs.openSync(path, 'wx');
  try {
    if (isWhole(content)) fs.writeFileSync(file, content);
    else for await (const piece of content) fs.writeFileSync(file, piece);
    await flush(file).catch((error: unknown) => flushByHandle(path, error));
  } finally {
    fs.closeSync(file);
  }
}

/** Where its permissions are narrowed, Node.js flushes no file by its number. */
async function flushByHandle(path: string, error: unknown): Promise<void> {
  if (!hasCode(error, 'ERR_ACCESS_DENIED')) throw error;
  const file = await fs.promises.open(path, 'r+');
  await file.sync().finally(() => file.close());
}
