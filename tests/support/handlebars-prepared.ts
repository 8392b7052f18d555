/** A parsed layout for Handlebars' own compiler: values are bound late, and what it takes is counted. */
import Handlebars from 'handlebars';
import type { Place } from '../../src/diagnostics.ts';
import type { Part } from '../../src/layout/budget.ts';
import { at, type Parsed, type Program } from '../../src/layout/program.ts';
import { nameOf } from '../../src/layout/resolve.ts';

/**
 * The same program with each `{{value}}` turned into `{{slot value}}`, and with `{{begin part}}`
 * where a part of it begins; the part, an index, is added to `parts`.
 */
export function prepared({ program, place }: Parsed, parts: Part[]): Program {
  const copy = structuredClone(program);
  new Preparation(place, parts).accept(copy);
  return copy;
}

class Preparation extends Handlebars.Visitor {
  readonly #place: Place;
  readonly #parts: Part[];
  readonly #rounds = new Set<Program>();

  constructor(place: Place, parts: Part[]) {
    super();
    this.#place = place;
    this.#parts = parts;
  }

  override Program(program: Program): void {
    super.Program(program);
    if (isChained(program)) return; // its one statement must stay the first: it counts as outer
    const loc = program.body[0]?.loc ?? program.loc ?? nowhere;
    const place = at(this.#place, loc.start);
    const isRound = this.#rounds.has(program);
    const number = this.#parts.push({ place, isRound, ...sizeOf(program) }) - 1;
    const part = { type: 'NumberLiteral', value: number, original: number, loc };
    program.body.unshift(mustache('begin', part, loc));
  }

  override BlockStatement(block: hbs.AST.BlockStatement): void {
    if (nameOf(block.path) === 'each') this.#rounds.add(block.program);
    super.BlockStatement(block);
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, hash, loc } = statement;
    const call = { type: 'SubExpression', path, params, hash, loc };
    Object.assign(statement, mustache('slot', params.length > 0 ? call : path, loc));
  }
}

/** An `{{else if}}`. */
const isChained = (program: Program): boolean => 'chained' in program && program.chained === true;

function sizeOf({ body }: Program): Pick<Part, 'statements' | 'letters'> {
  const size = { statements: 0, letters: 0 };
  for (const node of body) {
    const elseIf = isBlock(node) && node.inverse && isChained(node.inverse);
    size.statements += 1 + (elseIf ? sizeOf(node.inverse).statements : 0);
    if (isContent(node)) size.letters += node.value.length;
    if (node.type === 'MustacheStatement') size.letters += LETTERS_OF_A_SLOT;
  }
  return size;
}

/** A token, as `slot.ts` writes it. */
const LETTERS_OF_A_SLOT = 8;

const isContent = (node: hbs.AST.Node): node is hbs.AST.ContentStatement =>
  node.type === 'ContentStatement';
const isBlock = (node: hbs.AST.Node): node is hbs.AST.BlockStatement =>
  node.type === 'BlockStatement';

const nowhere: hbs.AST.SourceLocation = {
  source: '',
  start: { line: 1, column: 0 },
  end: { line: 1, column: 0 },
};

const mustache = (
  name: string,
  param: hbs.AST.Expression,
  loc: hbs.AST.SourceLocation,
): hbs.AST.MustacheStatement => ({
  type: 'MustacheStatement',
  path: pathTo(name, loc),
  params: [param],
  hash: { type: 'Hash', pairs: [], loc },
  escaped: true,
  strip: { open: false, close: false },
  loc,
});

const pathTo = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
});
