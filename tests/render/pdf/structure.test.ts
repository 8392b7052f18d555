import * as fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Table } from '../../../src/document/model.ts';
import { renderPdf } from '../../../src/render/pdf/document.ts';
import { look } from '../../support/look.ts';
import {
  heard,
  isElement,
  type Kid,
  ofRole,
  readStructure,
  type Tagged,
} from '../../support/pdf-structure.ts';
import { type Expected, expectedOf, isSign } from '../../support/expected-structure.ts';
import { anyDocument } from './arbitrary.ts';
import { isOnItsPages } from './on-pages.ts';
import { bare, documentOf, head, para, row, section, text, words } from './documents.ts';

const read = async (...blocks: readonly Block[]) => {
  const { bytes, pages } = await renderPdf(documentOf([section(blocks)]), look);
  return { ...(await readStructure(bytes)), pages };
};

const table = (rows: number): Table => ({
  kind: 'table',
  style: 'plain',
  description: 'What stands where',
  columns: [
    { width: { share: 1 }, align: 'left' },
    { width: { share: 2 }, align: 'left' },
  ],
  header: row('Name', 'Meaning'),
  groups: [
    {
      band: { title: [text('Band')], aside: [text('aside')] },
      rows: Array.from({ length: rows }, (_, i) => row(`Name ${i}`, words(20, i))),
    },
  ],
});

const says = (root: Tagged, role: string): readonly string[] =>
  ofRole(root, role).map((one) => heard(one).replace(/\s+/g, ' ').trim());

const scopes = ({ kids = [] }: Partial<Tagged> = {}) =>
  kids.filter(isElement).map(({ role, scope, columns }) => [role, scope, columns]);

const packed = (said = ''): string => said.replace(/\s+/g, '');

describe('a table over several pages', () => {
  it('is one table: what is repeated is not read again', async () => {
    const { root, stray, pages } = await read(table(60));
    expect(pages).toBeGreaterThan(2);
    expect(ofRole(root, 'Table')).toHaveLength(1);
    expect(says(root, 'TR')).toHaveLength(62);
    expect(says(root, 'TH').filter((one) => one === 'Name')).toHaveLength(1);
    expect(says(root, 'TH').filter((one) => one.includes('Band'))).toHaveLength(1);
    expect(JSON.stringify(root)).not.toContain('continued');
    expect(stray).toEqual([]);
  });

  it('says which cells head what, and what it holds', async () => {
    const { root } = await read(table(2));
    const [one] = ofRole(root, 'Table');
    expect(one?.summary).toBe('What stands where');
    const [header, band, first] = ofRole(root, 'TR');
    expect(scopes(header)).toEqual([
      ['TH', 'Column', undefined],
      ['TH', 'Column', undefined],
    ]);
    expect(scopes(band)).toEqual([['TH', 'Column', 2]]);
    expect(scopes(first)).toEqual([
      ['TH', 'Row', undefined],
      ['TD', undefined, undefined],
    ]);
  });

  it('keeps its empty cells, so that rows are even', async () => {
    const { root } = await read({ ...table(1), groups: [{ rows: [row('', '')] }] });
    expect(ofRole(root, 'TR').map(({ kids }) => kids.length)).toEqual([2, 2]);
  });
});

it('a link in a header that is repeated is a link of its table once', async () => {
  const link: Inline = { kind: 'link', url: 'https://example.com/', children: [text('link')] };
  const header = { cells: [{ blocks: [para(link)] }, { blocks: [] }] };
  const { root, pages } = await read({ ...table(60), header });
  expect(pages).toBeGreaterThan(1);
  const [only, ...others] = ofRole(root, 'Link');
  expect(only?.kids.filter((kid) => typeof kid === 'object' && 'link' in kid)).toHaveLength(1);
  expect(others).toEqual([]);
});

describe('a band over several pages', () => {
  const band: Block = {
    kind: 'band',
    title: [text('Delivery')],
    aside: [text('3 competencies')],
    blocks: Array.from({ length: 9 }, (_, i) => ({
      kind: 'keep' as const,
      blocks: [head(`Competency ${i}`, 3), para(words(200, i))],
    })),
  };

  it('is a section with one heading, above those inside it', async () => {
    const { root, stray, pages } = await read(head('Packet', 1), head('Glance', 2), band);
    expect(pages).toBeGreaterThan(1);
    expect(says(root, 'H1')).toEqual(['Packet']);
    expect(says(root, 'H2')).toEqual(['Glance', 'Delivery']);
    expect(says(root, 'H3')).toHaveLength(9);
    expect(stray).toEqual([]);
  });
});

describe('headings', () => {
  it('skip no level, whatever the document skips', async () => {
    const { root } = await read(head('One', 2), head('Two', 4), head('Three', 4), head('Four', 2));
    expect(says(root, 'H1')).toEqual(['One', 'Four']);
    expect(says(root, 'H2')).toEqual(['Two', 'Three']);
  });
});

