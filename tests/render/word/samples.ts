/** Documents like those the program makes, to look at and to test. */
import type { Block, Document, Table } from '../../../src/document/model.ts';
import { cell, fact, h, link, meta, p, row, section, span, styled, t } from './nodes.ts';

const expectation =
  'Writes small functions that a colleague can test and read at once, names what can go wrong, and documents what a caller must know.';

const competency = (name: string): Block => ({
  kind: 'keep',
  blocks: [
    { ...h(3, name, false), children: [t(name), t('  '), span('soft', 'Quality and testing')] },
    {
      kind: 'columns',
      columns: [
        { width: { share: 1 }, blocks: [styled('label', 'Software Engineer'), p(expectation)] },
        {
          width: { share: 1 },
          blocks: [
            styled('label', 'Senior Software Engineer', '  ', span('tag', 'rewritten')),
            p('Writes ', span('mark', 'code that is ready for production'), ', that a colleague can test and read at once.'),
          ],
        },
      ],
    },
    {
      kind: 'columns',
      columns: [
        {
          width: { share: 1 },
          blocks: [
            {
              kind: 'paragraph',
              style: 'small',
              children: ['Working towards', 'Meeting', 'Exceeding'].map((label) => ({ kind: 'choice', label })),
            },
          ],
        },
        { width: { share: 1 }, blocks: [styled('label', 'Evidence'), { kind: 'lines', count: 1 }] },
      ],
    },
    { kind: 'lines', count: 1 },
  ],
});

const areas = ['Technical skills', 'Delivery', 'Communication', 'Leadership', 'Strategic impact'];

const band = (title: string, names: readonly string[]): Block => ({
  kind: 'band',
  title: [t(title)],
  aside: [t(`${names.length} competencies · now: Software Engineer · next: Senior Software Engineer`)],
  blocks: names.map(competency),
});

const glance: Table = {
  kind: 'table',
  style: 'figures',
  description: 'Marks by area',
  columns: [
    { width: { share: 2 }, align: 'left' },
    { width: { share: 1 }, align: 'left' },
    { width: { share: 1 }, align: 'left' },
    { width: { share: 1 }, align: 'right' },
    { width: { share: 1 }, align: 'right' },
  ],
  header: row('Area', 'Self', 'Manager', 'Competencies', 'New at next level'),
  groups: [{ rows: areas.map((area) => row(area, '●●○', styled('soft', 'to mark'), '7', '5')) }],
};

const firstPage: readonly Block[] = [
  styled('kicker', 'Review packet · Manager’s copy'),
  h(1, 'Zoë Ferreira-Holm'),
  styled('lead', 'Software Engineer, Payments. Reviewed against Software Engineering 2.3, in effect since 1 July 2026.'),
  {
    kind: 'thermometer',
    description: 'Software Engineer now, Senior Software Engineer next',
    steps: [
      { title: [t('Associate Software Engineer')], note: [], state: 'other' },
      { title: [t('Software Engineer')], note: [t('since 3 February 2025')], state: 'now' },
      { title: [t('Senior Software Engineer')], note: [t('next')], state: 'next' },
      { title: [t('Staff Software Engineer')], note: [], state: 'other' },
    ],
  },
  {
    kind: 'facts',
    columns: 2,
    facts: [
      fact('Manager', 'Tomasz Łukaszewicz'),
      fact('Team', 'Payments'),
      fact('Started', '12 June 2023'),
      fact('Self-review due', '4 December 2026'),
      fact("Manager's due", '11 December 2026'),
    ],
  },
  {
    kind: 'callout',
    blocks: [
      p('Mark each competency against the expectation for the current level. Underlined words are new at the next level. The ladder is a guide for a conversation, not a checklist.'),
    ],
  },
  h(2, 'At a glance'),
  glance,
  h(2, 'Recommendation'),
  {
    kind: 'paragraph',
    style: 'small',
    children: ['Stay at this level', 'Promote this cycle', 'Promote next cycle'].map((label) => ({ kind: 'choice', label })),
  },
  styled('soft', 'In one sentence, why'),
  { kind: 'lines', count: 2 },
];

/** 27 competencies in five bands. */
export const packet: Document = {
  meta: meta('Review packet: Zoë Ferreira-Holm'),
  sections: [
    section(firstPage),
    ...areas.map((area, i) =>
      section(
        [band(area, Array.from({ length: [7, 5, 7, 5, 3][i] ?? 0 }, (_, n) => `${area} ${'abcdefg'[n]}`))],
        { furniture: { headLeft: area, headRight: 'Zoë Ferreira-Holm · 2026 H2', foot: 'RP-2026H2-0142-M · 9f41c0d2' } },
      ),
    ),
  ],
};

const pairs = (names: readonly string[]): Table => ({
  kind: 'table',
  style: 'plain',
  description: 'Competency and expectation',
  columns: [
    { width: { points: 125 }, align: 'left' },
    { width: { share: 1 }, align: 'left' },
  ],
  groups: [{ rows: names.map((name) => row(p(span('strong', name)), expectation)) }],
});

