/** Documents of any shape, with hostile words. */
import * as fc from 'fast-check';
import type { Block, Document, Inline, Section } from '../../../src/document/model.ts';
import { pictureOf } from '../../support/picture-inline.ts';
import { png } from '../../support/pictures.ts';
import { documentOf } from './documents.ts';

/** What people paste: marks, joiners, directions, look-alikes, long tokens, and markup. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  fc.constantFrom(
    'Thị',
    'Łódź',
    'Zoë',
    'Nguyễn',
    'e\u0301',
    'q\u0323\u0308',
    'a\u00a0b',
    'x\u2010y',
    'n\u2011n',
    '\u2126',
    '\u03a9',
    '\u00b5',
    '\u03bc',
    'office',
    'affluent',
    'ﬁne',
    '½',
    '→',
    '≥',
    '–',
    'Donau\u00addampf\u00adschiff',
    'zero\u200bwidth',
    'join\u200der',
    'mark\ufe0f',
    '\u202eleft\u202c',
    '\u200fside',
    '*bold*',
    '<b>',
    '{page}',
    '{{name}}',
    '|',
    '\\',
    '()',
    '',
    'https://example.com/a/very/long/path?with=a&query=string#and-a-fragment',
    'q'.repeat(300),
  ),
);
const value = fc.array(word, { minLength: 1, maxLength: 15 }).map((all) => all.join(' '));
const text: fc.Arbitrary<Inline> = value.map((it) => ({ kind: 'text', value: it }));

/** As small as an icon, wide, and taller than any page. */
const pictures: readonly Inline[] = [
  [12, 12],
  [900, 90],
  [200, 2000],
].map(([width = 0, height = 0]) =>
  pictureOf(png({ kind: 6, pixel: () => [9, 9, 9, 9] }), 'Seen', { width, height }),
);

/** What is for a pen only, and what gets an id of its own. */
const fieldId = fc.constantFrom('', 'field');

const inline = fc.letrec<{ node: Inline }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    text,
    fc.record({
      kind: fc.constant('span' as const),
      style: fc.constantFrom('strong', 'emphasis', 'delete', 'mark', 'soft', 'tag'),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      url: fc.constantFrom('https://example.com/', '#h0', '#none', 'javascript:alert(1)'),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.constant<Inline>({ kind: 'break' }),
    value.map((it): Inline => ({ kind: 'code', value: it })),
    fieldId.map((id): Inline => ({ kind: 'choice', id, label: id })),
    fieldId.map((id): Inline => ({ kind: 'blank', id, label: 'name', holds: 'text' })),
    fc.tuple(fieldId, value, fc.constant('boxes' as const)).map(([id, label, shown]): Inline => ({
      kind: 'one-of',
      id,
      label,
      shown,
      answers: [
        { value: 'one', label },
        { value: 'two', label: 'one two' },
      ],
    })),
    fc.record({
      kind: fc.constant('language' as const),
      language: fc.constantFrom('fr', 'pt-BR'),
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.constantFrom(...pictures),
    fc.record<Inline & { kind: 'units' }>({
      kind: fc.constant('units'),
      alt: value,
      full: fc.constantFrom('', '1', '99'),
      half: fc.constantFrom('', '2', 'x'),
      of: fc.constantFrom('', '3', '99', '999'),
    }),
    fc.record<Inline & { kind: 'dots' }>({
      kind: fc.constant('dots'),
      alt: value,
      mark: fc.constantFrom('', '0', '2', '12', '-1', '0.5', 'x'),
      expected: fc.constantFrom('', '1', '3', '9'),
      of: fc.constantFrom('', '3', '9', '99'),
    }),
  ),
})).node;

const inlines = fc.array(inline, { maxLength: 4 });
const width = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 30, max: 400 }).map((points) => ({ points })) },
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }).map((share) => ({ share })) },
  { weight: 1, arbitrary: fc.constantFrom({ points: 0 }, { share: 0 }) },
);
const fact = fc.record({ label: inlines, value: inlines });
const depth = fc.constantFrom(1, 2, 3, 4);
const cells = <T>(it: fc.Arbitrary<T>, length: number) =>
  fc.array(it, { minLength: length, maxLength: length });

