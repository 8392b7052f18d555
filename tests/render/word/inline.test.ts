import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/document/model.ts';
import { look } from '../../support/look.ts';
import { textOf } from '../../support/ooxml.ts';
import { elementsIn, inside, val, within } from '../../support/xml.ts';
import { blank, choice, h, p, span, t } from './nodes.ts';
import { rendered } from './rendered.ts';

/** Style, further properties and words of each run of one paragraph. */
const runsOf = async (...children: readonly Inline[]) =>
  within(await rendered(p(...children)), 'w:r').map((run) => ({
    style: val(run, 'w:rPr', 'w:rStyle'),
    more: inside(run, 'w:rPr')
      .flatMap(elementsIn)
      .map(({ name }) => name)
      .filter((name) => !/rStyle|Cs$/.test(name)),
    words: textOf(run),
  }));

describe('inlines', () => {
  it.each([
    ['strong', 'Strong'],
    ['emphasis', 'Emphasis'],
    ['delete', 'Deleted'],
    ['mark', 'New'],
    ['soft', 'Aside'],
  ] as const)('that are %s have the style %s', async (style, id) => {
    expect(await runsOf(span(style, 'word'))).toEqual([{ style: id, more: [], words: 'word' }]);
  });

  it('that are tags have room in their box', async () => {
    const runs = await runsOf(span('tag', 'rewritten'));
    expect(runs.map(({ words }) => words)).toEqual(['\u00a0', 'rewritten', '\u00a0']);
    expect(new Set(runs.map(({ style }) => style))).toEqual(new Set(['Tag']));
  });

  it('keep what is around them when they stand in one another', async () => {
    const runs = await runsOf(
      span('strong', 'a ', span('emphasis', 'b ', span('mark', 'c')), ' d'),
    );
    expect(runs).toEqual([
      { style: 'Strong', more: [], words: 'a ' },
      { style: 'Strong', more: ['w:i'], words: 'b ' },
      { style: 'New', more: ['w:b', 'w:i'], words: 'c' },
      { style: 'Strong', more: [], words: ' d' },
    ]);
  });

  it('that are strong in a bold heading stay bold: a second bold would turn it off', async () => {
    const body = await rendered({
      ...h(2, ''),
      children: [span('strong', 'all'), span('soft', 'less')],
    });
    const runs = within(body, 'w:r');
    expect(runs.map((run) => val(run, 'w:rPr', 'w:rStyle'))).toEqual([undefined, 'Aside']);
    expect(runs.map((run) => val(run, 'w:rPr', 'w:b'))).toEqual([undefined, 'false']);
  });

  it('show tabs and line ends as such', async () => {
    const body = await rendered(p(t('one\ttwo\nthree\r\nfour')));
    expect(within(body, 'w:t').map(({ children: [words] }) => words)).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
    expect(within(body, 'w:tab')).toHaveLength(1);
    expect(within(body, 'w:br')).toHaveLength(2);
  });

  it.each(['CURRENT', 'TOTAL_PAGES', '{ladder:bullets-0}', '<w:p/>', ']]>'])(
    'say %s as it is written',
    async (words) => {
      const body = await rendered(p(words), {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [[p('item')]],
      });
      expect(within(body, 'w:t')[0]?.children).toEqual([words]);
      expect(within(body, 'w:fldChar')).toEqual([]);
    },
  );

  it('that tick stand behind an empty box, on one line with their first word', async () => {
    const runs = await runsOf(choice('Meeting'), choice('Exceeding'));
    expect(runs.map(({ style, words }) => [style, words])).toEqual([
      ['Box', '☐'],
      ['Choice', '\u00a0Meeting'],
      [undefined, '\u2003'],
      ['Box', '☐'],
      ['Choice', '\u00a0Exceeding'],
    ]);
  });

  it('that are blank are an underlined length', async () => {
    const [only] = await runsOf(blank('Name'));
    expect(only?.style).toBe('Blank');
    expect(only?.words).toMatch(/^\u00a0{20,}$/);
  });

  it('that are blank take no more than one line of a narrow cell', async () => {
    const points = 60;
    const cell = { blocks: [p(blank('Mark'))] };
    const body = await rendered({
      kind: 'table',
      style: 'matrix',
      description: 'Marks',
      columns: [{ width: { points }, align: 'left' }],
      groups: [{ rows: [{ cells: [cell] }] }],
    });
    const words = within(body, 'w:r').map(textOf).find(Boolean) ?? '';
    const room = points / look.theme.sizes.table;
    expect(words).toMatch(/^\u00a0+$/);
    // a space of Calibri is 0.226 of its size
    expect(words.length * 0.226).toBeLessThanOrEqual(room);
    expect(words.length * 0.226).toBeGreaterThan(room * 0.8);
  });
});
