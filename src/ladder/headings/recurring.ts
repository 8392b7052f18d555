/** Names below headings, and how many levels have them. */
import { lettersOf } from '../words.ts';

export class Recurring {
  readonly #levels = new Map<string, Map<string, Set<number>>>();

  /** `name` stands at this level below the heading whose key is `key`. */
  add(key: string, name: string, level: number): void {
    const names = this.#levels.get(key) ?? new Map<string, Set<number>>();
    const letters = lettersOf(name);
    names.set(letters, (names.get(letters) ?? new Set()).add(level));
    this.#levels.set(key, names);
  }

  /** Any of the names below the heading stands there at several levels. */
  comesAgain(key: string): boolean {
    return this.#count(key) > 0;
  }

  /** Two names or more do, and a quarter of all: they name competencies, and are no mere emphasis. */
  isSet(key: string): boolean {
    const count = this.#count(key);
    return count > 1 && 4 * count >= (this.#levels.get(key)?.size ?? 0);
  }

  #count(key: string): number {
    const names = this.#levels.get(key)?.values() ?? [];
    return [...names].filter((levels) => levels.size > 1).length;
  }
}
