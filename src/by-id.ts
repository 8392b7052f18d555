/** Things by their names: lists of a company's people are long, and asked once a document. */

/** The first of a list that has an id; what is never changed is indexed once. */
export function byId<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  id: string,
): Thing | undefined {
  const index = indexed.get(things) ?? indexOf(things);
  indexed.set(things, index);
  const at = index.get(id);
  return at === undefined ? undefined : things[at];
}

type Index = ReadonlyMap<string, number>;

const indexed = new WeakMap<object, Index>();

const indexOf = (things: readonly { readonly id: string }[]): Index =>
  new Map(things.map(({ id }, at) => [id, at] as const).toReversed());
