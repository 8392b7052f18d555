/**
 * Handlebars whose values are bound late. Each `{{value}}` prints a token instead of the value;
 * the values are handed over beside the text, and never pass through a Markdown parser. What
 * prepared statements did for SQL: a value cannot change the structure.
 */
import Handlebars from 'handlebars';
import type { SlotValue, Value, View } from '../audience/model.ts';
import { type Filled, SLOT_END, SLOT_START } from './slot.ts';

export type Template = (view: View) => Filled;

export type Program = hbs.AST.Program;

/** Helpers a layout may call; each gives a text. */
const helpers = {
  /** `{{plural count "level" "levels"}}` → `3 levels` */
  plural: (count: number, one: string, many: string): string =>
    `${count} ${count === 1 ? one : many}`,
} as const;

/** How many values each helper takes. */
export const helperLengths: ReadonlyMap<string, number> = new Map(
  Object.entries(helpers).map(([name, { length }]) => [name, length]),
);

/**
 * A compiled program. `partials` must hold every partial it names: `check.ts` has seen to that. It
 * is compiled when it is first filled, as most commands fill few layouts or none.
 */
export function compile(program: Program, partials: ReadonlyMap<string, Program>): Template {
  let render: Handlebars.TemplateDelegate | undefined;
  return (view) => {
    const slots: SlotValue[] = [];
    render ??= environmentWith(partials).compile(withSlots(program), options);
    return { text: render(view, { data: { slots } }), slots };
  };
}

const options: CompileOptions = { noEscape: true, preventIndent: true };

/** The texts of a layout share theirs. */
const environments = new WeakMap<ReadonlyMap<string, Program>, typeof Handlebars>();

function environmentWith(partials: ReadonlyMap<string, Program>): typeof Handlebars {
  const known = environments.get(partials);
  if (known) return known;
  const environment = Handlebars.create();
  environment.registerHelper(helpers);
  environment.registerHelper('slot', slot);
  for (const [name, partial] of partials) {
    environment.registerPartial(name, environment.compile(withSlots(partial), options));
  }
  environments.set(partials, environment);
  return environment;
}

/** Numbers cannot carry structure and are printed; nothing prints nothing. */
function slot(value: Value, { data }: Handlebars.HelperOptions): string {
  if (value === undefined || value === '' || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (!isSlotValue(value)) throw new Error('a flag or a record was not refused by `check.ts`');
  const slots: SlotValue[] = data.slots;
  slots.push(typeof value === 'string' ? oneLine(value) : value);
  return `${SLOT_START}${slots.length - 1}${SLOT_END}`;
}

const isSlotValue = (value: Value): value is SlotValue =>
  typeof value === 'string' || Array.isArray(value);

/** Values are single lines; what no XML or font can hold becomes U+FFFD. */
const oneLine = (value: string): string =>
  value
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s*[\n\r\u2028\u2029]+\s*/g, ' ')
    .replace(/\t/g, ' ')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');

/** The same program with each `{{value}}` turned into `{{slot value}}`. */
function withSlots(program: Program): Program {
  const copy = structuredClone(program);
  new SlotVisitor().accept(copy);
  return copy;
}

class SlotVisitor extends Handlebars.Visitor {
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, hash, loc } = statement;
    const call = { type: 'SubExpression', path, params, hash, loc };
    statement.params = [params.length > 0 ? call : path];
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
