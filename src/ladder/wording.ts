/** Which words of a level are new to someone who knows the level before it. */
import { diffArrays } from 'diff';
import { addedTo, textOf } from './change.ts';
import { markWhere, type Passage, readable } from './markdown/mark.ts';
import type { RichText } from './model.ts';
import { similarity } from './similarity.ts';
import type { Stated } from './table/statement-key.ts';
import { keysIn, type Word, wordsIn } from './word-list.ts';

/** From this similarity on, new words are marked one by one; below it, the clauses they stand in. */
const WORD_BY_WORD = 0.6;

/** Words put in or left out, above which the shortest list of them takes too long to find. */
const mostEdits = 2000;

interface Part extends Word {
  readonly isNew: boolean;
}

/**
 * What holds at the later level, with what the earlier one does not state in `mark` directives:
 * statements that are added to others as wholes, else words or clauses.
 */
export function markNew(before: readonly Stated[], after: readonly Stated[]): RichText {
  const added = addedTo(before, after);
  if (added) {
    return after.flatMap((one) => (added.includes(one) ? markAll(one.content) : one.content));
  }
  const content = after.flatMap((one) => one.content);
  const text = readable(content);
  const words = newWords(keysIn(textOf(before)), wordsIn(text));
  const isClose = similarity(textOf(before), textOf(after)) >= WORD_BY_WORD;
  return markWhere(content, passages(text, isClose ? words : byClause(text, words)));
}

/** The same content with every word marked: all of it starts at this level. */
export function markAll(content: RichText): RichText {
  const text = readable(content);
  const words = wordsIn(text).map((word) => ({ ...word, isNew: true }));
  return markWhere(content, passages(text, words));
}

/** Words that the shortest way from the old text to the new one puts in. */
function newWords(before: readonly string[], after: readonly Word[]): readonly Part[] {
  const keys = after.map(({ key }) => key);
  const changes = diffArrays([...before], keys, { maxEditLength: mostEdits });
  if (!changes) return unordered(before, after);
  const flags = changes
    .filter(({ removed }) => !removed)
    .flatMap(({ added, value }) => value.map(() => added));
  return after.map((word, index) => ({ ...word, isNew: flags[index] ?? false }));
}

/** Words that the old text has not at all. */
function unordered(before: readonly string[], after: readonly Word[]): readonly Part[] {
  const known = new Set(before);
  return after.map((word) => ({ ...word, isNew: !known.has(word.key) }));
}

/**
 * A clause at least half of whose words are new is marked as a whole, and others not at all; where
 * that marks nothing, the new words are.
 */
function byClause(text: string, words: readonly Part[]): readonly Part[] {
  const clauses: Part[][] = [[]];
  for (const [index, word] of words.entries()) {
    clauses.at(-1)?.push(word);
    const upToNext = text.slice(word.start, words[index + 1]?.start);
    if (endOfClause.test(upToNext)) clauses.push([]);
  }
  const isMostlyNew = (clause: readonly Part[]): boolean =>
    clause.filter(({ isNew }) => isNew).length * 2 >= clause.length;
  const marked = clauses.flatMap((clause) => {
    const isNew = isMostlyNew(clause);
    return clause.map((word) => ({ ...word, isNew }));
  });
  return marked.some(({ isNew }) => isNew) ? marked : words;
}

/** A stop before a space, one of a script that sets no spaces, or the end of a line or block. */
const endOfClause = /[.,;:!?…]["'”’»)\]]*\s|\s[–—-]\s|[。、，；：？！]|\n/u;

/** Runs of new words, from the first letter to the last; one never goes beyond its line or block. */
function passages(text: string, words: readonly Part[]): readonly Passage[] {
  const runs: Passage[] = [];
  for (const [index, { start, end, isNew }] of words.entries()) {
    const last = runs.at(-1);
    const goesOn = isNew && words[index - 1]?.isNew === true;
    if (last && goesOn && !text.slice(last.end, start).includes('\n')) {
      runs.splice(-1, 1, { start: last.start, end });
    } else if (isNew) runs.push({ start, end });
  }
  return runs;
}
