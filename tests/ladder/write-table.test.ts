import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesOf } from '../../src/ladder/write/lines.ts';
import { writeTable } from '../../src/ladder/write/write-table.ts';
import { seen } from './reading.ts';

/** The ladder's lines, and those of the ladder read from what was written. */
function thereAndBack(text: string): readonly [readonly string[], readonly string[]] {
  const { ladder } = seen(text);
  return [linesOf(ladder), linesOf(seen(writeTable(ladder)).ladder)];
}

const table = (cell: string): string =>
  `# Sailing\n\n| | Skill | Deckhand | Mate |\n|---|---|---|---|\n| Deck | Knots | ${cell} | Teaches it |\n| | Watch | | Same as Deckhand |\n`;

test.each([
  'Ties a **bowline** and a `reef | knot`'.replace('|', '\\|'),
  'One.<br><br>Two, [here](https://example.org/a?b=c&d).',
  'Knows<br>- one<br>- two',
  '<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>',
  '<ol start="3"><li>three</li><li>four</li></ol>After',
  '<p>- x</p><p>- y</p>',
  '1 < 2 & 3 > 2, \\*not bold\\*, a_b_c, ~~gone~~',
  '<blockquote>Quoted</blockquote><pre><code>a *b*\nc</code></pre>',
  'n/a (not yet)',
  '—',
  '✅ done',
  '<table><tr><th>h</th></tr><tr><td>d</td></tr></table>',
])('a cell %j comes back as it was', (cell) => {
  const [before, after] = thereAndBack(table(cell.replaceAll('\n', ' ')));
  expect(after).toEqual(before);
  expect(before.join('\n')).toContain('level mate: Mate');
});

test('headings and bullets, with words around them, come back as a table', () => {
  const text = `---\ntitle: Rope\nversion: '4'\nowner: Crew\ncumulative: yes\n---\n# Rope\n\nRead *this*.\n\n## How to use\n\n- slowly\n\n## Deck\n\nAbout deck.\n\n### Junior hand\n\n- **Knots:** Ties.\n- Is quick.\n\n### Senior hand\n\n- **Knots:** Splices.\n- **Sails:**\n  - Sets them\n  - Mends them\n\n### Notes\n\nEnd.\n`;
  const [before, after] = thereAndBack(text);
  expect(after).toEqual(before);
  expect(before.filter((line) => line.includes('competency'))).toHaveLength(3);
});

test('our own ladders come back as they were', () => {
  for (const name of ['software-engineering', 'site-reliability-engineering', 'management']) {
    const [before, after] = thereAndBack(readFileSync(`ladders/${name}.md`, 'utf8'));
    expect(after).toEqual(before);
  }
});

test('levels of one title, and ids that the front matter gave, come back', () => {
  const text = `---\nids: { Knots: ropework, Mate: first-mate }\n---\n${table('Ties').replace('Mate', 'Deckhand')}`;
  const [before, after] = thereAndBack(text.replace('Mate: first-mate', 'deckhand-1: mate'));
  expect(before.join('\n')).toContain('level mate: Deckhand');
  expect(after).toEqual(before);
});
