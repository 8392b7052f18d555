import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Diagnostic, report } from '../diagnostics.ts';
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
    const reason = await write(join(out, entry.path), bytes);
    if (reason) messages.push(report('file-unwritable', { file: entry.path }, { reason }));
  }
  return messages;
}

/**
 * Writes under a temporary name, flushes, then renames into place; gives the reason if it cannot.
 * Not with write-file-atomic, which on a full disk puts the half that fits into place (7.0.1).
 */
export async function write(
  path: string,
  content: Uint8Array | string,
): Promise<string | undefined> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFlushed(part, content);
    await rename(part, path);
    return undefined;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    return error instanceof Error ? error.message : String(error);
  }
}

async function writeFlushed(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
