/**
 * Handlebars whose values are bound late. Each `{{value}}` prints a token instead of the value;
 * the values are handed over beside the text, and never pass through a Markdown parser. What
 * prepared statements did for SQL: a value cannot change the structure.
 */
import Handlebars from 'handlebars';
import type { SlotValue, Value, View } from '../audience/model.ts';

/** A token is a number between these two private-use characters. */
export const SLOT_START = '\uE000';
export const SLOT_END = '\uE001';

/** Text with tokens, and the values they stand for, in order. */
export interface Filled {
  readonly text: string;
  readonly slots: readonly SlotValue[];
}

export type Template = (view: View) => Filled;

export type Program = hbs.AST.Program;

/** Helpers a layout may call; each gives a text. */
const helpers = {
  /** `{{plural count "level" "levels"}}` → `3 levels` */
  plural: (count: number, one: string, many: string): string =>
    `${count} ${count === 1 ? one : many}`,
} as const;

export const helperNames: readonly string[] = Object.keys(helpers);

/** A compiled program. `partials` must hold every partial it names: `check.ts` has seen to that. */
export function compile(program: Program, partials: ReadonlyMap<string, Program>): Template {
  const environment = Handlebars.create();
  environment.registerHelper(helpers);
  environment.registerHelper('slot', slot);
  const options = { noEscape: true, preventIndent: true };
  for (const [name, partial] of partials) {
    environment.registerPartial(name, environment.compile(withSlots(partial), options));
  }
  const render = environment.compile(withSlots(program), options);
  return (view) => {
    const slots: SlotValue[] = [];
    return { text: render(view, { data: { slots } }), slots };
  };
}

/** Numbers cannot carry structure and are printed; nothing prints nothing. */
function slot(value: Value, { data }: Handlebars.HelperOptions): string {
  if (value === undefined || value === '' || value === null) return '';
  if (typeof value === 'number') return String(value);
  const slots = data.slots as SlotValue[];
  slots.push(value as SlotValue); // records, lists and flags were refused by `check.ts`
  return `${SLOT_START}${slots.length - 1}${SLOT_END}`;
}

/** The same program with each `{{value}}` turned into `{{slot value}}`. */
function withSlots(program: Program): Program {
  const copy = structuredClone(program);
  new SlotVisitor().accept(copy);
  return copy;
}

class SlotVisitor extends Handlebars.Visitor {
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, hash, loc } = statement;
    const value = params.length > 0 ? { type: 'SubExpression', path, params, hash, loc } : path;
    statement.params = [value as hbs.AST.Expression];
    statement.path = pathTo('slot', loc);
  }
}

const pathTo = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
});
