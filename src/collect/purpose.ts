/** What the roster makes of a field, by its id. */
import type { Who } from '../roster/model.ts';

export interface Purpose {
  readonly part: 'mark' | 'evidence' | 'comment';
  /** Id within the person's track; empty for a comment on none. */
  readonly competency: string;
  /** Who says it, where that is somebody else than the copy's reader. */
  readonly who?: Who;
}

/** Whoever's copy it is, the page to sign has room for comments of the person it is about. */
const comments: Purpose = { part: 'comment', competency: '', who: 'self' };

const parts: ReadonlyMap<string, Purpose['part']> = new Map([
  ['rating', 'mark'],
  ['evidence', 'evidence'],
  ['comment', 'comment'],
]);

/** `rating.<area>.<competency>` and the like; nothing for what the roster has no column for. */
export function purposeOf(id: string): Purpose | undefined {
  if (id === 'comments') return comments;
  const [kind = '', ...rest] = id.split('.');
  const part = parts.get(kind);
  const competency = rest.length > 1 ? rest.join('.') : '';
  return part && (competency || part === 'comment') ? { part, competency } : undefined;
}
