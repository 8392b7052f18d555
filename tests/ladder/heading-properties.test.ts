import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { competencyForms, levelForms, type Said, type Written } from './heading-forms.ts';
import { rows, seen } from './reading.ts';

const ladders = [
  ['Junior', 'Engineer II', 'Senior', 'Staff'],
  ['L1', 'L2', 'L3', 'L4'],
  ['Level 1 – Trainee', 'Level 2 – Developer', 'Level 3 – Lead', 'Level 4 – Architect'],
  ['Estagiário', 'Júnior', 'Pleno', 'Sênior'],
  ['주니어 개발자', '시니어 개발자', '수석 개발자'],
  ['🌱 Apprentice', '🌳 Journeyman', '🚀 Principal'],
];

const competencies = ['Review', 'Kindness', 'Tooling', 'Estimates', 'On call', 'Writing'];

const statement = fc
  .array(fc.constantFrom('asks', 'helps', 'others', 'often', 'alone', 'well'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '));

const matrix: fc.Arbitrary<Written> = fc
  .record({
    levels: fc.constantFrom(...ladders),
    names: fc.shuffledSubarray(competencies, { minLength: 2 }),
    areas: fc.constantFrom<readonly string[]>([''], ['Doing', 'Being']),
  })
  .chain(({ levels, names, areas }) =>
    fc
      .array(fc.array(statement, { minLength: levels.length, maxLength: levels.length }), {
        minLength: names.length,
        maxLength: names.length,
      })
      .map((said) => ({
        levels,
        rows: names.map((competency, index) => ({
          area: areas[Math.floor((index * areas.length) / names.length)] ?? '',
          competency,
          words: said[index] ?? [],
        })),
      })),
  );

/** The same, with a few statements left out: never all of a level or of a competency. */
const gappy = fc.tuple(matrix, fc.nat()).map(([{ levels, rows: said }, seed]) => ({
  levels,
  rows: said.map((row, at) => ({
    ...row,
    words: row.words.map((words, level) =>
      at > 0 && level > 1 && (seed + at + level) % 4 === 0 ? '' : words,
    ),
  })),
}));

const line = ({ area, competency, words }: Said): string =>
  `${area} >  > ${competency}: ${words.map((one) => one || '_').join(' | ')}`;

/** What was read, in any order of competencies. */
function model(text: string): unknown {
  const { ladder, messages } = seen(text);
  const [track] = ladder.tracks;
  return {
    // Whether two or three headings are competencies or tracks is told as a doubt.
    messages: messages.filter(({ severity }) => severity !== 'info'),
    tracks: ladder.tracks.map(({ title }) => title),
    levels: track?.levels.map(({ title }) => title),
    rows: track && rows(track).toSorted(),
  };
}

const wanted = ({ levels, rows: said }: Written): unknown => ({
  messages: [],
  tracks: ['Makers'],
  levels,
  rows: said.map(line).toSorted(),
});

/** Names in bullets stand below levels themselves here; only headings have areas above them. */
const fits = (form: string, { rows: said }: Written): boolean =>
  said[0]?.area === '' || form === 'headings below headings' || form === 'underlined headings';

const written = [
  ...Object.entries(levelForms).map(([name, form]) => ['levels', name, form] as const),
  ...Object.entries(competencyForms).map(([name, form]) => ['competencies', name, form] as const),
];

test.each(written)('a matrix written below %s as %s is read back', (above, name, form) => {
  fc.assert(
    fc.property(
      gappy.filter((drawn) => above === 'competencies' || fits(name, drawn)),
      (drawn) => {
        expect(model(`# Makers\n\n${form(drawn)}`)).toEqual(wanted(drawn));
      },
    ),
    { numRuns: 40 },
  );
});

test('tracks written one after the other are read back, each with its own levels', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(levelForms).slice(0, 5)), gappy, (form, drawn) => {
      const plain = { ...drawn, rows: drawn.rows.map((row) => ({ ...row, area: '' })) };
      const text = ['Makers', 'Growers'].map((title) => `# ${title}\n\n${form(plain)}`).join('');
      const { tracks } = seen(text).ladder;
      expect(tracks.map(({ title }) => title)).toEqual(['Makers', 'Growers']);
      for (const track of tracks) {
        expect(rows(track).toSorted()).toEqual(plain.rows.map(line).toSorted());
      }
    }),
    { numRuns: 40 },
  );
});
