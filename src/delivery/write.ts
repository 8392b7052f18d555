import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Entry } from './manifest.ts';

/**
 * Writes under a temporary name, flushes, then renames into place: a file is there whole or not at
 * all. Gives a message for each that could not be written, its path in `file`.
 */
export async function deliver(
  files: readonly { readonly entry: Entry; readonly bytes: Uint8Array }[],
  out: string,
): Promise<readonly Diagnostic[]> {
  const messages: Diagnostic[] = [];
  for (const { entry, bytes } of files) {
    const reason = await write(join(out, entry.path), bytes);
    if (reason) messages.push(report('file-unwritable', { file: entry.path }, { reason }));
  }
  return messages;
}

/** Writes one file whole; gives the reason if it cannot. */
export async function write(path: string, content: Uint8Array | string): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
