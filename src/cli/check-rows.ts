/** Whether the next build can read what was collected. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Options, options as table } from '../config.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { readLadders } from '../ladder/read.ts';
import { readRoster } from '../roster/read.ts';
import { findLadders, findRoster } from './files.ts';
import type { Search } from './search.ts';

interface Checked {
  /** What the roster says of the rows. */
  readonly messages: readonly Diagnostic[];
  /** Names by the ids of people. */
  readonly names: ReadonlyMap<string, string>;
}

const unchecked: Checked = { messages: [], names: new Map() };

/**
 * Reads the rows as the roster would, where there is one, and ladders. What it says of its other
 * files is for `check` to say. `csv.file` is as messages name it.
 */
export function checkRows(
  csv: { readonly file: string; readonly text: string },
  { ladders: paths, roster: path }: Pick<Options, 'ladders' | 'roster'>,
  search: Search,
): Checked {
  const ladders = paths.filter((one) => isThere(one, table.ladders.default, search));
  const files = findRoster(path, search);
  const found = findLadders(ladders, search.folder);
  search.messages.push(...found.messages.filter(({ code }) => code === 'file-unreadable'));
  if (found.files.length === 0 || !files.people) return unchecked;
  const tracks = readLadders(found.files).ladders.flatMap((ladder) => ladder.tracks);
  const { roster, messages } = readRoster({ ...files, assessments: csv }, tracks);
  return { messages: messages.filter(({ file }) => file === csv.file), names: roster.names };
}

/** What was named must be there; what is looked for where it usually is need not. */
const isThere = (path: string, usual: readonly string[], { folder }: Search): boolean =>
  !usual.includes(path) || existsSync(resolve(folder, path));
