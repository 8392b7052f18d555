/** Reads from the git repository that a folder is in. Nothing is written, fetched or run. */
import { execFileSync } from 'node:child_process';

/** Bytes of the largest answer. */
const LARGEST = 256 * 1024 * 1024;

/**
 * What a repository's own settings could make git do: watch files, check signatures, take a folder
 * that someone put into the project for a repository.
 */
const settings = [
  'core.fsmonitor=false',
  'log.showSignature=false',
  'safe.bareRepository=explicit',
];

/** Which protocols it may speak: one that is none. Settings of a repository cannot add to it. */
const offline = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };

/**
 * What git answers, as bytes; nothing where it refuses: no repository, no such revision, or no git
 * on this machine. Give it commands that read and run no filters: `log`, `ls-tree`, `cat-file`,
 * `rev-parse`.
 */
export function git(folder: string, args: readonly string[]): Buffer | undefined {
  const set = settings.flatMap((setting) => ['-c', setting]);
  try {
    return execFileSync('git', ['--no-pager', '--no-optional-locks', ...set, ...args], {
      cwd: folder,
      env: { ...process.env, ...offline },
      maxBuffer: LARGEST,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
  } catch {
    return undefined; // it says why in words of its own, which depend on its version
  }
}
