/** Reads from the git repository that a folder is in. Nothing is written, fetched or run. */
import { execFileSync } from 'node:child_process';

/** Bytes of the largest answer. */
const LARGEST = 256 * 1024 * 1024;

/** What a repository's own settings could make git do: watch files, reach other machines. */
const settings = ['-c', 'core.fsmonitor=false', '-c', 'protocol.allow=never'];

/**
 * What git answers, as bytes; nothing where it refuses: no repository, no such revision, or no git
 * on this machine. Give it commands that read and run no filters: `log`, `ls-tree`, `cat-file`,
 * `rev-parse`.
 */
export function git(folder: string, args: readonly string[]): Buffer | undefined {
  try {
    return execFileSync('git', [...settings, '--no-optional-locks', ...args], {
      cwd: folder,
      maxBuffer: LARGEST,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
  } catch {
    return undefined; // it says why in words of its own, which depend on its version
  }
}