describe('what stands in a line', () => {
  it('is an element of its own, in its place: a link, a picture’s words, another language', async () => {
    const { root } = await read(
      para(
        'Before ',
        { kind: 'link', url: 'https://example.com/', children: [text('a link')] },
        ' and ',
        { kind: 'language', language: 'fr', children: [text('savoir-faire')] },
        ' and ',
        { kind: 'dots', alt: 'Meeting', mark: '2', expected: '2', of: '3' },
        ' after',
      ),
    );
    const [paragraph] = ofRole(root, 'P');
    const kids = paragraph?.kids.map((kid) => (isElement(kid) ? kid.role : heard(kid).trim()));
    expect(kids).toEqual(['Before', 'Link', 'and', 'Span', 'and', 'Figure', 'after']);
    const [link] = ofRole(root, 'Link');
    expect(link && heard(link).trim()).toBe('a link');
    expect(link?.kids).toContainEqual({ link: 'https://example.com/' });
    expect(ofRole(root, 'Span').map(({ lang }) => lang)).toEqual(['fr']);
  });

  it('is said as it is written, though lines end and words are divided', async () => {
    const said = 'office affluent Zoë competencies understandability responsibilities '.repeat(9);
    const narrow: Table = {
      ...table(1),
      style: 'matrix',
      groups: [{ rows: [row('x', said)] }],
      columns: [
        { width: { share: 1 }, align: 'left' },
        { width: { points: 60 }, align: 'left' },
      ],
    };
    const { root } = await read(narrow);
    // pdf.js leaves out soft hyphens, so that what it reads is parted there
    expect(packed(says(root, 'TD')[0])).toBe(packed(said));
  });
});

/** The roles of a page in reading order, as pdf.js has them for browsers. */
async function rolesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const tree = await (await (await task.promise).getPage(1)).getStructTree();
  await task.destroy();
  const roles = (node: object): readonly string[] =>
    'role' in node && 'children' in node && Array.isArray(node.children)
      ? [String(node.role), ...node.children.flatMap(roles)]
      : [];
  return roles(tree);
}

const rolesIn = (kid: Kid): readonly string[] =>
  isElement(kid) ? [kid.role, ...kid.kids.flatMap(rolesIn)] : [];

it('a browser finds the same structure', async () => {
  const blocks: readonly Block[] = [
    head('Title', 1),
    para('words ', { kind: 'choice', id: 'yes', label: 'Yes' }),
    { kind: 'list', ordered: true, start: 1, items: [[para('item')], [para('item')]] },
    table(2),
  ];
  const { bytes } = await renderPdf(documentOf([section(blocks)]), look);
  const { root } = await readStructure(bytes);
  expect(await rolesOf(bytes)).toEqual(['Root', ...rolesIn(root)]);
});

describe('what is not read', () => {
  it('is marked so: heads, feet, rules, bullets', async () => {
    const { root, stray } = await read(
      { kind: 'rule' },
      { kind: 'list', ordered: false, start: 1, items: [[para('item')]] },
      { kind: 'list', ordered: true, start: 3, items: [[para('third')]] },
    );
    expect(stray).toEqual([]);
    expect(says(root, 'LI')).toEqual(['item', '3. third']);
    expect(heard(root)).not.toContain('Page');
  });
});

it(
  'any document has a tree of all its words, and nothing stands outside of it',
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { bytes } = await renderPdf(document, look);
        fc.pre(await isOnItsPages(bytes));
        const { root, stray } = await readStructure(bytes);
        expect(stray).toEqual([]);
        const [found, wanted] = [letters(wordsRead(root)), letters(wordsOf(expectedOf(document)))];
        const at = differsAt(found, wanted);
        expect(found.slice(at - 40, at + 40)).toBe(wanted.slice(at - 40, at + 40));
        expect(found).toHaveLength(wanted.length);
      }),
      { numRuns: 10 },
    ),
);

/** Not drawn, or not read by pdf.js: they steer shaping and line breaks. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/gu;

const letters = (said: string): string => said.normalize('NFKC').replace(UNSEEN, '');

/** Where two texts part, or their end. */
function differsAt(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** A list's numbers: an item that begins with a page has none. */
const NUMBERS = new Set(['Lbl']);

/** The words of a tree in reading order. */
function wordsRead(kid: Kid): string {
  if (!isElement(kid)) return heard(kid);
  if (kid.role === 'Reference') return ''; // the contents have page numbers
  const said = kid.kids.map(wordsRead).join('');
  return NUMBERS.has(kid.role) && /^\d*\.?$/.test(said.trim()) ? '' : said;
}

function wordsOf(node: Expected): string {
  if (typeof node === 'string') return isSign(node) ? '' : node;
  const [role, ...kids] = node;
  if (role === 'Reference') return '';
  const said = kids.map(wordsOf).join('');
  return NUMBERS.has(role) && /^\d*\.?$/.test(said.trim()) ? '' : said;
}

it('a document that says nothing has a tree still', async () => {
  const { bytes } = await renderPdf(documentOf([bare([])]), look);
  expect((await readStructure(bytes)).root).toMatchObject({ role: 'Document', kids: [] });
});
