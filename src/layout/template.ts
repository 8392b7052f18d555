/**
 * Handlebars whose values are bound late. Each `{{value}}` prints a token instead of the value;
 * the values are handed over beside the text, and never pass through a Markdown parser. What
 * prepared statements did for SQL: a value cannot change the structure.
 */
import type { SlotValue, Value, View } from '../audience/model.ts';
import { once } from '../memory.ts';
import type { Budget } from './budget.ts';
import { evaluated, type Helper, type Print } from './evaluate.ts';
import type { Parsed } from './program.ts';
import { type Filled, tokenOf } from './slot.ts';

/** Throws `Overspent` where filling it in takes more than the budget. */
export type Template = (view: View, budget: Budget) => Filled;

/** Helpers a layout may call; each gives a text. */
const helpers: ReadonlyMap<string, Helper> = new Map([
  /** `{{plural count "level" "levels"}}` → `3 levels` */
  ['plural', (count, one, many): string => `${String(count)} ${String(count === 1 ? one : many)}`],
]);

/** How many values each helper takes. */
export const helperLengths: ReadonlyMap<string, number> = new Map(
  Array.from(helpers, ([name, { length }]) => [name, length]),
);

/** Names that no block parameter may have: those of blocks and helpers, and two kept free. */
export const reserved: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'each',
  'with',
  'slot',
  'begin',
  ...helperLengths.keys(),
]);

/**
 * A text that `check.ts` found nothing wrong with, and the partials it names. It is made ready when
 * it is first filled, as most commands fill few layouts or none.
 */
export function compile(parsed: Parsed, partials: ReadonlyMap<string, Parsed>): Template {
  let print: Print | undefined;
  return (view, budget) => {
    const slots: SlotValue[] = [];
    print ??= printed(parsed, partials);
    const sheet = { budget, slot: (value: Value) => slot(value, slots) };
    const contexts = { context: view, outer: undefined };
    const frame = { values: {}, outer: undefined };
    const text = print({ contexts, named: undefined, frame, root: view, sheet });
    return { text, slots };
  };
}

const printed = (parsed: Parsed, partials: ReadonlyMap<string, Parsed>): Print =>
  evaluated({
    parsed,
    partialCalled: partialsWith(partials),
    helperCalled: (name) => helpers.get(name),
  });

/** The texts of a layout share theirs. */
const partialsWith = once((partials: ReadonlyMap<string, Parsed>) => {
  const prints = new Map<string, Print>();
  return (name: string): Print => {
    const parsed = partials.get(name);
    if (!parsed) throw new Error(`the partial ${name} was not refused by \`check.ts\``);
    const print = prints.get(name) ?? printed(parsed, partials);
    prints.set(name, print);
    return print;
  };
});

/** Numbers cannot carry structure and are printed; nothing prints nothing. */
function slot(value: Value, slots: SlotValue[]): string {
  if (value === undefined || value === '' || value === null) return '';
  if (typeof value === 'number') return String(value);
  if (!isSlotValue(value)) throw new Error('a flag or a record was not refused by `check.ts`');
  slots.push(typeof value === 'string' ? oneLine(value) : value);
  return tokenOf(slots.length - 1);
}

const isSlotValue = (value: Value): value is SlotValue =>
  typeof value === 'string' || Array.isArray(value);

/** Values are single lines; what no XML or font can hold becomes U+FFFD. */
const oneLine = (value: string): string => (/^[ -~]*$/.test(value) ? value : cleaned(value));

const cleaned = (value: string): string =>
  value
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?<!\s)\s*[\n\r\u2028\u2029]+\s*/g, ' ')
    .replace(/\t/g, ' ')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');
