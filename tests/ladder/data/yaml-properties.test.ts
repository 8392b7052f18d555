import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readLadder } from '../../../src/ladder/read.ts';
import { placed } from '../reading.ts';
import { codes, outline, places, seenIn } from './reading.ts';

const yaml = (text: string) => seenIn('ladders/crew.yaml', text);

describe('places', () => {
  it.each([
    ['plain text', 'Ties knots well'],
    ['single quotes', `'Ties ''knots'' well'`],
    ['double quotes with escapes', '"\\u0054ies\\tknots \\"well\\""'],
    ['a literal block', '|\n        Ties knots\n        well'],
    ['a folded block', '>-\n\n        Ties knots\n        well'],
    ['a block with a mark', '|2-  # how\n          Ties **knots** well'],
    ['an anchor', '&one Ties knots well'],
  ])('are those of the first word in %s', (_, value) => {
    const text = `Rigging:\n  Junior: ${value}\n  Senior: Plans rigs alone\nCalling:\n  Junior: Listens on headset\n  Senior: Calls the show\n`;
    const { ladder } = yaml(text);
    const place = ladder.tracks[0]?.areas[0]?.competencies[0]?.expectations[0]?.place;
    const line = text.split('\n')[(place?.line ?? 0) - 1] ?? '';
    expect(line.slice((place?.column ?? 0) - 1)).toMatch(/^(?:Ties|\\u0054ies)/);
  });
});

describe('hostile data', () => {
  const bomb = Array.from(
    { length: 12 },
    (_, at) => `a${at}: &a${at} [${at ? `*a${at - 1}, `.repeat(9) : ''}x]`,
  ).join('\n');

  it.each([
    ['nested too deeply', '['.repeat(5000), 'nesting-too-deep'],
    ['an alias bomb', bomb, 'yaml-syntax'],
    ['an alias of nothing', 'a: *b', 'yaml-syntax'],
    ['an open quote', 'a: "b', 'yaml-syntax'],
    ['many values', `a: [${'x, '.repeat(200_000)}]`, 'data-too-many'],
  ])('%s ends in a message', (_, text, code) => {
    const { ladder, messages } = readLadder('a.yaml', text);
    expect(ladder).toBeUndefined();
    expect(codes(messages)).toContain(code);
  });

  it('with letters that cannot be printed is read', () => {
    expect(placed(yaml('a: "x\u0000y"\n').messages)).toContain('1:6 text-unprintable');
  });

  it('is read, or told why not, whatever it holds', () => {
    const bits = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '|',
      '>',
      '&a ',
      '*a',
      '1',
      'Junior',
      '#',
      '?',
      '<<',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => {
        const { ladder, messages } = readLadder('a.yaml', parts.join(''));
        expect(ladder ?? messages[0]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
});

const title = fc.constantFrom('Rigging', 'Painting', 'Calling', 'Lighting', 'Sound design');
const sentence = fc
  .array(fc.constantFrom('ties', 'plans', 'big', '"quoted"', 'a: b', 'knots # rope', '- and'), {
    minLength: 2,
    maxLength: 5,
  })
  .map((parts) => `Now ${parts.join(' ')}`);
const ladders = fc
  .uniqueArray(title, { minLength: 2, maxLength: 5 })
  .chain((titles) =>
    fc.tuple(
      ...titles.map((one) =>
        fc.tuple(fc.constant(one), fc.array(sentence, { minLength: 3, maxLength: 3 })),
      ),
    ),
  );

type Rows = readonly (readonly [string, readonly string[]])[];

const steps = ['Junior', 'Senior', 'Principal'];

const dialects = {
  'levels inside of competencies': (rows: Rows) => ({
    competencies: rows.map(([name, said]) => ({
      name,
      levels: Object.fromEntries(said.map((one, at) => [steps[at], one])),
    })),
  }),
  'competencies inside of levels': (rows: Rows) => ({
    levels: steps.map((name, at) => ({
      name,
      competencies: Object.fromEntries(rows.map(([one, said]) => [one, said[at]])),
    })),
  }),
  'statements one by one': (rows: Rows) =>
    rows.flatMap(([competency, said]) =>
      said.map((text, at) => ({ id: at + 7, competency, level: steps[at], text })),
    ),
};

describe('any ladder', () => {
  it.each(
    Object.entries(dialects).flatMap(([name, dialect]) => [
      [name, 'YAML', 'crew.yaml', (rows: Rows) => stringify(dialect(rows))] as const,
      [name, 'JSON', 'crew.json', (rows: Rows) => JSON.stringify(dialect(rows), null, 1)] as const,
    ]),
  )('comes back the same from %s in %s', (_, _format, file, write) => {
    fc.assert(
      fc.property(ladders, (rows) => {
        const text = write(rows);
        const { ladder } = seenIn(file, text);
        expect(outline(ladder)).toEqual([
          `crew (${steps.join(', ')})`,
          ...rows.map(([name, said]) => ` >  > ${name}: ${said.join(' | ')}`),
        ]);
        for (const [, there] of places(text, ladder)) expect(there).toMatch(/^Now/);
      }),
      { numRuns: 25 },
    );
  });
});
