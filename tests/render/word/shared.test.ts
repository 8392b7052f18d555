/** Documents share most of what they are made of: no file may tell what was made before it. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Block, Document, List } from '../../../src/document/model.ts';
import { look } from '../../support/look.ts';
import { bodyOf, partsOf, textOf } from '../../support/ooxml.ts';
import { lint } from '../../support/ooxml-lint.ts';
import { relationshipsOf } from '../../support/ooxml-package.ts';
import { type Element, val, within } from '../../support/xml.ts';
import { appendix } from './appendix.ts';
import { h, lines, link, oneOf, p, row, signature, t } from './nodes.ts';
import { packet } from './packet.ts';
import { documentOf } from './rendered.ts';
import { trees } from './trees.ts';

/** What draws charts can be started but once. */
const started = vi.hoisted(() => ({ raster: undefined as unknown }));
vi.mock('../../../src/render/word/raster.ts', async (original) => {
  started.raster ??= await original();
  return started.raster;
});

/** A renderer that has made nothing yet. */
async function fresh(): Promise<(document: Document) => Promise<Buffer>> {
  vi.resetModules();
  const { renderWord } = await import('../../../src/render/word/document.ts');
  return async (document) => Buffer.from((await renderWord(document, look)).bytes);
}

const list = (...items: readonly string[]): List => ({
  kind: 'list',
  ordered: true,
  start: 1,
  items: items.map((words) => [p(words)]),
});

const thermometer: Block = {
  kind: 'thermometer',
  description: 'Between two levels',
  steps: [
    { title: [t('Now')], note: [], state: 'now' },
    { title: [t('Next')], note: [], state: 'next' },
  ],
};

const even = { width: { share: 1 }, align: 'left' } as const;

/** What many documents have: all that is counted over a document, or leads to another part of it. */
const shared: readonly Block[] = [
  h(2, 'Agreed'),
  list('First', 'Second'),
  p('See ', link('#agreed', 'what was agreed'), ' and ', link('https://example.com/', 'the rest')),
  thermometer,
  p(oneOf('Mark', 'mark')),
  lines(2, 'notes', 'Notes'),
  signature('Signature', 'sign'),
  {
    kind: 'table',
    style: 'plain',
    description: 'Marks',
    columns: [even, even],
    groups: [{ rows: [row('Debugging', p(oneOf('Debugging', 'debugging')))] }],
  },
];

/** A table so long that it is packed by itself, with a chart that is counted in it. */
const long = (words: string): Block => ({
  kind: 'table',
  style: 'plain',
  description: words,
  columns: [even],
  groups: [
    { rows: [row(p({ kind: 'dots', alt: 'One of three', mark: '1', expected: '2', of: '3' }))] },
    {
      rows: Array.from({ length: 60 }, (_, i) => row(`${words} ${i}, and what else is to be said`)),
    },
  ],
});

const common = long('Common');

const bare = documentOf(shared);
const after = documentOf([
  h(1, 'Before'),
  list('Another', 'list'),
  p(link('https://example.com/before', 'Another link')),
  { ...thermometer, steps: [{ title: [t('Only')], note: [], state: 'now' }] },
  p(oneOf('Another', 'another')),
  ...shared,
]);

const inWords = (document: Document, more: Partial<Document['meta']>): Document => ({
  ...document,
  meta: { ...document.meta, ...more },
});

/** In a cell of a table. */
const inTable = (style: 'plain' | 'matrix', tint: number): Block => ({
  kind: 'table',
  style,
  description: '',
  columns: [even, even],
  groups: [{ rows: [{ cells: [{ blocks: shared, tint }, { blocks: [p('Beside')] }] }] }],
});

/** In the first of some columns. */
const inColumns = (count: number): Block => ({
  kind: 'columns',
  columns: Array.from({ length: count }, (_, i) => ({
    width: even.width,
    blocks: i === 0 ? shared : [p('Beside')],
  })),
});

const columns = inColumns(2);
const ending = ['One', 'two', 'three'].map((words) => p(words));

const withFoot = { headLeft: 'Head', headRight: 'Right', foot: 'Foot' };

