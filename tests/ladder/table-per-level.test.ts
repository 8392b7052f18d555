import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placed, rows, seen, trackAt, words } from './reading.ts';

const table = (...lines: readonly string[]): string => {
  const [header = '', ...body] = lines;
  return `${[header, header.replace(/[^|]+/g, '---'), ...body].join('\n')}\n\n`;
};

const pair = '| Competency | Expectation |';

const bakers = `# Bakers

## Junior Baker

Two years at most.

${table(pair, '| Dough | Weighs flour. |', '| Ovens | Keeps clear. |')}
## Senior Baker

${table(pair, '| Ovens | Heats them. |', '| Talk | Teaches. |')}
## How to use this

With care.
`;

const first = (text: string): readonly string[] => rows(trackAt(seen(text).ladder, 0));

test('a heading for each level, a row for each competency', () => {
  const { ladder, messages } = seen(bakers);
  const track = trackAt(ladder, 0);
  expect(ladder.source.shape).toBe('table-per-level');
  expect(track.title).toBe('Bakers');
  expect(track.levels.map(({ title }) => title)).toEqual(['Junior Baker', 'Senior Baker']);
  expect(rows(track)).toEqual([
    ' >  > Summary: Two years at most. | _',
    ' >  > Dough: Weighs flour. | _',
    ' >  > Ovens: Keeps clear. | Heats them.',
    ' >  > Talk: _ | Teaches.',
  ]);
  expect(words(track.introduction)).toBe('How to use this With care.');
  expect(placed(messages)).toEqual(['21:1 section-prose']);
  expect(track.areas[0]?.competencies[1]?.expectations[0]?.place).toMatchObject({
    line: 9,
    column: 11,
  });
});

const ofTrack = (name: string): string =>
  `## ${name}\n\n### Junior\n\n${table(pair, `| Dough | Weighs as ${name}. |`)}### Senior\n\n${table(pair, `| Dough | Plans as ${name}. |`)}`;

test('each track has its levels', () => {
  const { ladder } = seen(`# All\n\nWelcome.\n\n${ofTrack('Bakers')}${ofTrack('Sellers')}`);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Bakers', 'Sellers']);
  expect(rows(trackAt(ladder, 1))).toEqual([' >  > Dough: Weighs as Sellers. | Plans as Sellers.']);
  expect(words(ladder.introduction)).toBe('Welcome.');
});

const saidAt = (title: string, text: string): string =>
  `## ${title}\n\n${text.replaceAll('% ', `as ${title} `)}`;

const atBoth = (text: string): string =>
  `# T\n\n${saidAt('Junior', text)}${saidAt('Senior', text)}`;

test('areas have a column, a row of their own, or a heading', () => {
  const wanted = [
    'Craft >  > Dough: as Junior one. | as Senior one.',
    'Craft >  > Ovens: as Junior two. | as Senior two.',
    'People >  > Talk: as Junior three. | as Senior three.',
  ];
  const column = table(
    '| Area | Competency | Expectation |',
    '| Craft | Dough | % one. |',
    '| | Ovens | % two. |',
    '| People | Talk | % three. |',
  );
  const row = table(
    pair,
    '| **Craft** | |',
    '| Dough | % one. |',
    '| Ovens | % two. |',
    '| **People** | **People** |',
    '| Talk | % three. |',
  );
  const heading = `### Craft\n\n${table(pair, '| Dough | % one. |', '| Ovens | % two. |')}### People\n\n${table(pair, '| Talk | % three. |')}`;
  for (const text of [column, row, heading]) expect(first(atBoth(text))).toEqual(wanted);
});

const inOneRow = (title: string, ...cells: readonly string[]): string =>
  `## ${title}\n\n${table('| Dough | Ovens | Talk |', `| ${cells.join(' | ')} |`)}`;

test('the heads of the columns are the competencies where each level has one row', () => {
  const text = `# T\n\n${inOneRow('Junior', 'Weighs.', 'Keeps clear.', 'Listens.')}${inOneRow('Senior', 'Plans.', 'Heats.', '')}`;
  expect(first(text)).toEqual([
    ' >  > Dough: Weighs. | Plans.',
    ' >  > Ovens: Keeps clear. | Heats.',
    ' >  > Talk: Listens. | _',
  ]);
});

const inGerman = (title: string, verb: string): string =>
  `## ${title}\n\n${table('| Fach | Was dazugehört |', `| Teig | ${verb} das Mehl. |`, `| Ofen | ${verb} die Glut. |`)}`;

