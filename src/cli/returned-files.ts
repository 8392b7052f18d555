/** Finds the files that came back. */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { report } from '../diagnostics.ts';
import { filesIn } from './folder-files.ts';
import { type Search, shown, tried, unreadable } from './search.ts';

/** The files that were named, and those in folders that were; each once, as messages name them. */
export function findReturned(paths: readonly string[], search: Search): readonly string[] {
  const { folder, messages } = search;
  const found = new Set(paths.flatMap((path) => filesAt(path, search)));
  if (found.size === 0 && messages.length === 0) {
    const named = paths.join(', ');
    messages.push(report('collect-nothing', { file: named }, { paths: named }));
  }
  return [...found].map((file) => shown(file, folder));
}

function filesAt(path: string, { folder, messages }: Search): readonly string[] {
  const file = resolve(folder, path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) messages.push(unreadable(path));
  if (!stats?.isDirectory()) return stats ? [file] : [];
  const all = tried(() => filesIn(file), path, messages)?.files ?? [];
  return all.filter((one) => !isLeftover(basename(one)));
}

/** What Word and Windows leave beside files. */
const isLeftover = (name: string): boolean =>
  name.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
