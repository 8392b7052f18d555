/** Documents of any shape, for properties. */
import type { Arbitrary } from 'fast-check';
import * as fc from 'fast-check';
import type {
  Block,
  Cell,
  Column,
  Document,
  Fact,
  Group,
  Holds,
  Inline,
  Section,
  Span,
  Table,
  Width,
} from '../../../src/document/model.ts';
import { pictureOf } from '../../support/picture-inline.ts';
import { png } from '../../support/pictures.ts';
import { meta } from './nodes.ts';

/** What has broken renderers before: fields of docx, its placeholders, XML, white space. */
const tricky = fc.constantFrom(
  'CURRENT',
  'TOTAL_PAGES',
  '{ladder:bullets-0}',
  '<w:p/>',
  ']]>',
  '&amp;',
  'one\ttwo',
  'one\ntwo',
  '\ufffe\u0001',
  '\ud800',
  '職位 مرحبا 😀',
);

const text = fc.oneof(
  fc.lorem({ maxCount: 4 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  tricky,
);

const urls = fc.constantFrom(
  'https://example.com/a?b=1&c=2',
  'mailto:a@example.com',
  '#h0',
  '#none',
  'ftp://x',
  '../y',
);

const spans = fc.constantFrom<Span['style'][]>(
  'strong',
  'emphasis',
  'delete',
  'mark',
  'soft',
  'tag',
);

let fields = 0;

/** Of a field, unlike all others, or of none. */
const id = fc.boolean().map((isField) => (isField ? `field.${++fields}` : ''));

const holds = fc.constantFrom<Holds[]>('text', 'date');

const { inlines } = fc.letrec<{ inlines: Inline[]; inline: Inline }>((tie) => ({
  inlines: fc.array(tie('inline'), { maxLength: 3 }),
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    {
      weight: 4,
      arbitrary: fc.record<Inline & { kind: 'text' }>({ kind: fc.constant('text'), value: text }),
    },
    fc.record<Inline & { kind: 'code' }>({ kind: fc.constant('code'), value: text }),
    fc.constant<Inline>({ kind: 'break' }),
    fc.record<Inline & { kind: 'choice' }>({ kind: fc.constant('choice'), id, label: text }),
    fc.record<Inline & { kind: 'blank' }>({
      kind: fc.constant('blank'),
      id,
      label: text,
      holds,
    }),
    fc.record<Inline & { kind: 'one-of' }>({
      kind: fc.constant('one-of'),
      id,
      label: text,
      shown: fc.constantFrom('boxes', 'list'),
      answers: fc.array(fc.record({ value: text, label: text }), { maxLength: 3 }),
    }),
    fc.record<Inline & { kind: 'language' }>({
      kind: fc.constant('language'),
      language: fc.constantFrom('de', 'ja', 'he', 'pt-BR', ''),
      children: tie('inlines'),
    }),
    text.map((alt) => pictureOf(png(), alt, { width: 500, height: 900 })),
    text.map((alt) => pictureOf(png(), alt)),
    fc.record<Inline & { kind: 'units' }>({
      kind: fc.constant('units'),
      alt: text,
      full: fc.constantFrom('', '1', '99'),
      half: fc.constantFrom('', '2', 'x'),
      of: fc.constantFrom('', '3', '99', '999'),
    }),
    fc.record<Inline & { kind: 'dots' }>({
      kind: fc.constant('dots'),
      alt: text,
      mark: fc.constantFrom('', '0', '2', '12', '-1', '0.5', 'x'),
      expected: fc.constantFrom('', '1', '3', '9'),
      of: fc.constantFrom('', '3', '9', '99'),
    }),
    fc.record<Inline & { kind: 'span' }>({
      kind: fc.constant('span'),
      style: spans,
      children: tie('inlines'),
    }),
    fc.record<Inline & { kind: 'link' }>({
      kind: fc.constant('link'),
      url: urls,
      children: tie('inlines'),
    }),
  ),
}));

const width: Arbitrary<Width> = fc.oneof(
  fc.record({ points: fc.integer({ min: 0, max: 300 }) }),
  fc.record({ share: fc.integer({ min: 0, max: 3 }) }),
);

const column: Arbitrary<Column> = fc.record({
  width,
  align: fc.constantFrom('left', 'center', 'right'),
});

const fact: Arbitrary<Fact> = fc.record({ label: inlines, value: inlines });

const table = (cell: Arbitrary<Cell>): Arbitrary<Table> =>
  fc.array(column, { minLength: 1, maxLength: 4 }).chain((columns) => {
    const row = fc.record({
      cells: fc.array(cell, { minLength: columns.length, maxLength: columns.length }),
    });
    const group: Arbitrary<Group> = fc.record(
      {
        band: fc.record({ title: inlines, aside: inlines }),
        rows: fc.array(row, { maxLength: 3 }),
      },
      { requiredKeys: ['rows'] },
    );
    return fc.record(
      {
        kind: fc.constant('table' as const),
        style: fc.constantFrom('matrix' as const, 'plain' as const, 'figures' as const),
        description: text,
        columns: fc.constant(columns),
        header: row,
        groups: fc.array(group, { maxLength: 2 }),
      },
      { requiredKeys: ['kind', 'style', 'description', 'columns', 'groups'] },
    );
  });

const kind = <K extends Block['kind']>(name: K): Arbitrary<K> => fc.constant(name);

const { blocks } = fc.letrec<{ blocks: Block[]; block: Block }>((tie) => {
  const inside = tie('blocks');
  const cell: Arbitrary<Cell> = fc.record(
    { blocks: inside, tint: fc.double({ min: 0, max: 1, noNaN: true }) },
    { requiredKeys: ['blocks'] },
  );
  const step = fc.record({
    title: inlines,
    note: inlines,
    state: fc.constantFrom('now' as const, 'next' as const, 'other' as const),
  });
  return {
    blocks: fc.array(tie('block'), { maxLength: 3 }),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        kind: kind('paragraph'),
        style: fc.constantFrom(
          'body' as const,
          'lead' as const,
          'label' as const,
          'kicker' as const,
          'small' as const,
          'soft' as const,
        ),
        children: inlines,
      }),
      fc.record({
        kind: kind('heading'),
        depth: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
        children: inlines,
        id: fc.nat(9).map((n) => `h${n}`),
        listed: fc.boolean(),
      }),
      fc.record({ kind: kind('code'), value: text }),
      fc.record({ kind: kind('rule') }),
      fc.record({ kind: kind('page-break') }),
      fc.record({
        kind: kind('lines'),
        id,
        label: text,
        count: fc.integer({ min: 0, max: 3 }),
      }),
      fc.record({
        kind: kind('facts'),
        columns: fc.constantFrom(1 as const, 2 as const),
        facts: fc.array(fact, { maxLength: 4 }),
      }),
      fc.record({
        kind: kind('thermometer'),
        description: text,
        steps: fc.array(step, { minLength: 1, maxLength: 4 }),
      }),
      fc.record({
        kind: kind('signature'),
        parts: fc.array(fc.record({ id, holds, label: inlines, width }), { maxLength: 3 }),
      }),
      fc.record({
        kind: kind('cover'),
        label: inlines,
        title: inlines,
        facts: fc.array(fact, { maxLength: 2 }),
      }),
      fc.record({
        kind: kind('list'),
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 9 }),
        items: fc.array(inside, { maxLength: 3 }),
      }),
      fc.record({ kind: kind('callout'), blocks: inside }),
      fc.record({ kind: kind('keep'), blocks: inside }),
      fc.record({ kind: kind('band'), title: inlines, aside: inlines, blocks: inside }),
      fc.record({
        kind: kind('columns'),
        columns: fc.array(fc.record({ width, blocks: inside }), { maxLength: 3 }),
      }),
      table(cell),
    ),
  };
});

const section: Arbitrary<Section> = fc.record(
  {
    paper: fc.constantFrom('A4', 'Letter'),
    orientation: fc.constantFrom('portrait', 'landscape'),
    furniture: fc.record({ headLeft: text, headRight: text, foot: text }),
    blocks,
  },
  { requiredKeys: ['paper', 'orientation', 'blocks'] },
);

/** Any document; two headings may have one id, but no two fields. */
export const trees: Arbitrary<Document> = fc
  .record({ title: text, sections: fc.array(section, { minLength: 1, maxLength: 3 }) })
  .map(({ title, sections }) => ({ meta: meta(title), sections }));
