/** Markdown nodes made of others. Nodes are never changed in place. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast';

type Parent = Extract<RootContent, { children: unknown }>;

/** The node with other children: such as may stand where its own stood. */
export const withChildren = <T extends Parent>(node: T, children: readonly RootContent[]): T => ({
  ...node,
  children,
});

/** The parts one after the other, `between` two of them. */
export const joined = <T>(parts: readonly (readonly T[])[], between: T): T[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [between].concat(part)));

/** A block that RichText may hold. */
export const isBlock = (node: RootContent): node is BlockContent =>
  ['blockquote', 'code', 'heading', 'list', 'paragraph', 'table', 'thematicBreak'].includes(
    node.type,
  );

/** A phrase that RichText may hold; of directives, `lang` alone. */
export const isPhrase = (node: RootContent): node is PhrasingContent =>
  [
    'break',
    'delete',
    'emphasis',
    'image',
    'inlineCode',
    'link',
    'strong',
    'text',
    'textDirective',
  ].includes(node.type);
