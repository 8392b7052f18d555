/** What a skeleton's node and the values of the slots in it were bound to. */
import type { SlotValue } from '../audience/model.ts';
import { memory } from '../memory.ts';
import { type Binding, blocksOf, type ValueKey } from './binding.ts';
import type { Block, Row } from './model.ts';
import { numberOf } from './sharing.ts';
import { none, together, traitsOf } from './traits.ts';

/** Nodes with their values: those of a few hundred levels and layouts. */
const MOST_NODES = 5000;
/** Letters of values that are known by a number. */
const MOST_LETTERS = 300_000;

const words = memory<ValueKey>({ most: MOST_LETTERS, sizeOf: (_, value) => value.length + 1 });
let last = 0;

/** A number is given once: values that were let go get another one. */
export const valueKey = (value: SlotValue): ValueKey =>
  typeof value === 'string'
    ? words(value, () => ({ key: String((last += 1)), traits: none }))
    : { key: numberOf(value), traits: traitsOf(blocksOf(value)) };

/**
 * What a node is bound to, remembered where that depends on nothing but its values, the document's
 * language and the ids of the headings in it: bands and covers are bound again.
 */
function remembering<Bound extends object>() {
  const known = memory<Bound>({ most: MOST_NODES });
  return (node: Block | Row, binding: Binding, make: (binding: Binding) => Bound): Bound => {
    const { key, traits } = keyOf(node, binding);
    if (traits.hasBands) return make(binding);
    if (!traits.hasHeadings) return known(key, () => make(binding));
    let first: { readonly made: Bound; readonly ids: readonly string[] } | undefined;
    const titles = titlesOf(key, () => {
      const { made, headings } = recorded(binding, make);
      first = { made, ids: headings.map(({ id }) => id) };
      return headings.map(({ title }) => title);
    });
    const ids = first?.ids ?? titles.map((title) => binding.slugger.slug(title));
    return known(key + JSON.stringify(ids), () => first?.made ?? make(numbered(binding, ids)));
  };
}

/** A node with its values, in short; and the traits of both. */
function keyOf(node: Block | Row, { keys, language }: Binding) {
  const own = traitsOf(node);
  let key = `${numberOfNode(node)} ${language}`;
  if (!keys || own.slots.length === 0) return { key, traits: own };
  let traits = own;
  for (const slot of own.slots) {
    const value = keys[slot];
    if (!value) throw new Error(`no value for slot ${slot}`);
    key += ` ${value.key}`;
    if (value.traits !== none) traits = together([traits, value.traits]);
  }
  return { key, traits };
}

/** By a node with its values, the words of the headings in it. */
const titlesOf = memory<readonly string[]>({ most: MOST_NODES });

function recorded<Bound>(binding: Binding, make: (binding: Binding) => Bound) {
  const headings: { readonly title: string; readonly id: string }[] = [];
  const slug = (title: string): string => {
    const id = binding.slugger.slug(title);
    headings.push({ title, id });
    return id;
  };
  return { made: make({ ...binding, slugger: { slug } }), headings };
}

/** Gives headings the ids that they have got, in turn. */
function numbered(binding: Binding, ids: readonly string[]): Binding {
  let next = 0;
  const slug = (): string => {
    const id = ids[next];
    if (id === undefined) throw new Error('a heading came that was not there before');
    next += 1;
    return id;
  };
  return { ...binding, slugger: { slug } };
}

export const rememberedBlocks = remembering<readonly Block[]>();
export const rememberedRow = remembering<Row>();

const nodes = new WeakMap<object, number>();

/** Apart from the numbers of what is shared: nodes that are equal may well be bound to the same. */
function numberOfNode(node: Block | Row): number {
  const known = nodes.get(node);
  if (known !== undefined) return known;
  last += 1;
  nodes.set(node, last);
  return last;
}

const others = memory<Block>({ most: MOST_NODES });

/** The same block again, as another one: as what it is, for the so-manieth time in a document. */
export const anotherBlock = (block: Block, time: number): Block =>
  others(`${numberOf(block)} ${time}`, () => {
    const other = { ...block };
    numberOf(other);
    return other;
  });
