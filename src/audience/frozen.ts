/**
 * Freezes plain data through and through, and gives it back. Parts of Views that are made once for
 * many documents are frozen: what was made of them (`project.ts`, `view-json.ts`) is remembered
 * by what they are.
 */
export function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing !== 'object' || thing === null || isBytes(thing) || Object.isFrozen(thing)) {
    return thing;
  }
  Object.freeze(thing);
  Object.values(thing).forEach(frozen);
  return thing;
}

/** Bytes cannot be frozen; those of pictures are never written to. */
const isBytes = (thing: object): boolean => ArrayBuffer.isView(thing);
