/** Layouts mean what they mean to Handlebars: its own compiler is asked too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { View } from '../../src/audience/model.ts';
import { Budget, type Part } from '../../src/layout/budget.ts';
import { parseTemplate } from '../../src/layout/parse.ts';
import type { Parsed } from '../../src/layout/program.ts';
import { compile, type Template } from '../../src/layout/template.ts';
import { compiledByHandlebars } from '../support/handlebars-oracle.ts';

const file = 'layout.md.hbs';

function parsed(text: string): Parsed {
  const place = { file, line: 1, column: 1 };
  const { program, messages } = parseTemplate(text, place);
  if (!program) throw new Error(JSON.stringify(messages));
  return { program, place };
}

class Told extends Budget {
  readonly parts: Part[] = [];

  override spend(part: Part): void {
    this.parts.push(part);
    super.spend(part);
  }
}

type Compiler = (text: Parsed, partials: ReadonlyMap<string, Parsed>) => Template;

function filled(compiler: Compiler, text: string, view: View) {
  const partials = new Map(Object.entries(partialTexts).map(([name, one]) => [name, parsed(one)]));
  const budget = new Told();
  return { ...compiler(parsed(text), partials)(view, budget), parts: budget.parts };
}

const partialTexts = {
  line: '{{#if a}}\n  {{a}} {{@index}}\n{{else}}none{{/if}}\n',
  inner: '{{#each list as |one i|}}{{one.a}}{{i}}{{../a}}{{> line one}}{{/each}}{{@root.b}}',
};

const name = fc.constantFrom('a', 'b', 'n', 'one', 'i', 'each', 'constructor');
const path = fc.oneof(
  name,
  fc
    .tuple(fc.constantFrom('./', 'this.', '../', '../../', '@root.', 'rec.', 'one.'), name)
    .map((parts) => parts.join('')),
  fc.constantFrom('@index', '@../index', '"words"', '7', '[a]'),
);
const flag = fc.oneof(
  path,
  fc.constantFrom('yes', 'no', 'list', 'empty', '@first', '@last', 'true'),
);
const list = fc.constantFrom('list', '../list', '@root.list', 'empty', 'none', 'rec.list');
const record = fc.constantFrom('rec', 'none', 'this', '.', '../rec', '@root', 'one');
const as = fc.constantFrom('', ' as |one|', ' as |one i|', ' as |a n|');
const words = fc.constantFrom('x', ' ', '\n', '\n\n', '- ', '{{! said }}', '{{~!-- so --~}}');

const { text } = fc.letrec<{ text: string; piece: string }>((tie) => ({
  text: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    path.map((one) => `{{${one}}}`),
    path.map((one) => `{{~${one}~}}`),
    name.map((one) => `{{plural ${one} "one" "many"}}`),
    fc
      .tuple(fc.constantFrom('line', 'inner'), fc.constantFrom('', ' rec', ' this', ' none'))
      .map(([one, given]) => `\n  {{> ${one}${given}}}\n`),
    fc
      .tuple(fc.constantFrom('if', 'unless'), flag, tie('text'), tie('text'))
      .map(([block, one, yes, no]) => `{{#${block} ${one}}}${yes}{{else}}${no}{{/${block}}}`),
    fc
      .tuple(flag, flag, tie('text'), tie('text'))
      .map(
        ([one, other, yes, no]) =>
          `{{#if ${one}}}\n${yes}\n{{else if ${other}}}\n${no}{{else}}-{{/if}}\n`,
      ),
    fc
      .tuple(list, as, tie('text'), tie('text'))
      .map(([one, params, yes, no]) => `{{#each ${one}${params}}}\n${yes}{{else}}${no}{{/each}}`),
    fc
      .tuple(record, as, tie('text'), tie('text'))
      .map(([one, params, yes, no]) => `{{#with ${one}${params}}}${yes}{{else}}${no}\n{{/with}}\n`),
  ),
}));

const item = (a: string, n: number): View => ({ a, n, yes: n > 1, list: [{ a: `${a}!` }] });

const view: View = {
  a: 'A',
  b: '',
  n: 1,
  yes: true,
  no: false,
  rec: { ...item('R', 0), rec: { b: 'inmost' } },
  list: [item('1', 0), item('2', 2), item('', 3)],
  empty: [],
  one: item('O', 1),
  each: 'each',
};

/** What both give; a value that cannot be printed, which `check.ts` refuses, stops both. */
function outcome(compiler: Compiler, layout: string): unknown {
  try {
    return filled(compiler, layout, view);
  } catch (error) {
    return String(error);
  }
}

describe('a layout', () => {
  it('is filled as Handlebars fills it, and takes as much of the budget', () => {
    fc.assert(
      fc.property(text, (layout) => {
        expect(outcome(compile, layout)).toEqual(outcome(compiledByHandlebars, layout));
      }),
      { numRuns: 200 },
    );
  });
});
