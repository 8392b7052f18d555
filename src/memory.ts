/** What was made before: the same is made once. */
import { LRUCache } from 'lru-cache';

/** Gives what was made for a key, or makes it. */
export type Memory<Value> = (key: string, make: () => Value) => Value;

interface Limits<Value> {
  /** The sum of sizes that is kept; what was asked for longest ago is let go. */
  readonly most: number;
  /** Of a value with its key, in units of `most`: bytes, say. Each counts as one without it. */
  readonly sizeOf?: (value: Value, key: string) => number;
  /** Keeps what is made for a second time: most of what is asked for is asked for once. */
  readonly fromSecond?: boolean;
}

/** Tells whether it was asked of a key before: by its length and its end alone, and for a while. */
export function glances(): (key: string) => boolean {
  let [now, before] = [new Set<string>(), new Set<string>()];
  return (key) => {
    const glance = byItself(`${key.length} ${key.slice(-END)}`);
    const isKnown = now.has(glance) || before.has(glance);
    now.add(glance);
    if (now.size > GLANCES) [now, before] = [new Set(), now];
    return isKnown;
  };
}

/** Keys that are told apart before the older half is let go, and the letters of their ends. */
const GLANCES = 10_000;
const END = 40;

/**
 * A memory of limited size. The key must say all that the value is made from: then what is
 * remembered is what would be made, and no document can tell what was made before it.
 */
export function memory<Value extends string | object>({
  most,
  sizeOf,
  fromSecond = false,
}: Limits<Value>): Memory<Value> {
  const known = new LRUCache<string, Value>(
    sizeOf ? { maxSize: most, sizeCalculation: sizeOf } : { max: most },
  );
  const isSecond = fromSecond ? glances() : () => true;
  return (key, make) => {
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const value = make();
    if (isSecond(key)) known.set(byItself(key), value);
    return value;
  };
}

/** A part of a text keeps all of it in memory: this is the same without the rest. */
export const byItself = (text: string): string => ` ${text}`.slice(1);

/**
 * A memory that may outlast the program: gives what was made before of the same, or makes it.
 * `from`, all that it is made from, and what is made are plain data.
 */
export type Keep = <Made>(name: string, from: unknown, make: () => Made) => Made;

/** Keeps nothing. */
export const anew: Keep = (_name, _from, make) => make();

/** What is made of a thing that never changes, made once and kept for as long as that is. */
export function once<Thing extends object, Made>(
  make: (thing: Thing) => Made,
): (thing: Thing) => Made {
  const known = new WeakMap<Thing, { readonly made: Made }>();
  return (thing) => {
    const before = known.get(thing);
    if (before) return before.made;
    const made = make(thing);
    known.set(thing, { made });
    return made;
  };
}

/** The same, of two things. */
export function oncePer<One extends object, Other extends object, Made>(
  make: (one: One, other: Other) => Made,
): (one: One, other: Other) => Made {
  const ofOne = once((one: One) => once((other: Other) => make(one, other)));
  return (one, other) => ofOne(one)(other);
}
