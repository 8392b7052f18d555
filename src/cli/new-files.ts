import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { write } from '../delivery/write.ts';
import { type Diagnostic, report } from '../diagnostics.ts';

/** Writes files that must not be there yet, paths below `folder`; all of them, or none. */
export async function writeNew(
  files: ReadonlyMap<string, string>,
  folder: string,
): Promise<readonly Diagnostic[]> {
  const taken = [...files.keys()].filter((file) => existsSync(join(folder, file)));
  if (taken.length > 0) return taken.map((file) => report('file-exists', { file }, { file }));
  const messages: Diagnostic[] = [];
  for (const [file, text] of files) {
    const reason = await write(join(folder, file), text);
    if (reason) messages.push(report('file-unwritable', { file }, { reason }));
  }
  return messages;
}
