/** What was made of a thing, kept beside it for as long as it lives. The thing never changes. */

/** Gives what was made of a thing in a certain way, or makes it. */
export type Beside<Thing extends object, Made> = (
  thing: Thing,
  how: string,
  make: (thing: Thing) => Made,
) => Made;

/** Ways in which one thing is kept: a few places in a document, in a few documents. */
const MOST = 16;

/**
 * A memory of what is made of things. `how` must say all that it is made from beside the thing: then
 * what is remembered is what would be made, and no document can tell what was made before it.
 */
export function beside<Thing extends object, Made>(): Beside<Thing, Made> {
  const all = new WeakMap<Thing, Map<string, Made>>();
  return (thing, how, make) => {
    const kept = all.get(thing) ?? new Map<string, Made>();
    const known = kept.get(how);
    if (known !== undefined) return known;
    const made = make(thing);
    if (kept.size >= MOST) kept.clear();
    all.set(thing, kept.set(how, made));
    return made;
  };
}

let last = 0;

const serials = new WeakMap<object, number>();

/** A number that no other thing has, for keys of what is kept. Nothing in a file depends on it. */
export function serialOf(thing: object): number {
  const known = serials.get(thing);
  if (known !== undefined) return known;
  serials.set(thing, ++last);
  return last;
}
