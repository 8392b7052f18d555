/**
 * Handlebars whose values are bound late. Each `{{value}}` prints a token instead of the value;
 * the values are handed over beside the text, and never pass through a Markdown parser. What
 * prepared statements did for SQL: a value cannot change the structure.
 */
import Handlebars from 'handlebars';
import type { SlotValue, Value, View } from '../audience/model.ts';
import type { Budget, Part } from './budget.ts';
import { prepared } from './prepare.ts';
import type { Parsed } from './program.ts';
import { type Filled, SLOT_END, SLOT_START } from './slot.ts';

/** Throws `Overspent` where filling it in takes more than the budget. */
export type Template = (view: View, budget: Budget) => Filled;

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

/** Names of all helpers there are, those that `prepare.ts` puts in among them. */
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
 * A compiled program. `partials` must hold every partial it names: `check.ts` has seen to that. It
 * is compiled when it is first filled, as most commands fill few layouts or none.
 */
export function compile(parsed: Parsed, partials: ReadonlyMap<string, Parsed>): Template {
  let render: Handlebars.TemplateDelegate | undefined;
  return (view, budget) => {
    const slots: SlotValue[] = [];
    render ??= compiled(parsed, partials);
    return { text: render(view, { data: { slots, budget } }), slots };
  };
}

function compiled(parsed: Parsed, partials: ReadonlyMap<string, Parsed>) {
  const { environment, parts } = workshopWith(partials);
  return environment.compile(prepared(parsed, parts), options);
}

const options: CompileOptions = {
  noEscape: true,
  preventIndent: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...reserved].map((name) => [name, true])),
};

interface Workshop {
  readonly environment: typeof Handlebars;
  /** What `{{begin}}` numbers. */
  readonly parts: Part[];
}

/** The texts of a layout share theirs. */
const workshops = new WeakMap<ReadonlyMap<string, Parsed>, Workshop>();

function workshopWith(partials: ReadonlyMap<string, Parsed>): Workshop {
  const known = workshops.get(partials);
  if (known) return known;
  const environment = Handlebars.create();
  const parts: Part[] = [];
  for (const name of ['log', 'lookup']) environment.unregisterHelper(name);
  environment.registerHelper({ ...helpers, slot, begin: beginOf(parts) });
  Object.assign(environment, { partials: Object.create(null) }); // one may be called `__proto__`
  for (const [name, partial] of partials) {
    environment.registerPartial(name, environment.compile(prepared(partial, parts), options));
  }
  workshops.set(partials, { environment, parts });
  return { environment, parts };
}

/** Counts the part of a layout that begins; prints nothing. */
const beginOf =
  (parts: readonly Part[]) =>
  (number: number, { data }: Handlebars.HelperOptions): string => {
    const budget: Budget = data.budget;
    const part = parts[number];
    if (part) budget.spend(part);
    return '';
  };

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
const oneLine = (value: string): string => (/^[ -~]*$/.test(value) ? value : cleaned(value));

const cleaned = (value: string): string =>
  value
    .toWellFormed()
    .normalize('NFC')
    .replace(/(?<!\s)\s*[\n\r\u2028\u2029]+\s*/g, ' ')
    .replace(/\t/g, ' ')
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');
