import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placed, words } from '../reading.ts';
import { codes, outline, places, seenIn } from './reading.ts';

const csv = (text: string) => seenIn('ladders/crew.csv', text);

const wide = `Area,Competency,Junior,Senior
Craft,Rigging,Ties knots,"Plans rigs, large ones too"
,Painting,Primes flats,n/a
Crew,Calling,,Same as Junior
`;

const expected = [
  'crew (Junior, Senior)',
  'Craft >  > Rigging: Ties knots | Plans rigs, large ones too',
  'Craft >  > Painting: Primes flats | n/a',
  'Crew >  > Calling: _ | =junior',
];

describe('a table whose columns are levels', () => {
  it('is read as the same table in Markdown is', () => {
    const { ladder, messages } = csv(wide);
    expect(outline(ladder)).toEqual(expected);
    expect(ladder.source.shape).toBe('table');
    expect(codes(messages)).toEqual([]);
  });

  it.each([
    ['semicolons', wide.replaceAll(',', ';').replace('rigs;', 'rigs,')],
    ['tabs', wide.replaceAll(',', '\t').replace('rigs\t', 'rigs,')],
    ['a byte order mark', `\uFEFF${wide}`],
    ['CRLF', wide.replaceAll('\n', '\r\n')],
    ['quotes around every cell', wide.replace('Ties knots', '"Ties knots"')],
    ['columns and rows left empty', wide.replaceAll('\n', ',,\n') + ',,,,,\n,,,,,\n'],
    ['blank rows between areas', wide.replace('Crew', ',,,\n\nCrew')],
    [
      'a line that names the delimiter',
      `sep=;\n${wide.replaceAll(',', ';').replace('rigs;', 'rigs,')}`,
    ],
  ])('may have %s', (_, text) => {
    expect(outline(csv(text).ladder)).toEqual(expected);
  });

  it('may have a title and words above its header', () => {
    const { ladder } = csv(`Stage crew,,,\nFor everyone backstage,,,\n\n${wide}`);
    expect(ladder.source.title).toBe('Stage crew');
    expect(ladder.tracks.map(({ introduction }) => words(introduction))).toEqual([
      'For everyone backstage',
    ]);
    expect(outline(ladder).slice(1)).toEqual(expected.slice(1));
  });

  it('may have words after a gap below it', () => {
    const { ladder } = csv(
      `${wide},,,\nHow to read this,,,\n* Each level adds to the one before,,,\n`,
    );
    expect(outline(ladder)).toEqual(expected);
    expect(ladder.tracks.map(({ introduction }) => words(introduction))).toEqual([
      'How to read this Each level adds to the one before',
    ]);
  });

  it('may have a row for each area', () => {
    const { ladder } = csv(
      'Skill,Junior,Senior\nCraft,,\nRigging,Ties knots,Plans rigs\nCrew,,\nCalling,Listens,Calls\n',
    );
    expect(outline(ladder).slice(1)).toEqual([
      'Craft >  > Rigging: Ties knots | Plans rigs',
      'Crew >  > Calling: Listens | Calls',
    ]);
  });

  it('may follow another table', () => {
    const { ladder } = csv(
      `Backstage\n${wide}\nFront of house,,,\nCompetency,Junior,Senior,\nSeating,Shows seats,Plans rows,\n`,
    );
    expect(outline(ladder)).toEqual([
      'Backstage (Junior, Senior)',
      ...expected.slice(1),
      'Front of house (Junior, Senior)',
      ' >  > Seating: Shows seats | Plans rows',
    ]);
  });

  it('loses what its headings begin with alike, and a column of ids, which is named', () => {
    const { ladder, messages } = csv(
      'ref,competency,exp_junior,exp_senior\nA1,Rigging,Ties knots,Plans rigs\n',
    );
    expect(outline(ladder)).toEqual([
      'crew (Junior, Senior)',
      ' >  > Rigging: Ties knots | Plans rigs',
    ]);
    expect(placed(messages)).toEqual(['1:1 csv-column-left-out']);
  });
});

