import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLadders } from '../../src/ladder/check.ts';
import { compareLevels } from '../../src/ladder/compare.ts';
import { readLadder, readLadders } from '../../src/ladder/read.ts';
import { cellOf, file, rows, seen, trackAt } from './reading.ts';

/** Reads, checks and compares all there is; true if every message has a place in the file. */
function readAll(text: string): boolean {
  const { ladders, messages } = readLadders([{ file, bytes: text }]);
  const lines = text.split(/\r\n|\r|\n/).length;
  const all = [...messages, ...checkLadders(ladders)];
  for (const track of ladders.flatMap(({ tracks }) => tracks)) {
    for (const { id } of track.levels) compareLevels(track, track.levels[0]?.id, id);
  }
  const raw = /"type":"(?:html|image|\w+Reference|definition)"/.test(JSON.stringify(ladders));
  return !raw && all.every(({ line = 0, column = 0 }) => line > 0 && line <= lines && column > 0);
}

test('reading never throws, whatever the text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 300 });
  expect(() => fc.assert(fc.property(text, readAll), { numRuns: 200 })).not.toThrow();
});

const isBrief = (bytes: Uint8Array): boolean => readLadder(file, bytes).messages.length < 1000;

test('reading never throws, whatever the bytes', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  expect(() => fc.assert(fc.property(bytes, isBrief), { numRuns: 200 })).not.toThrow();
});

const blocks = [
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '    ',
  '---\n',
  '```\n',
  'title: x\n',
  'version: [\n',
];
const marks = [
  '**',
  '_',
  '~~',
  '`',
  '[a]',
  '(#a)',
  '[^1]',
  '\n[^1]: n\n',
  '\n[a]: x\n',
  '![',
  '\\',
];
const html = [
  '<b>',
  '</b>',
  '<br>',
  '<p>',
  '<ul><li>',
  '<!--',
  '-->',
  '<table><tr><td>',
  '<script>',
];
const strange = ['&nbsp;', '\u2028', '\u200B', '\uD800', '\r', '\t', 'n/a', '-', 'Same as J', '"'];
const tables = ['|', ' | ', '\n', '\n\n', '|---|---|---|\n', '\n| | Title | J | S |\n|-|-|-|-|\n'];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...tables) },
  { weight: 3, arbitrary: fc.constantFrom(...blocks, ...marks, ...html, ...strange) },
  { weight: 2, arbitrary: fc.string({ maxLength: 8 }) },
);

test('reading never throws, whatever the Markdown', () => {
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
  expect(() => fc.assert(fc.property(text, readAll), { numRuns: 200 })).not.toThrow();
});

const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const statement = fc.oneof(
  phrase.map((words) => `Does ${words}`),
  fc.constant(''),
  fc.constant('n/a'),
);

