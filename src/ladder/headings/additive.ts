/** Levels that say they add to those before them. */
import { type Diagnostic, type Place, report } from '../../diagnostics.ts';
import type { Fact, LevelHead } from './facts.ts';
import type { FrontMatter } from '../front-matter.ts';
import { wordsOf } from '../words.ts';

/** Characters at the beginning of a statement in which it says so. */
const opening = 240;

const earlier = 'previous|prior|preceding|lower|earlier|above|below|before';

/** A hint where most levels after the first say "everything in the previous level, plus". */
export function additiveNote(
  heads: readonly LevelHead[],
  facts: readonly Fact[],
  { cumulative }: FrontMatter,
  place: Place,
): readonly Diagnostic[] {
  if (cumulative !== undefined || heads.length < 2) return [];
  const adding = new Set<number>();
  for (const { level, content } of facts) {
    if (level === 0 || adding.has(level)) continue;
    if (adds(wordsOf(content.slice(0, 2)).slice(0, opening), heads.slice(0, level)))
      adding.add(level);
  }
  const after = heads.length - 1;
  return 2 * adding.size > after
    ? [report('levels-additive', place, { found: adding.size, all: after })]
    : [];
}

function adds(words: string, before: readonly LevelHead[]): boolean {
  const lead =
    /\b(?:everything|all|meets?|fulfil?ls?|in addition|plus|builds? (?:up)?on|on top of|as well as|continues?|includ(?:es|ing))\b(.{1,80})/i.exec(
      words,
    );
  if (!lead) return false;
  const rest = (lead[1] ?? '').toLowerCase();
  return new RegExp(`\\b(?:${earlier})\\b`).test(rest) || names(rest, before);
}

/** The level before, or any by its first word if that is a code. */
function names(rest: string, before: readonly LevelHead[]): boolean {
  const title = before.at(-1)?.title.toLowerCase() ?? '';
  const code = /^\p{L}{1,3}\d{1,2}(?!\p{L})/u.exec(title)?.[0];
  return title !== '' && (rest.includes(title) || (code !== undefined && rest.includes(code)));
}
