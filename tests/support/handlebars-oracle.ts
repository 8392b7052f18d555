/** Layouts as Handlebars itself fills them: what `template.ts` must give too. */
import Handlebars from 'handlebars';
import type { SlotValue, Value } from '../../src/audience/model.ts';
import type { Budget, Part } from '../../src/layout/budget.ts';
import type { Parsed } from '../../src/layout/program.ts';
import { SLOT_END, SLOT_START } from '../../src/layout/slot.ts';
import { reserved, type Template } from '../../src/layout/template.ts';
import { prepared } from './handlebars-prepared.ts';

const helpers = {
  plural: (count: unknown, one: unknown, many: unknown): string => {
    const [number, single, several] = [count, one, many].map(plain);
    return `${number} ${count === 1 ? single : several}`;
  },
} as const;

/** What `check.ts` refuses stops both. */
function plain(value: unknown): string {
  const isNumber = typeof value === 'number' || typeof value === 'boolean';
  if (typeof value === 'string' || isNumber || value === undefined) return String(value);
  throw new Error('a record or rich text was not refused by `check.ts`');
}

/** As `compile`. */
export function compiledByHandlebars(
  parsed: Parsed,
  partials: ReadonlyMap<string, Parsed>,
): Template {
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
  slots.push(value);
  return `${SLOT_START}${slots.length - 1}${SLOT_END}`;
}

const isSlotValue = (value: Value): value is SlotValue =>
  typeof value === 'string' || Array.isArray(value);
