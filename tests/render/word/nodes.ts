/** Nodes of the document tree in few words, for samples. */
import type {
  Block,
  Cell,
  Fact,
  Heading,
  Inline,
  Link,
  Meta,
  Paragraph,
  ParagraphStyle,
  Row,
  Section,
  Span,
  SpanStyle,
  Text,
} from '../../../src/document/model.ts';

export const t = (value: string): Text => ({ kind: 'text', value });

export const span = (style: SpanStyle, ...children: readonly (Inline | string)[]): Span => ({
  kind: 'span',
  style,
  children: children.map(inline),
});

export const link = (url: string, words: string): Link => ({
  kind: 'link',
  url,
  children: [t(words)],
});

const inline = (one: Inline | string): Inline => (typeof one === 'string' ? t(one) : one);

export const p = (...children: readonly (Inline | string)[]): Paragraph =>
  styled('body', ...children);

export const styled = (
  style: ParagraphStyle,
  ...children: readonly (Inline | string)[]
): Paragraph => ({
  kind: 'paragraph',
  style,
  children: children.map(inline),
});

export const h = (depth: Heading['depth'], words: string, listed = true): Heading => ({
  kind: 'heading',
  depth,
  children: [t(words)],
  id: words.toLowerCase().replace(/[^a-z]+/g, '-'),
  listed,
});

export const fact = (label: string, value: string): Fact => ({
  label: [t(label)],
  value: [t(value)],
});

export const cell = (...blocks: readonly (Block | string)[]): Cell => ({
  blocks: blocks.map((block) => (typeof block === 'string' ? p(block) : block)),
});

export const row = (...cells: readonly (Cell | Block | string)[]): Row => ({
  cells: cells.map((one) =>
    typeof one === 'object' && 'blocks' in one && !('kind' in one) ? one : cell(one),
  ),
});

export const meta = (title: string): Meta => ({
  id: 'RP-2026H2-0142-M',
  title,
  subject: 'Career ladder',
  author: 'People Operations',
  language: 'en-GB',
  date: '2026-07-01',
  checksum: '9f41c0d2',
  words: {
    page: 'Page {page} of {pages}',
    continued: 'continued',
    blank: 'This page is left blank.',
  },
});

export const section = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  paper: 'A4',
  orientation: 'portrait',
  furniture: {
    headLeft: 'Technical skills',
    headRight: 'Zoë Ferreira-Holm · 2026 H2',
    foot: 'RP-2026H2-0142-M · Software Engineering 2.3 · 9f41c0d2 · Confidential: personal data',
  },
  blocks,
  ...more,
});
