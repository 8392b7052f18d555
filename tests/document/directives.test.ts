import { describe, expect, it } from 'vitest';
import { directives } from '../../src/document/directives.ts';
import { block, blocks, inlines, said, skeleton } from './building.ts';

/** Each directive: what is written, and the node it makes. */
const made: Readonly<Record<string, readonly [string, object]>> = {
  toc: ['::toc{depth=3}', { kind: 'toc', depth: 3 }],
  'page-break': ['::page-break', { kind: 'page-break' }],
  kicker: [
    '::kicker[A **b**]',
    { kind: 'paragraph', style: 'kicker', children: [{ value: 'A ' }, { style: 'strong' }] },
  ],
  lead: ['::lead[Words]', { kind: 'paragraph', style: 'lead', children: [{ value: 'Words' }] }],
  label: ['::label[Words]', { kind: 'paragraph', style: 'label' }],
  small: ['::small[Words]', { kind: 'paragraph', style: 'small' }],
  lines: [
    '::lines{count=4 id=comments label="Comments"}',
    { kind: 'lines', count: 4, id: 'comments', label: 'Comments' },
  ],
  signature: [
    '::signature[Signature, Ada]{id=sign.employee name="Capitals" date="Date"}',
    {
      kind: 'signature',
      parts: [
        { id: 'sign.employee.signature', holds: 'text', label: [{ value: 'Signature, Ada' }] },
        { id: 'sign.employee.name', holds: 'text', label: [{ value: 'Capitals' }] },
        { id: 'sign.employee.date', holds: 'date', label: [{ value: 'Date' }] },
      ],
    },
  ],
  keep: [
    ':::keep\nA\n\nB\n:::',
    { kind: 'keep', blocks: [{ kind: 'paragraph' }, { kind: 'paragraph' }] },
  ],
  callout: [':::callout\nA\n:::', { kind: 'callout', blocks: [{ kind: 'paragraph' }] }],
  band: [
    ':::band[Title]{aside="beside"}\nA\n:::',
    {
      kind: 'band',
      title: [{ value: 'Title' }],
      aside: [{ value: 'beside' }],
      blocks: [{ kind: 'paragraph' }],
    },
  ],
  columns: [
    ':::columns{widths="10mm 2*"}\nA\n\n---\n\nB\n\nC\n:::',
    {
      kind: 'columns',
      columns: [
        { width: { points: (10 * 72) / 25.4 }, blocks: [{}] },
        { width: { share: 2 }, blocks: [{}, {}] },
      ],
    },
  ],
  facts: [
    ':::facts{columns=1}\n- **Team** Payments\n- **Place**\n:::',
    {
      kind: 'facts',
      columns: 1,
      facts: [
        { label: [{ value: 'Team' }], value: [{ value: 'Payments' }] },
        { label: [{ value: 'Place' }], value: [] },
      ],
    },
  ],
  thermometer: [
    ':::thermometer[The steps]\n- One\n- :now[Two] since May\n- :next[Three] next\n:::',
    {
      kind: 'thermometer',
      description: 'The steps',
      steps: [
        { title: [{ value: 'One' }], note: [], state: 'other' },
        { title: [{ value: 'Two' }], note: [{ value: 'since May' }], state: 'now' },
        { title: [{ value: 'Three' }], note: [{ value: 'next' }], state: 'next' },
      ],
    },
  ],
  table: [
    ':::table{style=figures columns="30pt *" align="left right" description="About"}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::',
    {
      kind: 'table',
      style: 'figures',
      description: 'About',
      columns: [
        { width: { points: 30 }, align: 'left' },
        { width: { share: 1 }, align: 'right' },
      ],
      groups: [{ rows: [{ cells: [{}, {}] }] }],
    },
  ],
};

