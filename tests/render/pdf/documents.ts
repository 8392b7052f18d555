/** Small documents for tests. */
import type {
  Block,
  Document,
  Furniture,
  Inline,
  Row,
  Section,
} from '../../../src/document/model.ts';

export const text = (value: string): Inline => ({ kind: 'text', value });

export const para = (...words: readonly (string | Inline)[]): Block => ({
  kind: 'paragraph',
  style: 'body',
  children: words.map((word) => (typeof word === 'string' ? text(word) : word)),
});

export const head = (title: string, depth: 1 | 2 | 3 | 4 = 2, listed = true): Block => ({
  kind: 'heading',
  depth,
  listed,
  id: title.toLowerCase().replaceAll(' ', '-'),
  children: [text(title)],
});

export const row = (...cells: readonly (string | Block)[]): Row => ({
  cells: cells.map((cell) => ({ blocks: [typeof cell === 'string' ? para(cell) : cell] })),
});

export const furniture: Furniture = {
  headLeft: 'The head at the left',
  headRight: 'The head at the right',
  foot: 'The foot',
};

export const section = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  paper: 'A4',
  orientation: 'portrait',
  furniture,
  blocks,
  ...more,
});

export const bare = (blocks: readonly Block[]): Section => ({
  paper: 'A4',
  orientation: 'portrait',
  blocks,
});

export const documentOf = (
  sections: readonly Section[],
  meta: Partial<Document['meta']> = {},
): Document => ({
  meta: {
    id: 'X-1',
    title: 'A title',
    subject: 'A subject',
    author: 'An author',
    language: 'en',
    date: '2026-07-01',
    recipient: 'Alex Doe · Employee',
    ladder: 'Track 1.0',
    effective: '2026-07-01',
    checksum: '9f41c0d2',
    words: {
      page: 'Page {page} of {pages}',
      continued: 'continued',
      blank: 'Left blank.',
      writeHere: 'Write here',
      choose: 'Choose',
      chooseDate: 'Date',
    },
    ...meta,
  },
  sections,
});

/** `count` different words: `w0x w1x …`. */
export const words = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, i) => `w${from + i}x`).join(' ');