describe('a table whose rows are levels', () => {
  it('is read by its first column, with a second row of headings', () => {
    const { ladder } = csv(
      'Level,Hands,Mind,\n,Rigging,Planning,\nJunior,Ties every knot there is,Asks before acting on a plan,\nSenior,Plans rigs for a whole season,Sees what a plan leaves out,\n',
    );
    expect(outline(ladder)).toEqual([
      'crew (Junior, Senior)',
      ' >  > Rigging (Hands): Ties every knot there is | Plans rigs for a whole season',
      ' >  > Planning (Mind): Asks before acting on a plan | Sees what a plan leaves out',
    ]);
  });
});

describe('a row for each statement', () => {
  const long = `Track,Area,Competency,Level,Expectation
Stage,Craft,Rigging,Junior,Ties knots
Stage,Craft,Rigging,Senior,Plans rigs
Stage,Crew,Calling,Senior,Calls the show
House,Crew,Seating,Junior,Shows seats
House,Crew,Seating,Junior,Smiles at guests
House,Crew,Seating,Senior,Plans rows
`;

  it('becomes a track, with what one level says in several rows joined', () => {
    expect(outline(csv(long).ladder)).toEqual([
      'Stage (Junior, Senior)',
      'Craft >  > Rigging: Ties knots | Plans rigs',
      'Crew >  > Calling: _ | Calls the show',
      'House (Junior, Senior)',
      'Crew >  > Seating: Shows seats Smiles at guests | Plans rows',
    ]);
  });

  it('may have its columns in any order, and names left blank that repeat', () => {
    const { ladder } = csv(
      'level,description,skill,category\nJunior,Ties knots,Rigging,Craft\nSenior,Plans rigs,,\nJunior,Primes,Painting,\n',
    );
    expect(outline(ladder)).toEqual([
      'crew (Junior, Senior)',
      'Craft >  > Rigging: Ties knots | Plans rigs',
      'Craft >  > Painting: Primes | _',
    ]);
  });

  it('may say numbers alone', () => {
    const { ladder } = csv(
      'job_level,competency,expected_score,org_id\nJunior,Rigging,2.0,7\nSenior,Rigging,3.5,7\nJunior,Painting,1.0,7\nSenior,Painting,2.0,7\n',
    );
    expect(outline(ladder).slice(1)).toEqual([
      ' >  > Rigging: 2.0 | 3.5',
      ' >  > Painting: 1.0 | 2.0',
    ]);
  });
});

const cell = (text: string) =>
  csv(`Competency,Junior,Senior\nRigging,"${text}",x\n`).ladder.tracks[0]?.areas[0]?.competencies[0]
    ?.expectations[0];

const types = (text: string): readonly string[] => {
  const found = cell(text);
  return found?.kind === 'stated' ? found.content.map(({ type }) => type) : [];
};

describe('a cell', () => {
  it.each([
    ['a list of dashes', '- Ties knots\n- Cuts rope', ['list']],
    ['a list of bullets', '• Ties knots\n• Cuts rope', ['list']],
    ['a statement a line', 'Ties knots.\nCuts rope.', ['paragraph', 'paragraph']],
    ['a sentence that goes on', 'Ties knots\nand cuts rope.', ['paragraph']],
    ['paragraphs', 'Ties knots.\n\nCuts rope.', ['paragraph', 'paragraph']],
    ['words above a list', 'Can:\n- Tie knots\n- Cut rope', ['paragraph', 'list']],
  ])('may hold %s', (_, text, blocks) => {
    expect(types(text)).toEqual(blocks);
  });

  it('holds a formula as text', () => {
    expect(cell('=A1*B2*C3')).toMatchObject({ text: '=A1*B2*C3' });
  });

  it('never breaks the table: pipes, headings and quotes are words', () => {
    expect(cell('# one | two\n---\n""three""')).toMatchObject({
      text: expect.stringContaining('one | two'),
    });
    expect(cell('a ""b"" c')).toMatchObject({ text: 'a "b" c' });
  });

  it('has the place of its first word, also below lines, quotes and doubled quotes', () => {
    const text =
      'Competency,Junior,Senior\n"Rig\nging","Ties ""good""\n\n knots", Plans rigs\nX,"\n\nBelow two",y z\n';
    const { ladder } = csv(text);
    const found = places(text, ladder);
    expect(found).toHaveLength(4);
    expect(found.map(([, there]) => there)).toEqual([
      'Ties ""good',
      'Plans rigs',
      'Below two',
      'y z',
    ]);
  });
});

