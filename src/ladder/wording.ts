/** Which words of a level are new to someone who knows the level before it. */
import { diffArrays } from 'diff';
import type { BlockContent, InlineCode, Parent, PhrasingContent, RootContent, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { RichText } from './model.ts';
import { withChildren } from './markdown/nodes.ts';
import { similarity } from './similarity.ts';

/** From this similarity on, new words are marked one by one; below it, the clauses they stand in. */
const WORD_BY_WORD = 0.6;

interface Word {
  readonly text: string;
  readonly isNew: boolean;
}

/** The later level's text with the words that the earlier one's has not in `mark` directives. */
export function markNewWords(before: string, content: RichText): RichText {
  const after = piecesOf(content);
  const words = newWords(split(before), after);
  const isClose = similarity(before, after.join(' ')) >= WORD_BY_WORD;
  const flags = (isClose ? words : byClause(words)).map(({ isNew }) => isNew);
  return marked(content, flags);
}

/** The same content with every word marked: all of it starts at this level. */
export const markAll = (content: RichText): RichText =>
  marked(
    content,
    piecesOf(content).map(() => true),
  );

const split = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

interface Tree extends Parent {
  type: 'blockquote';
  children: BlockContent[];
}

/** A copy to walk over and to change; the files of pictures are not copied with it. */
const treeOf = (content: RichText): Tree => ({
  type: 'blockquote',
  children: content.map((block) =>
    'children' in block ? withChildren(block, block.children.map(copied)) : block,
  ),
});

const copied = (node: RootContent): RootContent =>
  'children' in node ? withChildren(node, node.children.map(copied)) : node;

/** The words as `marked` will meet them: a word half in bold counts as two. */
function piecesOf(content: RichText): readonly string[] {
  const pieces: string[] = [];
  visit(treeOf(content), (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') pieces.push(...split(node.value));
  });
  return pieces;
}

function newWords(before: readonly string[], after: readonly string[]): readonly Word[] {
  return diffArrays([...before], [...after], { comparator: (a, b) => folded(a) === folded(b) })
    .filter(({ removed }) => !removed)
    .flatMap(({ added, value }) =>
      value.map((text) => ({ text, isNew: added && hasLetters(text) })),
    );
}

/** A word as it is compared: its case and the punctuation around it say nothing new. */
const folded = (word: string): string =>
  word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;

const hasLetters = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

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

/** The content with the flagged words marked; one flag for each of its pieces, in order. */
function marked(content: RichText, flags: readonly boolean[]): RichText {
  const tree = treeOf(content);
  const rest = flags.values();
  const next = (): boolean => rest.next().value ?? false;
  visit(tree, (node, index, parent: Parent | undefined) => {
    if (index === undefined || !parent || !('value' in node)) return undefined;
    if (node.type !== 'text' && node.type !== 'inlineCode') return undefined;
    const parts = node.type === 'text' ? markText(node, next) : markCode(node, next);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
  return tree.children;
}

/** Runs of new words become one mark, the spaces between them included. */
function markText({ value }: Text, next: () => boolean): readonly PhrasingContent[] {
  const runs: { text: string; isNew: boolean }[] = [];
  for (const piece of value.match(/\s+|\S+/g) ?? []) {
    const last = runs.at(-1);
    const isNew = piece.trim() === '' ? (last?.isNew ?? false) : next();
    if (last && last.isNew === isNew) last.text += piece;
    else runs.push({ text: piece, isNew });
  }
  return runs.flatMap(({ text, isNew }) => (isNew ? markedRun(text) : [textOf(text)]));
}

const textOf = (value: string): Text => ({ type: 'text', value });

/** A space at the end of a run stays outside the line under it. */
function markedRun(text: string): readonly PhrasingContent[] {
  const words = text.trimEnd();
  const space = text.slice(words.length);
  return [mark(textOf(words)), ...(space === '' ? [] : [textOf(space)])];
}

function markCode(node: InlineCode, next: () => boolean): readonly PhrasingContent[] {
  const flags = split(node.value).map(next);
  return [flags.includes(true) ? mark(node) : node];
}

const mark = (child: PhrasingContent): PhrasingContent => ({
  type: 'textDirective',
  name: 'mark',
  attributes: {},
  children: [child],
});
