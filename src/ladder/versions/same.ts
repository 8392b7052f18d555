/** Which things of two versions are the same. */
import { idMaker } from '../ids.ts';
import { lettersOf } from '../words.ts';
import type { Both } from './model.ts';

/** What things may agree in, the surest first; an empty text agrees with nothing. */
export type Sign<T> = Readonly<Record<'before' | 'after', (thing: T) => string>>;

/** A sign that reads alike in both versions. */
export const sign = <T>(read: (thing: T) => string): Sign<T> => ({ before: read, after: read });

/**
 * Things in pairs, in the order of the later version, then those that only the earlier one has. Each
 * is the other of one alone.
 */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  signs: readonly Sign<T>[],
): readonly Both<T>[] {
  const found = new Map<T, T>();
  let [free, open] = [before, after];
  for (const { before: ofBefore, after: ofAfter } of signs) {
    const offered = bySign(free, ofBefore);
    for (const thing of open) {
      const other = offered.get(ofAfter(thing))?.shift();
      if (other) found.set(thing, other);
    }
    const taken = new Set(found.values());
    open = open.filter((thing) => !found.has(thing));
    free = free.filter((thing) => !taken.has(thing));
  }
  const pairs = after.map((thing): Both<T> => {
    const other = found.get(thing);
    return other ? { before: other, after: thing } : { after: thing };
  });
  return [...pairs, ...free.map((thing) => ({ before: thing }))];
}

function bySign<T>(things: readonly T[], read: (thing: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const key = read(thing);
    if (key !== '') found.set(key, [...(found.get(key) ?? []), thing]);
  }
  return found;
}

export interface Titled {
  readonly id: string;
  readonly title: string;
}

/** The id where it was given, and not made of the title: such an id stays when a title changes. */
function givenId({ id, title }: Titled): string {
  const made = idMaker('')(title);
  return id === made || (id.startsWith(`${made}-`) && /^\d+$/.test(id.slice(made.length + 1)))
    ? ''
    : id;
}

/** Other spellings, each with the title it stands for; none where a front matter has none. */
export type Aliases = Readonly<Record<string, string>> | undefined;

/**
 * What one thing is known by: its id and title; an id that was given in either version; its title;
 * its title by way of the aliases of the later version.
 */
export function signsOf(aliases: Aliases): readonly Sign<Titled>[] {
  const spelt = new Map(
    Object.entries(aliases ?? {}).map(([other, title]) => [lettersOf(other), lettersOf(title)]),
  );
  const letters = ({ title }: Titled): string => lettersOf(title);
  const current = (thing: Titled): string => spelt.get(letters(thing)) ?? letters(thing);
  return [
    sign((thing) => `${thing.id} ${letters(thing)}`),
    { before: givenId, after: ({ id }) => id },
    { before: ({ id }) => id, after: givenId },
    sign(letters),
    { before: current, after: letters },
  ];
}