describe('faults', () => {
  it('of quotes cost one row, which is named with its line', () => {
    const { ladder, messages } = csv(
      'Competency,Junior,Senior\nA,one,two\nB,"three,four\nC,five,six\n',
    );
    expect(placed(messages)).toEqual(['3:1 csv-row']);
    expect(outline(ladder).slice(1)).toEqual([' >  > A: one | two', ' >  > C: five | six']);
  });

  it('of length are reported at the row and at the cell too many', () => {
    const { messages } = csv('Competency,Junior,Senior\nA,one\nB,three,four,five\nC,1,2\n');
    expect(placed(messages)).toEqual(['2:1 row-short', '3:14 row-long']);
  });

  it('keep quotes inside a cell that does not begin with one', () => {
    const { ladder } = csv('Competency,Junior,Senior\nScreens,Lifts a 5" screen,Lifts 50" ones\n');
    expect(outline(ladder)[1]).toBe(' >  > Screens: Lifts a 5" screen | Lifts 50" ones');
  });

  it('are told where there is no table, and where there are no levels', () => {
    expect(codes(csv('Only words\nand more words\n').messages)).toContain('csv-empty');
    expect(codes(csv('Name,Colour\nAda,red\n').messages)).toContain('ladder-unrecognised');
  });
});

const name = fc.constantFrom('Rigging', 'Painting', 'Calling', 'Lighting', 'Sound');
const statement = fc
  .array(fc.constantFrom('ties', 'plans', 'big', '"quoted"', 'a, b', 'knots; rope'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `Now ${parts.join(' ')}`);
/** Two competencies never say the same: a column of like texts would be one of names. */
const ladders = fc
  .uniqueArray(name, { minLength: 2, maxLength: 5 })
  .chain((names) =>
    fc.tuple(
      ...names.map((title) =>
        fc
          .array(statement, { minLength: 3, maxLength: 3 })
          .map(
            (said) => [title, said.map((one, at) => `${one} for ${title}, case ${at}`)] as const,
          ),
      ),
    ),
  );
const levels = ['Junior', 'Senior', 'Principal'];
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\n`;

describe('any ladder', () => {
  const layouts = {
    'levels as columns': (rows: readonly (readonly [string, readonly string[]])[]) => [
      ['Competency', ...levels],
      ...rows.map(([title, said]) => [title, ...said]),
    ],
    'levels as rows': (rows: readonly (readonly [string, readonly string[]])[]) => [
      ['Level', ...rows.map(([title]) => title)],
      ...levels.map((level, index) => [level, ...rows.map(([, said]) => said[index] ?? '')]),
    ],
    'a row a statement': (rows: readonly (readonly [string, readonly string[]])[]) => [
      ['Competency', 'Level', 'Expectation'],
      ...rows.flatMap(([title, said]) =>
        said.map((one, index) => [title, levels[index] ?? '', one]),
      ),
    ],
  };

  it.each(Object.entries(layouts))('comes back the same from %s', (_, layout) => {
    fc.assert(
      fc.property(ladders, (rows) => {
        const { ladder, messages } = csv(layout(rows).map(line).join(''));
        expect(outline(ladder)).toEqual([
          `crew (${levels.join(', ')})`,
          ...rows.map(([title, said]) => ` >  > ${title}: ${said.join(' | ')}`),
        ]);
        expect(codes(messages)).not.toContain('ladder-words-lost');
      }),
      { numRuns: 40 },
    );
  });

  it('is read, or told why not, whatever the file holds', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '"', ',', ';', '\n', '\t', '\0', '-', '|', ' ', '='),
        }),
        (text) => {
          expect(() => csv(text)).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
  });
});
