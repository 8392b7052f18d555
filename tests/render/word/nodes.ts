/** Nodes of the document tree in few words, for samples. */
import type {
  Answer,
  Blank,
  Block,
  Cell,
  Choice,
  Fact,
  Heading,
  Holds,
  Inline,
  Lines,
  Link,
  Meta,
  OneOf,
  Paragraph,
  ParagraphStyle,
  Row,
  Section,
  Signature,
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

export const choice = (label: string, id = ''): Choice => ({ kind: 'choice', id, label });

export const blank = (label: string, id = '', holds: Holds = 'text'): Blank => ({
  kind: 'blank',
  id,
  label,
  holds,
});

export const lines = (count: number, id = '', label = ''): Lines => ({
  kind: 'lines',
  id,
  label,
  count,
});

export const marks: readonly Answer[] = [
  { value: 'working-towards', label: 'Working towards' },
  { value: 'meeting', label: 'Meeting' },
  { value: 'exceeding', label: 'Exceeding' },
];

export const oneOf = (label: string, id = '', more: Partial<OneOf> = {}): OneOf => ({
  kind: 'one-of',
  id,
  label,
  shown: 'boxes',
  answers: marks,
  ...more,
});

/** To sign, the name again in capitals, the date. */
export function signature(label: string, id = ''): Signature {
  const part = (name: string) => (id ? `${id}.${name}` : '');
  const text = { holds: 'text', width: { share: 2 } } as const;
  return {
    kind: 'signature',
    parts: [
      { ...text, id: part('signature'), label: [t(label)] },
      { ...text, id: part('name'), label: [t('Name in capitals')] },
      { id: part('date'), holds: 'date', label: [t('Date')], width: { share: 1 } },
    ],
  };
}

export const meta = (title: string): Meta => ({
  id: 'RP-2026H2-0142-M',
  title,
  subject: 'Career ladder',
  author: 'People Operations',
  language: 'en-GB',
  date: '2026-07-01',
  checksum: '9f41c0d2',
  recipient: 'Alex Doe · Employee',
  ladder: 'Software Engineering 2.3',
  effective: '2026-07-01',
  words: {
    page: 'Page {page} of {pages}',
    continued: 'continued',
    blank: 'This page is left blank.',
    writeHere: 'Write here',
    choose: 'Choose',
    chooseDate: 'Date',
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