const inside: Readonly<Record<string, readonly [string, string]>> = {
  choice: [':choice[Meets **all**]{id=declined}', 'choice declined(Meets all)'],
  'one-of': [
    ':one-of[:choice[Meets **all**]{value=meeting} :choice[More]{value=exceeding}]{id=rating.a.b label="Mark: B"}',
    'one of boxes rating.a.b(Mark: B: meeting=Meets all, exceeding=More)',
  ],
  field: [':field[Name]{id=candidate.name}', 'blank text candidate.name(Name)'],
  lang: ['an :lang[*avis* public]{of=fr-CA}', 'an fr-CA(emphasis(avis) public)'],
  dots: [
    ':dots[Meeting; expected: *Meeting*]{mark=2 expected=2 of=4}',
    'dots 2/2/4(Meeting; expected: Meeting)',
  ],
  units: [':units[4 reworded]{full=3 half=4 of=12}', 'units 3/4/12(4 reworded)'],
  soft: ['a :soft[b *c*]', 'a soft(b emphasis(c))'],
  tag: [':tag[new]', 'tag(new)'],
  mark: [':mark[new]', 'mark(new)'],
};

/** Those that only stand inside another: their tests are below, and in `table.test.ts`. */
const others = ['section', 'cover', 'now', 'next', 'tint'];

describe('a directive makes its node', () => {
  it.each(Object.entries(made))('%s', (_, [text, node]) => {
    expect(block(text)).toMatchObject(node);
  });

  it.each(Object.entries(inside))('%s, in a line', (_, [text, expected]) => {
    expect(said(inlines(text))).toBe(expected);
  });

  it('and there is a test for each', () => {
    const tested = [...Object.keys(made), ...Object.keys(inside), ...others];
    expect(tested.toSorted()).toEqual(Object.keys(directives).toSorted());
  });
});

describe('what is left out takes its usual value', () => {
  it.each([
    ['::toc', { kind: 'toc', depth: 2 }],
    [':::facts{small}\n- **Team** A\n:::', { kind: 'facts', columns: 2, small: true }],
    ['::lines', { kind: 'lines', id: '', label: '', count: 1 }],
    ['::signature[A]', { parts: [{ id: '' }, { id: '' }, { id: '' }] }],
    [':::facts\n- **A** b\n:::', { columns: 2 }],
    [':::table\n| A |\n|---|\n:::', { style: 'plain', description: '' }],
  ])('%s', (text, node) => {
    expect(block(text)).toMatchObject(node);
  });

  it('a depth that there is not becomes the nearest', () => {
    expect(block('::toc{depth=9}')).toMatchObject({ depth: 4 });
    expect(block('::toc{depth=0}')).toMatchObject({ depth: 1 });
  });

  it('a heading over the contents is not among them', () => {
    expect(blocks('::toc[Contents]')).toMatchObject([
      { kind: 'heading', listed: false, children: [{ value: 'Contents' }] },
      { kind: 'toc' },
    ]);
  });
});

describe('sections', () => {
  it('list none of the headings that stand beside the contents', () => {
    const { sections } = skeleton(':::section\n::toc\n\n## Beside\n:::\n\n## Elsewhere');
    expect(sections).toMatchObject([
      { blocks: [{ kind: 'toc' }, { kind: 'heading', listed: false }] },
      { blocks: [{ kind: 'heading', listed: true }] },
    ]);
  });

  const text = 'Before\n\n:::section{landscape head="Wide"}\nWithin\n:::\n\nAfter';

  it('divide the document; what stands between them is a section too', () => {
    expect(skeleton(text).sections).toMatchObject([
      { bare: false, blocks: [{ kind: 'paragraph' }] },
      { bare: false, orientation: 'landscape', head: 'Wide' },
      { bare: false },
    ]);
    expect(skeleton(text).sections[2]).not.toHaveProperty('orientation');
  });

  it('a cover is one by itself, without head or foot', () => {
    const { sections, messages } = skeleton(
      '::::cover[Guide]\n# Title\n\n:::facts\n- **A** b\n:::\n::::\n\nAfter',
    );
    expect(messages).toEqual([]);
    expect(sections).toMatchObject([
      {
        bare: true,
        blocks: [
          {
            kind: 'cover',
            label: [{ value: 'Guide' }],
            title: [{ value: 'Title' }],
            facts: [{ label: [{ value: 'A' }], value: [{ value: 'b' }] }],
          },
        ],
      },
      { bare: false },
    ]);
  });
});
