/** What becomes of a thing as such: it is there, or gone, or has another name. */
import { lettersOf } from '../words.ts';
import type { Both, Change, Changed } from './model.ts';

interface Titled {
  readonly title: string;
}

/** Something new asks something new; another spelling of a title asks nothing. */
export function changeOf({ before, after }: Both<Titled>): Changed {
  if (!before) return { change: { kind: 'added', size: 'major' } };
  if (!after) return { change: { kind: 'removed', size: 'minor' } };
  const renamed = renaming(before.title, after.title);
  return renamed ? { change: renamed } : {};
}

export function renaming(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const isSpelling = lettersOf(before) === lettersOf(after);
  return { kind: 'renamed', size: isSpelling ? 'patch' : 'minor' };
}
