/** Where controls and bookmarks of a Word file's body begin and end. */
import type { Control } from './control.ts';
import type { Token } from './tokens.ts';

export interface Span {
  readonly control: Control;
  /** Of the first token and the last. */
  readonly from: number;
  readonly to: number;
}

/** The controls, in the order in which they begin: of those around a token, the innermost is last. */
export function spansIn(tokens: readonly Token[]): readonly Span[] {
  const begun = new Map<Control, number>();
  const spans: Span[] = [];
  for (const [to, token] of tokens.entries()) {
    if (token.kind !== 'control') continue;
    const from = begun.get(token.control);
    if (from === undefined) begun.set(token.control, to);
    else spans.push({ control: token.control, from, to });
  }
  return spans.toSorted((a, b) => a.from - b.from);
}

/** Where each bookmark begins and ends: several times, where LibreOffice has divided it. */
export function marksIn(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const marks = new Map<string, number[]>();
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'bookmark') continue;
    const own = marks.get(token.name);
    if (own) own.push(index);
    else marks.set(token.name, [index]);
  }
  return marks;
}
