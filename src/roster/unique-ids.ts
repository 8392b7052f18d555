import { type Diagnostic, type Place, report } from '../diagnostics.ts';

interface Identified {
  readonly id: string;
  readonly place: Place;
}

/** An id is of one thing only: the first counts, the others are reported and left out. */
export function uniqueIds<T extends Identified>(
  things: readonly T[],
): { readonly items: readonly T[]; readonly messages: readonly Diagnostic[] } {
  const first = new Map<string, T>();
  const messages: Diagnostic[] = [];
  for (const thing of things) {
    const { id, place } = thing;
    const taken = first.get(id);
    if (!taken) first.set(id, thing);
    else messages.push(report('roster-duplicate', place, { id, line: taken.place.line ?? 1 }));
  }
  return { items: [...first.values()], messages };
}
