/** The words of Markdown nodes, and how alike two texts are. */
import type { Nodes } from 'mdast';

/** All white space, also U+00A0 and U+2028, as one space; zero-width characters gone. */
const foldSpace = (text: string): string =>
  text
    .replace(/[\u200B\u2060\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The words of nodes, a break and a block's end being a space. Where a picture without words is all
 * there is, a word says so: a cell that holds one is not blank.
 */
export function wordsOf(nodes: readonly Nodes[]): string {
  const text = nodes.map(raw).join(' ');
  const words = foldSpace(text.replaceAll(PICTURE, ''));
  return words === '' && text.includes(PICTURE) ? 'Picture' : words;
}

/** Stands for a picture without words (the object replacement character). */
const PICTURE = '\uFFFC';

function raw(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if (node.type === 'image' && node.data?.picture) return node.alt || PICTURE;
  if ('alt' in node) return node.alt ?? '';
  if (!('children' in node)) return '';
  return node.children.map(raw).join(holdsBlocks(node) ? ' ' : '');
}

const holdsBlocks = ({ type }: Nodes): boolean =>
  ['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow', 'footnoteDefinition'].includes(
    type,
  );

/** Lower case, letters and figures only: what is left when a spelling drifts. */
export const lettersOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, '');
