/** A project under git, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { smallProject } from './small-project.ts';

const me = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];

/** What git says. */
export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', [...me, ...args], { cwd: folder, encoding: 'utf8' }).trim();

/** Everything there is, committed and tagged. */
export function commit(folder: string, tag: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', tag);
  git(folder, 'tag', tag);
}

/** A small project whose first version is tagged `v1`. */
export function repository(changes: Readonly<Record<string, string>> = {}): string {
  const folder = smallProject(changes);
  git(folder, 'init', '--quiet');
  commit(folder, 'v1');
  return folder;
}
