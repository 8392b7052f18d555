/** A review packet: a page to act on, and 27 competencies in five bands. */
import type { Block, Document, Table } from '../../../src/document/model.ts';
import { choice, fact, h, lines, meta, oneOf, p, row, section, span, styled, t } from './nodes.ts';
import { areas, expectation } from './sample-words.ts';

const slug = (name: string): string => name.toLowerCase().replaceAll(' ', '-');

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
            p(
              'Writes ',
              span('mark', 'code that is ready for production'),
              ', that a colleague can test and read at once.',
            ),
          ],
        },
      ],
    },
    {
      kind: 'columns',
      columns: [
        {
          width: { share: 1 },
          blocks: [styled('small', oneOf(`Mark: ${name}`, `rating.${slug(name)}`))],
        },
        {
          width: { share: 1 },
          blocks: [
            styled('label', 'Evidence'),
            lines(2, `evidence.${slug(name)}`, `Evidence: ${name}`),
          ],
        },
      ],
    },
    lines(1),
  ],
});

const band = (title: string, names: readonly string[]): Block => ({
  kind: 'band',
  title: [t(title)],
  aside: [
    t(`${names.length} competencies · now: Software Engineer · next: Senior Software Engineer`),
  ],
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
  groups: [
    {
      rows: areas.map((area) =>
        row(area, '●●○', p(oneOf(area, `overall.${slug(area)}`, { shown: 'list' })), '7', '5'),
      ),
    },
  ],
};

const firstPage: readonly Block[] = [
  styled('kicker', 'Review packet · Manager’s copy'),
  h(1, 'Zoë Ferreira-Holm'),
  styled(
    'lead',
    'Software Engineer, Payments. Reviewed against Software Engineering 2.3, in effect since 1 July 2026.',
  ),
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
      p(
        'Mark each competency against the expectation for the current level. Underlined words are new at the next level. The ladder is a guide for a conversation, not a checklist.',
      ),
    ],
  },
  h(2, 'At a glance'),
  glance,
  h(2, 'Recommendation'),
  styled(
    'small',
    oneOf('Recommendation', 'recommendation.choice', {
      answers: ['Stay at this level', 'Promote this cycle', 'Promote next cycle'].map((label) => ({
        value: slug(label),
        label,
      })),
    }),
  ),
  styled('soft', 'In one sentence, why'),
  lines(2, 'recommendation.why', 'Recommendation: in one sentence, why'),
  p(choice('Talked through'), choice('Sent on')),
];

/** 27 competencies in five bands. */
export const packet: Document = {
  meta: meta('Review packet: Zoë Ferreira-Holm'),
  sections: [
    section(firstPage),
    ...areas.map((area, i) =>
      section(
        [
          band(
            area,
            Array.from({ length: [7, 5, 7, 5, 3][i] ?? 0 }, (_, n) => `${area} ${'abcdefg'[n]}`),
          ),
        ],
        {
          furniture: {
            headLeft: area,
            headRight: 'Zoë Ferreira-Holm · 2026 H2',
            foot: 'RP-2026H2-0142-M · 9f41c0d2',
          },
        },
      ),
    ),
  ],
};