test('heads may be of any language', () => {
  expect(first(`# T\n\n${inGerman('Junior', 'Wiegt')}${inGerman('Senior', 'Plant')}`)).toEqual([
    ' >  > Teig: Wiegt das Mehl. | Plant das Mehl.',
    ' >  > Ofen: Wiegt die Glut. | Plant die Glut.',
  ]);
});

const withGaps = (title: string): string =>
  `## ${title}\n\n${table('| Skill | Expectation | Example | Done |', `| Dough | ${title} kneads. | Rye | |`)}`;

test('a column to be filled in by hand is left out, with a message; further ones are led by their heads', () => {
  const { messages } = seen(`# T\n\n${withGaps('Junior')}${withGaps('Senior')}`);
  expect(first(`# T\n\n${withGaps('Junior')}${withGaps('Senior')}`)).toEqual([
    ' >  > Dough: Junior kneads. Example: Rye | Senior kneads. Example: Rye',
  ]);
  expect(placed(messages)).toEqual(['5:35 column-unused']);
});

test('tables below professions, whose columns are levels, are tracks', () => {
  const own = table('| Skill | L1 | L2 |', '| Dough | Weighs. | Plans. |');
  const { ladder } = seen(`# T\n\n## Junior and senior bakers\n\n${own}## Lead sellers\n\n${own}`);
  expect(ladder.source.shape).toBe('table');
  expect(ladder.tracks).toHaveLength(2);
});

test('an overview of the levels, and a table of levels of another track, stand beside them', () => {
  const overview = table('| Level | Years |', '| Junior Baker | 2 |', '| Senior Baker | 5 |');
  const other = table('| Skill | L1 | L2 |', '| Till | Counts. | Closes. |');
  const text = `# All\n\n## Overview\n\n${overview}## Sellers\n\n${other}${bakers.replaceAll('\n#', '\n##').replace('# Bakers', '## Bakers')}`;
  const { ladder } = seen(text);
  expect(ladder.tracks.map(({ title }) => title)).toEqual(['Sellers', 'Bakers']);
  expect(words(ladder.introduction)).toContain('Years');
});

const name = fc.stringMatching(/^[A-Z][a-z]{2,7}$/);
const statement = fc
  .array(name, { minLength: 3, maxLength: 6 })
  .map((all) => `Does ${all.join(' ')}.`);
const levels = fc.subarray(['Junior Baker', 'L2 Baker', 'Senior Baker', 'Staff Baker'], {
  minLength: 2,
});

const model = fc
  .record({
    levels,
    areas: fc.uniqueArray(
      name.map((word) => `${word} area`),
      { minLength: 1, maxLength: 3 },
    ),
    names: fc.uniqueArray(
      name.map((word) => `${word} skill`),
      { minLength: 2, maxLength: 4 },
    ),
    isBlank: fc.boolean(),
    isHeaded: fc.boolean(),
  })
  .chain((drawn) => {
    const count = drawn.levels.length * drawn.areas.length * drawn.names.length;
    const cells = fc.array(statement, { minLength: count, maxLength: count });
    return cells.map((all) => ({
      ...drawn,
      textOf: (l: number, a: number, n: number): string =>
        all[(l * drawn.areas.length + a) * drawn.names.length + n] ?? '',
    }));
  });

test('a model written as a table for each level is read as that model', () => {
  fc.assert(
    fc.property(model, ({ levels: titles, areas, names, isBlank, isHeaded, textOf }) => {
      const text = titles.map((level, l) => {
        const line = (a: number, n: number): readonly string[] => [
          isBlank && n > 0 ? '' : (areas[a] ?? ''),
          names[n] ?? '',
          textOf(l, a, n),
        ];
        const below = areas.map((area, a) => {
          const body = names.map((_, n) => `| ${line(a, n).slice(1).join(' | ')} |`);
          return `### ${area}\n\n${table(pair, ...body)}`;
        });
        const body = areas.flatMap((_, a) => names.map((__, n) => `| ${line(a, n).join(' | ')} |`));
        const whole = table('| Area | Competency | Expectation |', ...body);
        return `## ${level}\n\n${isHeaded ? below.join('') : whole}`;
      });
      const { ladder } = seen(`# Bakers\n\n${text.join('')}`);
      expect(ladder.source.shape).toBe('table-per-level');
      expect(trackAt(ladder, 0).levels.map(({ title }) => title)).toEqual(titles);
      expect(rows(trackAt(ladder, 0))).toEqual(
        areas.flatMap((area, a) =>
          names.map((skill, n) => {
            const said = titles.map((_, l) => textOf(l, a, n));
            return `${area} >  > ${skill}: ${said.join(' | ')}`;
          }),
        ),
      );
    }),
    { numRuns: 60 },
  );
});
