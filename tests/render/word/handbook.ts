/** A team handbook: cover, contents, a landscape matrix. */
import type { Block, Document, Table } from '../../../src/document/model.ts';
import { pairs } from './appendix.ts';
import {
  blank,
  cell,
  choice,
  fact,
  h,
  lines,
  meta,
  p,
  row,
  section,
  signature,
  span,
  styled,
  t,
} from './nodes.ts';
import { areas, expectation } from './sample-words.ts';

const matrix: Table = {
  kind: 'table',
  style: 'matrix',
  description: 'Software Engineering: one row a competency, one column a level',
  columns: [
    { width: { points: 96 }, align: 'left' },
    ...Array.from({ length: 4 }, () => ({ width: { share: 1 }, align: 'left' as const })),
  ],
  header: row(
    '',
    'Associate Software Engineer',
    'Software Engineer',
    'Senior Software Engineer',
    'Staff Software Engineer',
  ),
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

const level = (name: string): Block[] => [
  h(2, name),
  styled('lead', 'What a colleague at this level does well.'),
  pairs(['Writing code', 'Testing', 'Debugging', 'Security', 'Work breakdown', 'Facilitation']),
];

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
    section(
      [
        h(1, 'Contents', false),
        { kind: 'toc', depth: 2 },
        h(2, 'How much is new at each level'),
        heat,
      ],
      { furniture: furniture('Team handbook') },
    ),
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
            [
              p('Talk about it.'),
              {
                kind: 'list',
                ordered: false,
                start: 1,
                items: [[p('With a colleague')], [p('With your manager')]],
              },
            ],
            [p('Write it down.')],
          ],
        },
        { kind: 'rule' },
        { kind: 'code', value: 'ladderpress build\n  --team payments' },
        { kind: 'list', ordered: true, start: 1, items: [[p('A new count.')], [p('Second.')]] },
        { kind: 'page-break' },
        styled('label', 'Name and date'),
        {
          kind: 'paragraph',
          style: 'body',
          children: [
            t('Name '),
            blank('Name', 'candidate.name'),
            t(' Starts '),
            blank('Starts', 'candidate.starts', 'date'),
            t(' Initials '),
            blank('Initials'),
          ],
        },
      ],
      { furniture: furniture('Team handbook') },
    ),
    section(
      [h(1, 'Software Engineering'), p('What the track is for.'), h(2, 'The whole track'), matrix],
      {
        orientation: 'landscape',
        furniture: furniture('Software Engineering · the whole track'),
      },
    ),
    ...['Associate Engineer', 'Engineer', 'Senior Engineer'].map((name) =>
      section(level(name), { furniture: furniture('Software Engineering') }),
    ),
    section(
      [
        h(1, 'Acknowledgement'),
        p('I have read this handbook.'),
        lines(6, 'comments', 'Comments'),
        signature('Signature', 'sign.reader'),
        p(choice('Received, and declined to sign.', 'declined')),
        signature('Signature, witness'),
      ],
      { furniture: furniture('Team handbook'), leaf: true },
    ),
  ],
};
