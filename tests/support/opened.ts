/** A project's folder, read as the command line reads it. */
import { findFiles } from '../../src/cli/files.ts';
import { open, type Press, type ProjectFiles } from '../../src/press.ts';
import { readIfThere } from '../../src/read-if-there.ts';

export interface OpenedProject {
  readonly press: Press;
  readonly files: ProjectFiles;
}

/** Throws where the folder holds nothing to make documents from. */
export function opened(folder: string): OpenedProject {
  const paths = { ladders: ['ladders'], roster: 'roster', templates: 'templates' };
  const { files, messages } = findFiles(paths, folder);
  const press = files && open(files, readIfThere).press;
  if (!files || !press) throw new Error(`cannot open ${folder}: ${JSON.stringify(messages)}`);
  return { press, files };
}

/** The folder of the project itself: its own ladders, roster and templates. */
export const ownFolder = new URL('../..', import.meta.url).pathname;
