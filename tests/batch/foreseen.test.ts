import { describe, expect, it } from 'vitest';
import type { RichText } from '../../src/ladder/model.ts';
import { withheldFrom } from '../../src/audience/withheld.ts';
import { mayLeak } from '../../src/batch/foreseen.ts';
import { gather } from '../../src/gather.ts';
import { identify } from '../../src/job.ts';
import { fill, type FilledLayout } from '../../src/layout/fill.ts';
import { SLOT_END, SLOT_START } from '../../src/layout/slot.ts';
import { opened } from '../support/opened.ts';
import { smallProject } from '../support/small-project.ts';

const { press } = opened(smallProject());
const task = identify(
  {
    document: 'review-packet',
    audience: 'employee',
    subject: { kind: 'person', id: 'K-2' },
    path: 'x',
    formats: ['pdf'],
    date: '2026-11-23',
  },
  press,
);
const { view } = gather(task, press);
const own = fill(task.layout, view);
const withheld = withheldFrom(task, { view, words: own.words, imprint: [] }, press.company);

const slot = (number: number): string => `${SLOT_START}${number}${SLOT_END}`;

/** The employee's own packet, and after it a line of a layout with values. */
const withLine = (line: string, ...values: FilledLayout['content']['slots']): FilledLayout => {
  const { text, slots } = own.content;
  const moved = values.reduce<string>(
    (all, _, index) => all.replace(`{${index}}`, slot(slots.length + index)),
    line,
  );
  return { ...own, content: { text: `${text}\n${moved}\n`, slots: [...slots, ...values] } };
};

const rich = (...words: readonly string[]): RichText => [
  {
    type: 'paragraph',
    children: words.map((value, at) =>
      at % 2 === 0
        ? { type: 'text' as const, value }
        : { type: 'strong' as const, children: [{ type: 'text' as const, value }] },
    ),
  },
];

describe('what a document is made of', () => {
  it('holds nothing that its audience may not read', () => {
    expect(mayLeak(own, withheld)).toBe(false);
    expect(mayLeak(withLine('Reports to {0}', 'Odile Marchetti'), withheld)).toBe(false);
  });

  it.each<[string, FilledLayout]>([
    ['in a value', withLine('Ask {0}', "Nell O'Brien")],
    ['over two values of a line', withLine('Ask {0} {1}', 'Nell', "O'Brien")],
    ['over a value and the layout', withLine("Ask {0} O'Brien", 'Nell')],
    ['in a value with bars', withLine('Ask {0}', "Nell | O'Brien")],
    ['in rich text', withLine('{0}', rich('Ask Nell ', 'O', "'Brien."))],
    [
      'at the end of one paragraph of two',
      withLine('{0}', [...rich("Nell O'Brien"), ...rich('Ask')]),
    ],
    ['at the beginning of the other', withLine('{0}', [...rich('Ask'), ...rich("Nell O'Brien")])],
    ['in rich text with bars', withLine('{0}', rich("Nell | O'Brien"))],
    ['in a title', { ...own, texts: { ...own.texts, title: "Packet: Nell O'Brien" } }],
    [
      'in a cell of another level',
      withLine('{0}', 'Makes the five mothers unaided. Invents a sauce each season.'),
    ],
  ])('holds a secret %s', (_, filled) => {
    expect(mayLeak(filled, withheld)).toBe(true);
  });

  it('holds none where its words stand in two cells, or on two lines', () => {
    expect(mayLeak(withLine("| {0} | O'Brien |", 'Nell'), withheld)).toBe(false);
    expect(mayLeak(withLine("{0}\nO'Brien", 'Nell'), withheld)).toBe(false);
  });
});
