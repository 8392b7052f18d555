/** An appendix to an offer. */
import type { Document, Table } from '../../../src/document/model.ts';
import { fact, h, link, meta, p, row, section, signature, span, styled } from './nodes.ts';
import { expectation } from './sample-words.ts';

export const pairs = (names: readonly string[]): Table => ({
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
      styled(
        'lead',
        'Daniel Nguyễn, Payments. This is what colleagues at your level do well. You will meet it again in your first review.',
      ),
      {
        kind: 'facts',
        columns: 2,
        facts: [
          fact('Track', 'Software Engineering'),
          fact('Reports to', 'Tomasz Łukaszewicz'),
          fact('Starts', '1 February 2027'),
          fact('Place', 'Lisbon'),
        ],
      },
      {
        kind: 'callout',
        blocks: [
          p(
            'This appendix describes the role and is not part of the contract. The ladder may change; the version named below is the one this offer was made on.',
          ),
          p(
            'Read the ',
            link('https://example.com/ladder?a=1&b=2', 'whole ladder'),
            ' or go to ',
            link('#delivery', 'Delivery'),
            '.',
          ),
        ],
      },
      h(2, 'Technical skills'),
      pairs(['Writing code', 'Testing', 'Debugging', 'Security']),
      h(2, 'Delivery'),
      pairs(['Work breakdown', 'Dealing with ambiguity']),
      signature('Signature, candidate', 'sign.candidate'),
    ]),
  ],
};
