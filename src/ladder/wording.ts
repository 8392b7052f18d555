/** Which words of a level are new to someone who knows the level before it. */
import { diffArrays } from 'diff';
import type { BlockContent, PhrasingContent, Text } from 'mdast';
import type {} from 'mdast-util-directive';
import type { RichText } from './model.ts';
import { similarity } from './similarity.ts';

/** From this similarity on, new words are marked one by one; below it, the clauses they stand in. */
const WORD_BY_WORD = 0.6;

interface Word {
  readonly text: string;
  readonly isNew: boolean;
}

/** The later level's text with the words that the earlier one's has not in `mark` directives. */
export function markNewWords(before: string, content: RichText): RichText {
  const after = content.flatMap(piecesOf);
  const words = newWords(split(before), after);
  const isClose = similarity(before, after.join(' ')) >= WORD_BY_WORD;
  const rest = (isClose ? words : byClause(words)).values();
  return content.map((block) => markIn(block, rest));
}

/** The same content with every word marked: all of it starts at this level. */
export function markAll(content: RichText): RichText {
  const all: IterableIterator<Word> = endless();
  return content.map((block) => markIn(block, all));
}

function* endless(): Generator<Word, undefined> {
  for (;;) yield { text: '', isNew: true };
}

const split = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** A word as it is compared: its case and the punctuation around it say nothing new. */
const folded = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;

const hasLetters = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** The words of a node as `markIn` will meet them: a word half in bold counts as two. */
function piecesOf(node: BlockContent | PhrasingContent): readonly string[] {
  if (node.type === 'text' || node.type === 'inlineCode') return split(node.value);
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => piecesOf(child as PhrasingContent));
}

function newWords(before: readonly string[], after: readonly string[]): readonly Word[] {
  return diffArrays([...before], [...after], {
    comparator: (a, b) => folded(a) === folded(b),
  })
    .filter(({ removed }) => !removed)
    .flatMap(({ added, value }) =>
      value.map((text) => ({ text, isNew: added && hasLetters(text) })),
    );
}

/** A clause most of whose words are new is marked as a whole; of others, none is. */
function byClause(words: readonly Word[]): readonly Word[] {
  const clauses: Word[][] = [[]];
  for (const word of words) {
    clauses.at(-1)?.push(word);
    if (/[.,;:!?]$/.test(word.text)) clauses.push([]);
  }
  return clauses.flatMap((clause) => {
    const isNew = clause.filter((word) => word.isNew).length * 2 > clause.length;
    return clause.map(({ text }) => ({ text, isNew }));
  });
}

/** Goes through a node's words in step with the list. */
function markIn<N extends BlockContent | PhrasingContent>(node: N, words: Iterator<Word>): N {
  if (!('children' in node)) return node;
  const children = node.children.flatMap((child): readonly unknown[] => {
    if (child.type === 'text') return markText(child, words);
    if (child.type === 'inlineCode') return markWhole(child, words);
    return [markIn(child as PhrasingContent, words)];
  });
  return { ...node, children } as N;
}

/** Runs of new words become one mark, the spaces between them included. */
function markText({ value }: Text, words: Iterator<Word>): readonly PhrasingContent[] {
  const runs: { text: string; isNew: boolean }[] = [];
  for (const piece of value.match(/\s+|\S+/g) ?? []) {
    const isSpace = piece.trim() === '';
    const isNew = isSpace ? (runs.at(-1)?.isNew ?? false) : (words.next().value?.isNew ?? false);
    const last = runs.at(-1);
    if (last && last.isNew === isNew) last.text += piece;
    else runs.push({ text: piece, isNew });
  }
  return runs.flatMap(({ text, isNew }) =>
    isNew ? markedRun(text) : [{ type: 'text', value: text }],
  );
}

/** A space at the end of a run stays outside the line under it. */
function markedRun(text: string): readonly PhrasingContent[] {
  const words = text.trimEnd();
  const space: readonly Text[] =
    words.length < text.length ? [{ type: 'text', value: text.slice(words.length) }] : [];
  return [mark([{ type: 'text', value: words }]), ...space];
}

function markWhole(
  node: Extract<PhrasingContent, { type: 'inlineCode' }>,
  words: Iterator<Word>,
): readonly PhrasingContent[] {
  const flags = split(node.value).map(() => words.next().value?.isNew ?? false);
  return flags.includes(true) ? [mark([node])] : [node];
}

const mark = (children: PhrasingContent[]): PhrasingContent => ({
  type: 'textDirective',
  name: 'mark',
  attributes: {},
  children,
});
