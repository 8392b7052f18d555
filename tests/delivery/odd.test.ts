/** Documents that are odd, and whole: none of them may be held back. */
import { describe, expect, it } from 'vitest';
import { alike } from '../../src/delivery/alike.ts';
import { readBack } from '../../src/delivery/read-back.ts';
import { reopen } from '../../src/delivery/reopen.ts';
import type { Block, Document, Inline } from '../../src/document/model.ts';
import { renderers } from '../../src/render/index.ts';
import { documentOf, furniture, head, para, row, section, text } from '../render/pdf/documents.ts';
import { look } from '../support/look.ts';

/** What is said of both its files. */
async function said(document: Document): Promise<readonly string[]> {
  const files = [];
  for (const format of ['pdf', 'docx'] as const) {
    const { bytes } = await renderers[format](document, look);
    files.push(await reopen(format, bytes));
  }
  const messages = files.flatMap((file) => readBack(document, file, 'x').messages);
  return [...messages, ...alike(document, files, 'x')].map(({ message }) => message);
}

const dots = (alt: string, of = '3'): Inline => ({
  kind: 'dots',
  alt,
  mark: '1',
  expected: '',
  of,
});

const list = (...items: readonly (readonly Block[])[]): Block => ({
  kind: 'list',
  ordered: true,
  start: 7,
  items,
});

const columns = [
  { width: { share: 1 }, align: 'left' },
  { width: { share: 1 }, align: 'left' },
] as const;

const table: Block = {
  kind: 'table',
  style: 'plain',
  description: '',
  columns,
  header: row(para('One', dots('first')), 'Two'),
  groups: [
    {
      band: { title: [text('A'), dots('zebra')], aside: [] },
      rows: [row(para('a', dots('ant')), 'b')],
    },
    {
      band: { title: [text('B'), dots('yak')], aside: [] },
      rows: [row('c', para('d', dots('bee')))],
    },
  ],
};

const untitled: Block = {
  kind: 'heading',
  depth: 2,
  id: 'u',
  listed: true,
  children: [dots('none')],
};

describe('a document is delivered', () => {
  it.each<[string, readonly Block[]]>([
    ['items of a list have no words', [list([para('')], [para('x')], [])]],
    ['items of a list begin with something else than words', [list([table], [list([para('x')])])]],
    ['a table has pictures in its bands and in its cells', [table]],
    ['a chart counts nothing', [para('Nothing', dots('nothing of nothing', '0'))]],
    [
      'pairs in two columns hold pictures',
      [
        {
          kind: 'facts',
          columns: 2,
          facts: ['c', 'b', 'a'].map((name) => ({ label: [text(name)], value: [dots(name)] })),
        },
      ],
    ],
    [
      'the contents name a heading without words',
      [{ kind: 'toc', depth: 3 }, head('One'), untitled, head('Two')],
    ],
  ])('where %s', async (_, blocks) => {
    expect(await said(documentOf([section(blocks)]))).toEqual([]);
  });

  it('where pages come before the first title that its head names', async () => {
    const running = { ...furniture, running: 'heading2' } as const;
    const blocks: Block[] = [
      para('Before.'),
      { kind: 'page-break' },
      head('Delivery'),
      para('After.'),
    ];
    expect(await said(documentOf([section(blocks, { furniture: running })]))).toEqual([]);
  });
});
