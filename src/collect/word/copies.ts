/**
 * What LibreOffice 7.4 writes too often: where the words of a control are of several scripts, it
 * writes all of them for the first, and then for each further one a control of the same title with
 * that one's words, and all of them again.
 */
import { type Span, spansIn } from './spans.ts';
import { textOf, type Token } from './tokens.ts';

/** The body without such controls. */
export function withoutCopies(tokens: readonly Token[]): readonly Token[] {
  const spans = new Map(spansIn(tokens).map((span) => [span.from, span]));
  const ends = new Map([...spans.values()].map((span) => [span.to, span]));
  const kept: Token[] = [];
  let before: Span | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const [token, span] = [tokens[at], spans.get(at)];
    if (span && before && isCopy(span, before, tokens)) {
      at = span.to;
      continue;
    }
    if (token) kept.push(token);
    if (token?.kind !== 'bookmark') before = ends.get(at);
  }
  return kept;
}

/** A bookmark is of a field of its own. */
function isCopy(span: Span, before: Span, tokens: readonly Token[]): boolean {
  const { tag, alias } = span.control;
  if (tag !== '' || alias === '' || alias !== before.control.alias) return false;
  const [inside, all] = [span, before].map(({ from, to }) => tokens.slice(from, to));
  const text = textOf(all ?? []);
  const hasMark = inside?.some(({ kind }) => kind === 'bookmark') ?? false;
  return text !== '' && !hasMark && textOf(inside ?? []).endsWith(text);
}
