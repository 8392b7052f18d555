import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { write } from '../delivery/write.ts';
import { type Diagnostic, report } from '../diagnostics.ts';

/** Writes files that must not be there yet, paths below `within`, as seen from `folder`; all, or none. */
export async function writeNew(
  files: ReadonlyMap<string, string>,
  folder: string,
  within = folder,
): Promise<readonly Diagnostic[]> {
  const taken = [...files.keys()].filter((file) => existsSync(resolve(folder, file)));
  if (taken.length > 0) return taken.map((file) => report('file-exists', { file }, { file }));
  const messages: Diagnostic[] = [];
  for (const [file, text] of files) {
    const reason = await write(within, resolve(folder, file), text);
    if (reason) messages.push(report('file-unwritable', { file }, { reason }));
  }
  return messages;
}
