/** What a skeleton's node and the values of the slots in it were bound to. */
import type { SlotValue } from '../audience/model.ts';
import { memory, type Memory } from '../memory.ts';
import { type Binding, blocksOf, type ValueKey } from './binding.ts';
import type { Block, Row } from './model.ts';
import { numberOf } from './sharing.ts';
import { traitsOf } from './traits.ts';

/** Nodes with their values: those of a few hundred levels and layouts. */
const MOST_NODES = 20_000;
/** Letters of values that are known by a number. */
const MOST_LETTERS = 2_000_000;

const words = memory<ValueKey>({ most: MOST_LETTERS, sizeOf: (_, value) => value.length + 1 });
let last = 0;

/** A number is given once: values that were let go get another one. */
export const valueKey = (value: SlotValue): ValueKey =>
  typeof value === 'string'
    ? words(value, () => ({ key: String((last += 1)), isPlaced: false }))
    : { key: numberOf(value), isPlaced: traitsOf(blocksOf(value)).isPlaced };

/**
 * What a node is bound to, remembered where that depends on nothing but its values and the
 * document's language: what holds headings, bands or covers is bound again.
 */
function remembering<Bound extends object>() {
  const known: Memory<Bound> = memory<Bound>({ most: MOST_NODES });
  return (node: Block | Row, { keys, language }: Binding, make: () => Bound): Bound => {
    const { slots, isPlaced } = traitsOf(node);
    if (isPlaced) return make();
    let key = `${numberOfNode(node)} ${language}`;
    for (const slot of keys ? slots : []) {
      const value = keys?.[slot];
      if (!value || value.isPlaced) return make();
      key += ` ${value.key}`;
    }
    return known(key, make);
  };
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
