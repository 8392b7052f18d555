/** The structure that a document's PDF must have: one node after the other, from the document alone. */
import type { Block, Cell, Document, Fact, Inline, Row } from '../../src/document/model.ts';
import { type Outline, outlineOf } from '../../src/document/outline.ts';
import { listedIn } from '../../src/document/walk.ts';

export type Expected = string | Node;

/** `[role, …kids]`: words are kids too; the signs `=field`, `@link` and `(alt)` are no words. */
export type Node = readonly [string, ...Expected[]];

const SIGN = '\u0001';

/** What is no word of the document. */
export const sign = (text: string): string => `${SIGN}${text}`;

export const isSign = (text: string): boolean => text.startsWith(SIGN);

/** Sections, and what stands in them. */
export const expectedOf = (document: Document): Node => {
  const outline = outlineOf(document);
  return [
    'Document',
    ...document.sections.map(({ blocks }): Node => ['Sect', ...all(blocks, { document, outline })]),
  ];
};

interface Around {
  readonly document: Document;
  readonly outline: Outline;
}

const all = (blocks: readonly Block[], around: Around): readonly Expected[] =>
  blocks.flatMap((block) => of(block, around));

function of(block: Block, around: Around): readonly Expected[] {
  switch (block.kind) {
    case 'heading':
      return heading(block, around);
    case 'paragraph': {
      const words = line(block.children);
      return words.length > 0 ? [['P', ...words]] : [];
    }
    case 'list':
      return [
        [
          'L',
          ...block.items.map((item, i): Node => [
            'LI',
            ...marker(block, i),
            ['LBody', ...all(item, around)],
          ]),
        ],
      ];
    case 'code':
      return [['P', ['Code', block.value]]];
    case 'callout':
      return [['Div', ...all(block.blocks, around)]];
    case 'keep':
      return all(block.blocks, around);
    case 'band':
      return [
        [
          'Sect',
          [`H${around.outline.get(block)}`, ...line(block.title)],
          ...paragraph(block.aside),
          ...all(block.blocks, around),
        ],
      ];
    case 'columns':
      return block.columns.flatMap(({ blocks }): readonly Expected[] => {
        const inside = all(blocks, around);
        return inside.length > 0 ? [['Div', ...inside]] : [];
      });
    case 'table':
      return [table(block, around)];
    case 'facts':
      return [facts(block.facts)];
    case 'thermometer':
      return [
        ['P', ['Figure', sign(`(${block.description})`)]],
        [
          'L',
          ...block.steps.map(({ title, note }): Node => [
            'LI',
            ['LBody', ...paragraph(title), ...paragraph(note)],
          ]),
        ],
      ];
    case 'signature':
      return block.parts.map(({ id, label }): Node => [
        'P',
        ['Span', ...line(label)],
        ...field(id),
      ]);
    case 'lines':
      return block.id === '' || block.count === 0 ? [] : [['P', ...field(block.id)]];
    case 'cover':
      return [
        ...paragraph(block.label),
        [`H${around.outline.get(block)}`, ...line(block.title)],
        ...(block.facts.length > 0 ? [facts(block.facts)] : []),
      ];
    case 'toc':
      return [
        [
          'TOC',
          ...listedIn(block, around.document).map(({ children }): Node => [
            'TOCI',
            ['Reference', ['Link', ...line(children), sign('@link')]],
          ]),
        ],
      ];
    case 'rule':
    case 'page-break':
      return [];
  }
}

const isSoft = (inline: Inline): boolean => inline.kind === 'span' && inline.style === 'soft';

/** What is soft after a title is a paragraph after it. */
function heading(block: Extract<Block, { kind: 'heading' }>, { outline }: Around): readonly Node[] {
  const { children } = block;
  const end = children.findLastIndex((one) => !isSoft(one)) + 1;
  const [title, soft] = [children.slice(0, end), children.slice(end)];
  const role = `H${outline.get(block)}`;
  return title.length === 0
    ? [[role, ...line(children)]]
    : [[role, ...line(title)], ...paragraph(soft)];
}

const paragraph = (inlines: readonly Inline[]): readonly Node[] => {
  const words = line(inlines);
  return words.length > 0 ? [['P', ...words]] : [];
};

const marker = (
  { ordered, start }: Extract<Block, { kind: 'list' }>,
  i: number,
): readonly Expected[] => (ordered ? [['Lbl', `${start + i}.`]] : []);

const facts = (pairs: readonly Fact[]): Node => [
  'L',
  ...pairs.map(({ label, value }): Node => [
    'LI',
    ['Lbl', ...line(label)],
    ['LBody', ...line(value)],
  ]),
];

const field = (id: string): readonly Expected[] => (id === '' ? [] : [['Form', sign(`=${id}`)]]);

function table(block: Extract<Block, { kind: 'table' }>, around: Around): Node {
  const cell = ({ blocks }: Cell, role: string): Node => [role, ...all(blocks, around)];
  const first = block.columns.length > 1 ? 'TH(Row)' : 'TD';
  const body = ({ cells }: Row): Node => [
    'TR',
    ...cells.map((one, i) => cell(one, i === 0 ? first : 'TD')),
  ];
  const head = block.header
    ? [['THead', ['TR', ...block.header.cells.map((one) => cell(one, 'TH(Column)'))]] as Node]
    : [];
  const rows = block.groups.flatMap(({ band, rows: own }): readonly Node[] => [
    ...(band
      ? [['TR', ['TH(Column)', ...paragraph(band.title), ...paragraph(band.aside)]] as Node]
      : []),
    ...own.map(body),
  ]);
  return ['Table', ...head, ...(rows.length > 0 ? [['TBody', ...rows] as Node] : [])];
}

export const isWords = (part: Expected | undefined): part is string =>
  typeof part === 'string' && !isSign(part);

/** Words of a line: what is nested is flat, but for what is an element of its own. */
function line(inlines: readonly Inline[]): readonly Expected[] {
  const out: Expected[] = [];
  for (const part of inlines.flatMap(parts)) {
    const last = out.at(-1);
    if (isWords(part) && isWords(last)) out[out.length - 1] = last + part;
    else out.push(part);
  }
  return out.some((part) => typeof part !== 'string' || part.trim() !== '') ? out : [];
}

function parts(inline: Inline): readonly Expected[] {
  switch (inline.kind) {
    case 'text':
      return [inline.value];
    case 'break':
      return [' '];
    case 'span':
      return inline.style === 'mark'
        ? [['Span', ...line(inline.children)]]
        : inline.children.flatMap(parts);
    case 'language':
      return [['Span', ...line(inline.children)]];
    case 'link':
      return [['Link', ...line(inline.children), sign('@link')]];
    case 'code':
      return [['Code', inline.value]];
    case 'choice':
      return [...field(inline.id), inline.label];
    case 'one-of':
      return inline.shown === 'list'
        ? field(inline.id)
        : inline.answers.flatMap(({ label }) => [...field(inline.id), label]);
    case 'blank':
      return field(inline.id);
    case 'picture':
    case 'dots':
    case 'units':
      return inline.alt.trim() === '' ? [] : [['Figure', sign(`(${inline.alt})`)]];
  }
}
