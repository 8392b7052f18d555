/**
 * How much one document may take to fill in: a few lines of loops inside one another could keep a
 * machine busy for days. What is counted is the same on every machine; time is not.
 */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';

/** Tags of a layout, those of a partial counted wherever it is used. */
export const MOST_TAGS = 5000;

/** Of one document. Those that come with the program take less than a fortieth of each. */
const limits = {
  /** Of all loops together. */
  rounds: 200_000,
  /** Tags and texts, as often as they are come by. */
  statements: 1_000_000,
  /** Letters that are printed, a value counted as a few. */
  letters: 2_000_000,
};

type Spent = typeof limits;

const meanings: Readonly<Record<keyof Spent, string>> = {
  rounds: 'rounds of its loops',
  statements: 'tags and texts gone through',
  letters: 'letters printed',
};

const isLimit = (name: string): name is keyof Spent => Object.hasOwn(limits, name);
const names = Object.keys(limits).filter(isLimit);

/** A part of a layout: the whole, a partial, or what stands in a block. */
export interface Part {
  /** Where it begins. */
  readonly place: Place;
  readonly isRound: boolean;
  readonly statements: number;
  readonly letters: number;
}

/** Thrown through Handlebars, which knows no other way to stop; `fill` gives its message. */
export class Overspent extends Error {
  readonly diagnostic: Diagnostic;

  constructor(place: Place, what: keyof Spent) {
    super(`more than ${limits[what]} ${meanings[what]}`);
    const values = { limit: limits[what].toLocaleString('en'), what: meanings[what] };
    this.diagnostic = report('layout-budget', place, values);
  }
}

/** The budget of one document: all its texts share it. */
export class Budget {
  readonly #spent: Spent = { rounds: 0, statements: 0, letters: 0 };

  /** Called as a part begins. Throws `Overspent` once a limit is passed. */
  spend({ place, isRound, statements, letters }: Part): void {
    if (isRound) this.#spent.rounds += 1;
    this.#spent.statements += statements;
    this.#spent.letters += letters;
    const over = names.find((name) => this.#spent[name] > limits[name]);
    if (over) throw new Overspent(place, over);
  }
}
