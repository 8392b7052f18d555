/** Markdown as parsed → RichText: references resolved, HTML read, typed bullets made lists. */
import type { BlockContent, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { Place } from '../../diagnostics.ts';
import { typedLists } from './bullets.ts';
import { readHtml } from './html.ts';
import type { Manuscript, Read } from './manuscript.ts';
import type { RichText } from '../model.ts';
import { settle } from './references.ts';
import { isBlock, isPhrase, joined, withChildren } from './nodes.ts';
import { wordsOf } from '../words.ts';

/** Blocks without HTML, references, unsafe links; `place` is for what has none. */
export function readRich(
  nodes: readonly RootContent[],
  manuscript: Manuscript,
  place: Place,
): Read<RichText> {
  const settled = settle(nodes, manuscript, place);
  const html = readHtml(settled.value, place);
  const again = html.value === settled.value ? html : settle(html.value, manuscript, place);
  const blocks = typedLists(flow(again.value.flatMap(tidy)));
  const said = new Set(settled.messages.map(({ message }) => message));
  const anew = html === again ? [] : again.messages.filter(({ message }) => !said.has(message));
  return {
    value: blocks.filter(isPrinted),
    messages: [...settled.messages, ...html.messages, ...anew],
  };
}

/** Zero-width characters go, white space is one space; U+2028 and U+2029 are breaks. */
function tidy(node: RootContent): readonly RootContent[] {
  if (node.type === 'text') return textLines(node);
  if ('value' in node) return [{ ...node, value: visible(node.value) }];
  if (!('children' in node)) return [node];
  const children = node.children.flatMap(tidy);
  // What HTML's reader makes of `<p><picture>`: a paragraph in a paragraph.
  const isDoubled = node.type === 'paragraph' && children.some(isBlock);
  return isDoubled ? flow(children) : [withChildren(node, children)];
}

const visible = (value: string): string => value.replace(/[\u200B\u2060\uFEFF]/g, '');

const textLines = ({ value }: Text): readonly RootContent[] =>
  joined<RootContent>(
    visible(value)
      .replace(/[ \t]+/g, ' ')
      .split(/[\u2028\u2029]/)
      .map(lineText),
    { type: 'break' },
  );

const lineText = (value: string): readonly Text[] =>
  value === '' ? [] : [{ type: 'text', value }];

/** Phrases that stand among blocks become paragraphs. */
function flow(nodes: readonly RootContent[]): readonly BlockContent[] {
  const blocks: BlockContent[] = [];
  let open: PhrasingContent[] | undefined;
  for (const node of nodes) {
    if (isBlock(node)) {
      blocks.push(node);
      open = undefined;
    } else if (isPhrase(node)) {
      if (open) open.push(node);
      else blocks.push(paragraph((open = [node])));
    }
  }
  return blocks;
}

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const isPrinted = (block: BlockContent): boolean =>
  block.type === 'thematicBreak' || wordsOf([block]) !== '';
