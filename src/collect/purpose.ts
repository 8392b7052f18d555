/** What the roster makes of a field, by its id. */

export interface Purpose {
  readonly part: 'mark' | 'evidence' | 'comment';
  /** Id within the person's track; empty for a comment on none. */
  readonly competency: string;
}

const parts: ReadonlyMap<string, Purpose['part']> = new Map([
  ['rating', 'mark'],
  ['evidence', 'evidence'],
  ['comment', 'comment'],
  ['comments', 'comment'],
]);

/** `rating.<area>.<competency>` and the like; nothing for what the roster has no column for. */
export function purposeOf(id: string): Purpose | undefined {
  const [kind = '', ...rest] = id.split('.');
  const part = parts.get(kind);
  const competency = rest.length > 1 ? rest.join('.') : '';
  return part && (competency || part === 'comment') ? { part, competency } : undefined;
}
