/** RichText → what may stand in one cell of a Markdown table: phrases, and HTML for blocks. */
import type { Html, List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { languageOf } from '../markdown/in-language.ts';
import { withChildren } from '../markdown/nodes.ts';
import type { RichText } from '../model.ts';

/** A paragraph by itself is its phrases; anything more stands in HTML elements. */
export function cellMarkdown(content: RichText): PhrasingContent[] {
  const [only, ...others] = content;
  if (only?.type === 'paragraph' && others.length === 0) return only.children.flatMap(phrase);
  return content.flatMap(block);
}

/** RichText holds no other blocks (see `isBlock`). */
function block(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph') return within('p', node.children.flatMap(phrase));
  if (node.type === 'heading') return within(`h${node.depth}`, node.children.flatMap(phrase));
  if (node.type === 'blockquote') return within('blockquote', node.children.flatMap(block));
  if (node.type === 'list') return list(node);
  if (node.type === 'table') return table(node);
  if (node.type === 'thematicBreak') return [html('<hr>')];
  if (node.type !== 'code') return phrase(node);
  return within('pre', within('code', node.value.split('\n').flatMap(codeLine)));
}

function list({ ordered, start, children }: List): PhrasingContent[] {
  const from = start === null || start === undefined || start === 1 ? '' : ` start="${start}"`;
  return within(ordered ? 'ol' : 'ul', children.flatMap(item), from);
}

/** An item of one paragraph is its phrases. */
function item({ children, checked }: ListItem): PhrasingContent[] {
  const [only, ...others] = children;
  const box =
    typeof checked === 'boolean'
      ? [html(`<input type="checkbox"${checked ? ' checked' : ''} disabled>`)]
      : [];
  const isPlain = only?.type === 'paragraph' && others.every(({ type }) => type === 'list');
  const inside = isPlain
    ? [...only.children.flatMap(phrase), ...others.flatMap(block)]
    : children.flatMap(block);
  return within('li', [...box, ...inside]);
}

function table({ children }: Table): PhrasingContent[] {
  const rows = children.map((row, index) =>
    row.children.flatMap((cell) =>
      within(index === 0 ? 'th' : 'td', cell.children.flatMap(phrase)),
    ),
  );
  return within(
    'table',
    rows.flatMap((cells) => within('tr', cells)),
  );
}

/** A cell is one line. */
function phrase(node: RootContent): PhrasingContent[] {
  if (node.type === 'break') return [html('<br>')];
  if (node.type === 'text')
    return [{ ...node, value: node.value.replace(/(?<!\s)\s*\n\s*/g, ' ') }];
  if (node.type === 'inlineCode') return [{ ...node, value: node.value.replace(/\n/g, ' ') }];
  if (node.type === 'image' || node.type === 'html') return [node];
  if (node.type === 'textDirective') return inSpan(node, node.children.flatMap(phrase));
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
    return [{ ...node, children: node.children.flatMap(phrase) }];
  }
  return node.type === 'link' ? [{ ...node, children: node.children.flatMap(phrase) }] : [];
}

/** Blocks as they stand, but for what ladders write in HTML: words in another language. */
export const proseMarkdown = (content: readonly RootContent[]): readonly RootContent[] =>
  content.flatMap((node): readonly RootContent[] => {
    if (!('children' in node)) return [node];
    const children = proseMarkdown(node.children);
    return node.type === 'textDirective' ? inSpan(node, children) : [withChildren(node, children)];
  });

/** The phrases of a directive, in the element that it was read from. */
function inSpan<T extends RootContent>(node: TextDirective, inside: readonly T[]): (T | Html)[] {
  const language = languageOf(node);
  if (language === undefined) return [...inside];
  return [html(`<span lang="${language}">`), ...inside, html('</span>')];
}

const codeLine = (line: string, index: number): PhrasingContent[] => [
  ...(index === 0 ? [] : [html('&#10;')]),
  html(line.replace(/[&<>|`*_[\]\\~]/g, (sign) => `&#${sign.charCodeAt(0)};`)),
];

const within = (name: string, inside: PhrasingContent[], attributes = ''): PhrasingContent[] => [
  html(`<${name}${attributes}>`),
  ...inside,
  html(`</${name}>`),
];

const html = (value: string): Html => ({ type: 'html', value });