export const appendix: Document = {
  meta: meta('Software Engineer'),
  sections: [
    section([
      styled('kicker', 'Appendix A · What we expect at your level'),
      h(1, 'Software Engineer'),
      styled('lead', 'Daniel Nguyễn, Payments. This is what colleagues at your level do well. You will meet it again in your first review.'),
      {
        kind: 'facts',
        columns: 2,
        facts: [fact('Track', 'Software Engineering'), fact('Reports to', 'Tomasz Łukaszewicz'), fact('Starts', '1 February 2027'), fact('Place', 'Lisbon')],
      },
      {
        kind: 'callout',
        blocks: [
          p('This appendix describes the role and is not part of the contract. The ladder may change; the version named below is the one this offer was made on.'),
          p('Read the ', link('https://example.com/ladder?a=1&b=2', 'whole ladder'), ' or go to ', link('#delivery', 'Delivery'), '.'),
        ],
      },
      h(2, 'Technical skills'),
      pairs(['Writing code', 'Testing', 'Debugging', 'Security']),
      h(2, 'Delivery'),
      pairs(['Work breakdown', 'Dealing with ambiguity']),
      {
        kind: 'signature',
        parts: [
          { label: [t('Signature, candidate')], width: { share: 2 } },
          { label: [t('Name in capitals')], width: { share: 2 } },
          { label: [t('Date')], width: { share: 1 } },
        ],
      },
    ]),
  ],
};

const matrix: Table = {
  kind: 'table',
  style: 'matrix',
  description: 'Software Engineering: one row a competency, one column a level',
  columns: [
    { width: { points: 96 }, align: 'left' },
    ...Array.from({ length: 4 }, () => ({ width: { share: 1 }, align: 'left' as const })),
  ],
  header: row('', 'Associate Software Engineer', 'Software Engineer', 'Senior Software Engineer', 'Staff Software Engineer'),
  groups: areas.map((area) => ({
    band: { title: [t(area)], aside: [] },
    rows: ['Writing code', 'Testing', 'Observability'].map((name) =>
      row(
        cell(p(span('strong', name)), styled('small', 'Quality and testing')),
        'Writes code with its reader in mind, and thinks of edges and errors.',
        expectation,
        expectation,
        styled('soft', 'The same as for a Senior Software Engineer.'),
      ),
    ),
  })),
};

const heat: Table = {
  kind: 'table',
  style: 'figures',
  description: 'How much is new at each level',
  columns: [
    { width: { share: 3 }, align: 'left' },
    ...Array.from({ length: 3 }, () => ({ width: { points: 60 }, align: 'center' as const })),
  ],
  header: row('Area', 'to Engineer', 'to Senior', 'to Staff'),
  groups: [
    {
      rows: areas.map((area) =>
        row(area, ...[0.2, 0.1, 0.4].map((tint) => ({ blocks: [p(`${tint * 10} of 7`)], tint }))),
      ),
    },
  ],
};

const furniture = (headLeft: string) => ({
  headLeft,
  headRight: 'Payments',
  foot: 'TH-payments · in effect 1 July 2026 · 71be3d04 · Internal',
});

const level = (name: string): Block[] => [h(2, name), styled('lead', 'What a colleague at this level does well.'), pairs(['Writing code', 'Testing', 'Debugging', 'Security', 'Work breakdown', 'Facilitation'])];

export const handbook: Document = {
  meta: { ...meta('Team handbook: Payments'), id: 'TH-payments' },
  sections: [
    {
      paper: 'A4',
      orientation: 'portrait',
      blocks: [
        {
          kind: 'cover',
          label: [t('Team handbook')],
          title: [t('Payments')],
          facts: [
            fact('Tracks', 'Software Engineering 2.3 · Site Reliability Engineering 1.4'),
            fact('In effect', '1 July 2026'),
            fact('Owner', 'People Operations'),
            fact('Document', 'TH-payments · 71be3d04'),
          ],
        },
      ],
    },
    section([h(1, 'Contents', false), { kind: 'toc', depth: 2 }, h(2, 'How much is new at each level'), heat], { furniture: furniture('Team handbook') }),
    section(
      [
        h(1, 'How to use this handbook'),
        p('Read your own level first, then the one after it. ', expectation, ' ', expectation),
        {
          kind: 'list',
          ordered: true,
          start: 3,
          items: [
            [p('Read the level.'), p('Twice.')],
            [p('Talk about it.'), { kind: 'list', ordered: false, start: 1, items: [[p('With a colleague')], [p('With your manager')]] }],
            [p('Write it down.')],
          ],
        },
        { kind: 'rule' },
        { kind: 'code', value: 'ladderpress build\n  --team payments' },
        { kind: 'list', ordered: true, start: 1, items: [[p('A new count.')], [p('Second.')]] },
        { kind: 'page-break' },
        styled('label', 'Name and date'),
        { kind: 'paragraph', style: 'body', children: [t('Name '), { kind: 'blank', name: 'Name' }, t(' Date '), { kind: 'blank', name: 'Date' }] },
      ],
      { furniture: furniture('Team handbook') },
    ),
    section([h(1, 'Software Engineering'), p('What the track is for.'), h(2, 'The whole track'), matrix], {
      orientation: 'landscape',
      furniture: furniture('Software Engineering · the whole track'),
    }),
    ...['Associate Engineer', 'Engineer', 'Senior Engineer'].map((name) =>
      section(level(name), { furniture: furniture('Software Engineering') }),
    ),
    section([h(1, 'Acknowledgement'), p('I have read this handbook.')], { furniture: furniture('Team handbook') }),
  ],
};

export const samples: Readonly<Record<string, Document>> = { packet, appendix, handbook };