/** The same blocks wherever they may stand, and what may stand before them. */
const situations: readonly Document[] = [
  bare,
  after,
  documentOf(shared, { orientation: 'landscape' }),
  documentOf(shared, { margins: { inside: 90, outside: 90, top: 30, bottom: 30 } }),
  documentOf(shared, { furniture: { ...withFoot, running: 'heading2' } }),
  documentOf([{ kind: 'callout', blocks: shared }]),
  documentOf([{ kind: 'list', ordered: false, start: 1, items: [shared] }]),
  documentOf([{ kind: 'keep', blocks: shared }]),
  documentOf([{ kind: 'band', title: [t('Band')], aside: [], blocks: shared }]),
  documentOf([inTable('matrix', 1)]),
  documentOf([inTable('matrix', 0)]),
  documentOf([inTable('plain', 0)]),
  documentOf([inColumns(3)]),
  documentOf([columns, ...ending]),
  documentOf([{ kind: 'keep', blocks: [columns] }, ...ending]),
  documentOf([h(2, 'Earlier'), ...shared]),
  documentOf([{ kind: 'cover', label: [], title: [t('Cover')], facts: [] }, ...shared]),
  documentOf([...shared, long('Other'), common]),
  documentOf([p('Odds'), long('Another'), common, ...shared]),
  documentOf([thermometer, long('Other'), common]),
  documentOf([thermometer, long('Something else'), common]),
  inWords(bare, { language: 'de-DE' }),
  inWords(bare, { words: { ...bare.meta.words, writeHere: 'Hier', choose: 'Wähle' } }),
];

describe('a Word file', () => {
  const others = [packet, appendix, ...fc.sample(trees, { numRuns: 8, seed: 7 })];

  it('is the same in whatever order it is made', { timeout: 120_000 }, async () => {
    const all = [...others, ...situations];
    const forwards = await fresh();
    const first = new Map<Document, Buffer>();
    for (const one of all) first.set(one, await forwards(one));
    const backwards = await fresh();
    for (const one of all.toReversed()) {
      expect((await backwards(one)).equals(first.get(one) ?? Buffer.of())).toBe(true);
    }
  });

  it('is the same alone as after all that share its blocks', { timeout: 120_000 }, async () => {
    const render = await fresh();
    for (const one of situations) await render(one);
    const differing: number[] = [];
    for (const [i, one] of situations.entries()) {
      const alone = await (await fresh())(one);
      if (!(await render(one)).equals(alone)) differing.push(i);
    }
    expect(differing).toEqual([]);
  });

  it.each([
    ['the first', bare, after],
    ['the second', after, bare],
  ] as const)('counts its own: %s of two that share blocks', async (_, document, before) => {
    const render = await fresh();
    await render(before);
    const file = await render(document);
    expect(lint(file)).toEqual([]);
    expect(drawings(file)).toEqual(drawings(file).map((__, i) => i + 1));
    expect(drawings(file)).toHaveLength(document === after ? 2 : 1);
    expect(unmet(file)).toEqual([]);
    expect(listsIn(file)).toHaveLength(document === after ? 2 : 1);
    expect(bookmarks(file)).toEqual([...new Set(bookmarks(file))]);
    expect(controls(file)).toEqual([...new Set(controls(file))]);
    expect(controls(file)).toHaveLength(document === after ? 7 : 6);
  });

  it('leads its links to its own headings, wherever they stand', async () => {
    const render = await fresh();
    for (const [document, name] of [
      [bare, 'h1_agreed'],
      [after, 'h2_agreed'],
    ] as const) {
      const body = bodyOf(await render(document));
      const anchors = within(body, 'w:hyperlink').map((one) => one.attributes['w:anchor']);
      expect(anchors).toContain(name);
      expect(within(body, 'w:bookmarkStart').map((one) => one.attributes['w:name'])).toContain(
        name,
      );
    }
  });

  it('says the same block twice where it stands twice', async () => {
    const render = await fresh();
    const said = p('Twice');
    const file = await render(documentOf([said, list('Once'), said, thermometer, thermometer]));
    const texts = within(bodyOf(file), 'w:t').map(textOf);
    expect(texts.filter((text) => text === 'Twice')).toHaveLength(2);
    expect(drawings(file)).toEqual([1, 2]);
  });
});

const numbers = (file: Uint8Array, name: string, attribute: string): readonly number[] =>
  within(bodyOf(file), name).map(({ attributes }) => Number(attributes[attribute]));

const drawings = (file: Uint8Array) => numbers(file, 'wp:docPr', 'id');
const bookmarks = (file: Uint8Array) => numbers(file, 'w:bookmarkStart', 'w:id');

const controls = (file: Uint8Array): readonly (string | undefined)[] =>
  within(bodyOf(file), 'w:sdtPr').map((one: Element) => val(one, 'w:id'));

const listsIn = (file: Uint8Array): readonly string[] => [
  ...new Set(numbers(file, 'w:numId', 'w:val').map(String)),
];

/** Relationships that the body asks for and the file has not; lists that are not described. */
function unmet(file: Uint8Array): readonly string[] {
  const parts = partsOf(file);
  const known = relationshipsOf(parts, 'word/document.xml');
  const described = parts.get('word/numbering.xml') ?? '';
  const asked = [...(parts.get('word/document.xml') ?? '').matchAll(/r:(?:embed|id)="([^"]+)"/g)];
  return [
    ...asked.flatMap(([, id = '']) => (known.has(id) ? [] : [id])),
    ...listsIn(file).filter((id) => !described.includes(`<w:num w:numId="${id}">`)),
  ];
}