const matrix = fc
  .record({
    levels: fc.uniqueArray(phrase, { minLength: 2, maxLength: 6 }),
    areas: fc.uniqueArray(phrase, { minLength: 1, maxLength: 4 }),
    groups: fc.array(phrase, { minLength: 1, maxLength: 3 }),
  })
  .chain(({ levels, areas, groups }) =>
    fc
      .record({
        levels: fc.constant(levels),
        rows: fc.array(
          fc.record({
            area: fc.nat({ max: areas.length - 1 }),
            group: fc.nat({ max: groups.length - 1 }),
            title: phrase,
            cells: fc.array(statement, { minLength: levels.length, maxLength: levels.length }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
      })
      .map((drawn) => ({
        levels: drawn.levels,
        rows: drawn.rows
          .map((row) => ({ ...row, area: areas[row.area] ?? '', group: groups[row.group] ?? '' }))
          .toSorted((a, b) => areas.indexOf(a.area) - areas.indexOf(b.area)),
      })),
  );

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

test('a table that was written out of a matrix is read as that matrix', () => {
  fc.assert(
    fc.property(matrix, ({ levels, rows: wanted }) => {
      const body = wanted.map(({ area, group, title, cells }, index) => {
        const above = wanted[index - 1];
        const isNew = above?.area !== area;
        return line([
          isNew ? area : '',
          isNew || above.group !== group ? group : '',
          title,
          ...cells,
        ]);
      });
      const text = `# Track\n\n${line(['', '', 'Title', ...levels])}${line(['', '', '', ...levels].map(() => '---'))}${body.join('')}`;
      const track = trackAt(seen(text).ladder, 0);
      expect(track.levels.map(({ title }) => title)).toEqual(levels);
      expect(rows(track)).toEqual(
        wanted.map(({ area, group, title, cells }) => {
          const answers = cells.map((cell) => (cell === 'n/a' ? 'n/a(n/a)' : cell || '_'));
          return `${area} > ${group} > ${title}: ${answers.join(' | ')}`;
        }),
      );
    }),
    { numRuns: 100 },
  );
});

test('every word of a cell is found in it, however it is marked up', () => {
  const marked = fc.constantFrom<(word: string) => string>(
    (w) => w,
    (w) => `**${w}**`,
    (w) => `_${w}_`,
    (w) => `\`${w}\``,
    (w) => `~~${w}~~`,
    (w) => `[${w}](https://x.org)`,
    (w) => `[${w}](javascript:x)`,
    (w) => `![${w}](x.png)`,
    (w) => `<b>${w}</b>`,
    (w) => `<a href="#x"><i>${w}</i></a>`,
    (w) => `<br>- ${w}`,
    (w) => `<br>1. ${w}`,
    (w) => `• ${w}`,
    (w) => `<p>- ${w}</p>`,
    (w) => `<ul><li>${w}</li></ul>`,
    (w) => `<u>${w}</u><sup>${w}</sup>`,
    (w) => `${w}<br></br>`,
    (w) => `${w}\u2028`,
    (w) => `\\| ${w}`,
    (w) => `<div>${w}`,
    (w) => `<details><summary>${w}</summary>${w}</details>`,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(word, marked), { minLength: 1, maxLength: 8 }), (drawn) => {
      const found = cellOf(drawn.map(([value, mark]) => mark(value)).join(' '));
      const text = found.kind === 'stated' ? found.text : '';
      for (const [value] of drawn) expect(text).toContain(value);
    }),
    { numRuns: 150 },
  );
});

/** Words are numbered so that none is found by chance. */
const section = fc.constantFrom<(word: () => string) => string>(
  (w) => `# ${w()}\n\n`,
  (w) => `## ${w()} *${w()}*\n\n`,
  (w) => `### ${w()}\n\n`,
  (w) => `${w()} [${w()}](#x)\n\n`,
  (w) => `- ${w()}\n  1. ${w()}\n\n> ${w()}\n\n---\n\n`,
  (w) => `\`\`\`\n${w()}\n\`\`\`\n\n    ${w()}\n\n`,
  (w) => `<div>${w()}</div>\n\n`,
  (w) => `| ${w()} | ${w()} |\n|---|---|\n| ${w()} | ${w()} |\n\n`,
  (w) =>
    `| | | Title | ${w()} | J |\n|-|-|-|-|-|\n| ${w()} | ${w()} | ${w()} | ${w()} | ${w()} |\n`,
  (w) =>
    `| | | Title | S | J |\n|-|-|-|-|-|\n| ${w()} | | | | |\n| | ${w()} | | | |\n| | | | ${w()} |\n`,
  (w) =>
    `<table><tr><th>Skill</th><th>${w()}</th><th>J</th></tr>\n<tr><td>${w()}</td><td>\n\n${w()}\n\n</td><td>${w()}</td><td>${w()}</td></tr>\n</table>\n\n`,
  (w) =>
    `<table><caption>${w()}</caption><tr><th>Skill</th><th>S</th><th>J</th></tr>\n${w()}<tr><td rowspan="2">${w()}</td><td colspan="2">${w()}</td></tr>\n<tr><td>${w()}</td></tr>\n</table>\n\n`,
  (w) =>
    `<table><caption>${w()}</caption><tr><th>Skill</th><th>S</th><th>J</th></tr>\n<tr><td rowspan="2">${w()}</td><td colspan="2">${w()}</td></tr>\n<tr><td>${w()}</td></tr>\n<tr><th colspan="3">${w()}</th></tr></table>\n\n`,
  (w) => `| | ${w()} | | | |\n| ${w()} | ${w()} | | | ${w()} |\n${w()}\n\n`,
  (w) => `| Skill | S | J |\n|-|-|-|\n| ${w()} | | |\n| ${w()} | 1 | 2 | ${w()} | ${w()} |\n\n`,
);

const levelSection = fc.constantFrom<(word: () => string) => string>(
  (w) => `# ${w()}\n\n${w()}\n\n`,
  (w) => `## Junior ${w()}\n\n${w()}\n\n- **${w()}:** ${w()}\n- ${w()}\n\n`,
  (w) => `## Senior\n\n- ${w()}: ${w()}\n- ${w()}: ${w()}\n  - ${w()}\n\n**${w()}**\n\n${w()}\n\n`,
  (w) => `### ${w()}\n\n${w()}\n\n- ${w()}\n\n`,
  (w) => `### Craft\n\n**${w()}** – ${w()}\n\n> ${w()}\n\n`,
  (w) => `#### ${w()}\n\n- **${w()}**\n  - ${w()}\n\n`,
  (w) => `## ${w()}\n\n1. ${w()}\n\n`,
);

/** The words that are neither in the ladder nor in a message. */
function lost(sections: readonly ((word: () => string) => string)[]): readonly string[] {
  const used: string[] = [];
  const next = (): string => {
    used.push(`word${used.length}x`);
    return used.at(-1) ?? '';
  };
  const bytes = sections.map((write) => write(next)).join('');
  const found = JSON.stringify(readLadders([{ file, bytes }]));
  return used.filter((one) => !found.includes(one));
}

test.each([
  ['of tables', section],
  ['of headings', levelSection],
])('every word of a file %s is found in the ladder, or in a message', (_, sections) => {
  fc.assert(
    fc.property(fc.array(sections, { minLength: 1, maxLength: 10 }), (drawn) => {
      expect(lost(drawn)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
