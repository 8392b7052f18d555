import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { rows, seen, trackAt } from './reading.ts';

const titles = (text: string): readonly string[] =>
  trackAt(seen(text).ladder, 0).levels.map(({ title }) => title);

const first = (text: string): readonly string[] => rows(trackAt(seen(text).ladder, 0));

const table = (...lines: readonly string[]): string => {
  const [header = '', ...body] = lines;
  const rule = header.replace(/[^|]+/g, '---');
  return `# Bakers\n\n${[header, rule, ...body].join('\n')}\n`;
};

const name = fc
  .stringMatching(/^[A-Z][a-z]{2,7}$/)
  .filter((word) => !/^(?:The|All|Why|Lead)$/.test(word));
const levels = fc.subarray(
  ['Junior Baker', 'L2 Baker', 'Senior Baker', 'Staff Baker', 'Principal Baker'],
  { minLength: 2 },
);
const statement = fc
  .array(name, { minLength: 3, maxLength: 6 })
  .map((all) => `Does ${all.join(' ')}.`);

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
  })
  .chain((drawn) => {
    const count = drawn.levels.length * drawn.areas.length * drawn.names.length;
    const cells = fc.array(statement, { minLength: count, maxLength: count });
    const blanks = fc.array(fc.boolean(), { minLength: count, maxLength: count });
    return fc.record({ cells, blanks }).map((more) => ({ ...drawn, ...more }));
  });

interface Cell {
  readonly level: string;
  readonly area: string;
  readonly name: string;
  readonly text: string;
  /** Whether what is as above is left blank. */
  readonly isBlank: boolean;
}

const cellsOf = (drawn: {
  levels: string[];
  areas: string[];
  names: string[];
  cells: string[];
  blanks: boolean[];
}): readonly Cell[] =>
  drawn.levels.flatMap((level, l) =>
    drawn.areas.flatMap((area, a) =>
      drawn.names.map((skill, n) => {
        const at = (l * drawn.areas.length + a) * drawn.names.length + n;
        return {
          level,
          area,
          name: skill,
          text: drawn.cells[at] ?? '',
          isBlank: drawn.blanks[at] ?? false,
        };
      }),
    ),
  );

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

test('a model written as rows of level, area and competency is read as that model', () => {
  fc.assert(
    fc.property(model, (drawn) => {
      const all = cellsOf(drawn);
      const body = all.map(({ level, area, name: skill, text, isBlank }, index) => {
        const above = all[index - 1];
        const isSame = isBlank && above?.level === level;
        return line([isSame ? '' : level, isSame && above.area === area ? '' : area, skill, text]);
      });
      const text = table('| Level | Area | Competency | Expectation |', ...body);
      expect(titles(text)).toEqual(drawn.levels);
      expect(first(text)).toEqual(
        drawn.areas.flatMap((area) =>
          drawn.names.map((skill) => {
            const own = all.filter((one) => one.area === area && one.name === skill);
            return `${area} >  > ${skill}: ${own.map(({ text: said }) => said).join(' | ')}`;
          }),
        ),
      );
    }),
    { numRuns: 60 },
  );
});

const tr = (of: readonly string[], tag: string): string =>
  `<tr>${of.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

test('a model written with a row for each level is read as that model, in HTML too', () => {
  fc.assert(
    fc.property(model, fc.boolean(), (drawn, isHtml) => {
      const all = cellsOf(drawn).filter(({ area }) => area === drawn.areas[0]);
      const cells = drawn.levels.map((level) => [
        level,
        ...drawn.names.map(
          (skill) => all.find((one) => one.level === level && one.name === skill)?.text ?? '',
        ),
      ]);
      const heads = ['Level', ...drawn.names];
      const html = `# Bakers\n\n<table>\n${tr(heads, 'th')}\n${cells.map((row) => tr(row, 'td')).join('\n')}\n</table>\n`;
      const text = isHtml ? html : table(line(heads), ...cells.map(line));
      expect(titles(text)).toEqual(drawn.levels);
      expect(first(text)).toEqual(
        drawn.names.map(
          (skill, at) => ` >  > ${skill}: ${cells.map((row) => row[at + 1]).join(' | ')}`,
        ),
      );
    }),
    { numRuns: 60 },
  );
});
