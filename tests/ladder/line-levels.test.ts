/** Levels whose titles are plain lines, as text that was pasted has them. */
import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt } from './reading.ts';

const titles = (text: string): readonly string[] =>
  trackAt(seen(text).ladder, 0).levels.map(({ title }) => title);

const knots =
  '## Knots\n\nOf rope.\n\nLVL 1 - Hand\nTies one.\nTies two.\nLVL 2 - Mate\nSplices.\n\nLVL 3T - Master\n\n- Teaches.\n\n';

test('lines that are coded titles of levels, of three or more that count upwards, head levels', () => {
  const text = `# Crew\n\n${knots}## Maps\n\n**LVL 1 - Hand**\n\nReads.\n\n**LVL 2 - Mate**\n\nDraws.\n\n## Stars\n\nLVL 2 - Mate\nSees.\nLVL 2M - Purser\nCounts.\nLVL 3T - Master\nNames.\n`;
  expect(titles(text)).toEqual([
    'LVL 1 - Hand',
    'LVL 2 - Mate',
    'LVL 2M - Purser',
    'LVL 3T - Master',
  ]);
  expect(rows(trackAt(seen(text).ladder, 0))).toEqual([
    ' >  > Knots: Ties one. Ties two. | Splices. | _ | Teaches.',
    ' >  > Maps: Reads. | Draws. | _ | _',
    ' >  > Stars: _ | Sees. | Counts. | Names.',
  ]);
});

const counted = (name: string, words: string): string =>
  `# ${name}\n\nLevel\tWhat\n0 - None\n1 - Follow\n${words} along.\n2 - Lead\n${words} ahead.\n\n`;

test('numbered lines that come again below other headings are levels, and it is said', () => {
  const text = `${counted('Knots', 'Ties')}${counted('Maps', 'Draws')}`;
  const { ladder, messages } = seen(text);
  expect(titles(text)).toEqual(['0 - None', '1 - Follow', '2 - Lead']);
  expect(rows(trackAt(ladder, 0))).toEqual([
    ' >  > Knots: _ | Ties along. | Ties ahead.',
    ' >  > Maps: _ | Draws along. | Draws ahead.',
  ]);
  expect(placed(messages)).toContain('4:1 levels-by-structure');
});

test('numbered lines of one heading alone are steps of something else', () => {
  const { ladder } = seen(counted('Casting off', 'Goes'));
  expect(ladder.tracks).toEqual([]);
});