const block = fc.letrec<{ node: Block; many: Block[] }>((tie) => ({
  many: fc.array(tie('node'), { maxLength: 4 }),
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({
      kind: fc.constant('paragraph' as const),
      style: fc.constantFrom('body', 'lead', 'label', 'kicker', 'small', 'soft'),
      children: inlines,
    }),
    fc.record({
      kind: fc.constant('heading' as const),
      depth,
      children: inlines,
      id: fc.constant(''),
      listed: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 1200 }),
      items: fc.array(tie('many'), { maxLength: 3 }),
    }),
    value.map((it): Block => ({ kind: 'code', value: it.replaceAll(' ', '\n  ') })),
    fc.constantFrom<Block>({ kind: 'rule' }, { kind: 'page-break' }, { kind: 'toc', depth: 3 }),
    fc.record({ kind: fc.constant('callout' as const), blocks: tie('many') }),
    fc.record({ kind: fc.constant('keep' as const), blocks: tie('many') }),
    fc.record({
      kind: fc.constant('band' as const),
      title: inlines,
      aside: inlines,
      blocks: tie('many'),
    }),
    fc.record({
      kind: fc.constant('columns' as const),
      columns: fc.array(fc.record({ width, blocks: tie('many') }), { maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('facts' as const),
      columns: fc.constantFrom(1, 2),
      facts: fc.array(fact, { maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('thermometer' as const),
      description: fc.constant(''),
      steps: fc.array(
        fc.record({
          title: inlines,
          note: inlines,
          state: fc.constantFrom('now', 'next', 'other'),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    fc.record({
      kind: fc.constant('signature' as const),
      parts: fc.array(
        fc.record({
          id: fieldId,
          holds: fc.constantFrom('text' as const, 'date' as const),
          label: inlines,
          width,
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('lines' as const),
      id: fieldId,
      label: fc.constant('Lines'),
      count: fc.integer({ min: 0, max: 60 }),
    }),
    fc.integer({ min: 1, max: 4 }).chain((count) => {
      const row = fc.record({
        cells: cells(
          fc.record({ blocks: tie('many'), tint: fc.double({ min: 0, max: 1, noNaN: true }) }),
          count,
        ),
      });
      return fc.record(
        {
          kind: fc.constant('table' as const),
          style: fc.constantFrom('matrix', 'plain', 'figures'),
          description: fc.constant(''),
          columns: cells(
            fc.record({ width, align: fc.constantFrom('left', 'center', 'right') }),
            count,
          ),
          header: row,
          groups: fc.array(
            fc.record(
              {
                band: fc.record({ title: inlines, aside: inlines }),
                rows: fc.array(row, { maxLength: 3 }),
              },
              { requiredKeys: ['rows'] },
            ),
            { maxLength: 3 },
          ),
        },
        { requiredKeys: ['kind', 'style', 'description', 'columns', 'groups'] },
      );
    }),
  ) as fc.Arbitrary<Block>,
})).node;

const section: fc.Arbitrary<Section> = fc.record(
  {
    paper: fc.constantFrom('A4', 'Letter'),
    orientation: fc.constantFrom('portrait', 'landscape'),
    furniture: fc.record(
      {
        headLeft: value,
        headRight: value,
        foot: value,
        running: fc.constantFrom('band', 'heading2'),
      },
      { requiredKeys: ['headLeft', 'headRight', 'foot'] },
    ),
    leaf: fc.boolean(),
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['paper', 'orientation', 'blocks'] },
);

/** Any document; its headings have the ids `h0`, `h1` … */
export const anyDocument: fc.Arbitrary<Document> = fc
  .array(section, { minLength: 1, maxLength: 2 })
  .map((sections) => documentOf(numbered(sections)));

function numbered(sections: readonly Section[]): Section[] {
  let next = 0;
  const copy = JSON.stringify(sections, (_, node: unknown) =>
    isHeading(node) || isField(node) ? Object.assign({}, node, { id: `h${next++}` }) : node,
  );
  const result: Section[] = JSON.parse(copy, (key, node) =>
    key === 'bytes' ? Uint8Array.from(Object.values<number>(node)) : node,
  );
  return result;
}

/** No two fields of a document share an id. */
const isField = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'id' in node && node.id === 'field';

const isHeading = (node: unknown): node is { id: string } =>
  typeof node === 'object' &&
  node !== null &&
  'kind' in node &&
  node.kind === 'heading' &&
  'id' in node &&
  node.id === '';
