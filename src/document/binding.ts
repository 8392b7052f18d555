import type { SlotValue } from '../audience/model.ts';
import type { RichText } from '../ladder/model.ts';
import { partsOf } from '../layout/slot.ts';
import { buildBlocks } from './block.ts';
import { ofLadder } from './context.ts';
import { flatten } from './flatten.ts';
import type { Block, Inline } from './model.ts';
import { spokenText } from './text.ts';
import type { Traits } from './traits.ts';

/** What binding a tree needs to know. */
export interface Binding {
  /** Absent within rich text, which is a ladder's own: nothing in it stands for a value. */
  readonly slots?: readonly SlotValue[];
  /** Of each slot's value, where there are slots. */
  readonly keys?: readonly ValueKey[];
  /** The document's language, BCP 47: words in it need no mark. */
  readonly language: string;
  /** Gives each heading of the document an id of its own. */
  readonly slugger: { readonly slug: (title: string) => string };
  /** How often each band and cover stood in the document so far. */
  readonly stood: Map<Block, number>;
}

/** A slot's value in short. */
export interface ValueKey {
  /** The same for equal words, and for the same rich text. */
  readonly key: string;
  /** Of rich text: the slots in it are none of a document's. */
  readonly traits: Traits;
}

/** Within a value: what a ladder says stands for nothing else. */
export const withoutSlots = ({ language, slugger, stood }: Binding): Binding => ({
  language,
  slugger,
  stood,
});

/** Where slots are counted from 0: the document's are given. */
export const withLocal = (binding: Binding, slots: readonly number[]): Binding => ({
  ...binding,
  slots: slots.map((slot) => valueOf(slot, binding.slots)),
  keys: slots.map((slot) => valueOf(slot, binding.keys)),
});

function valueOf<T>(slot: number, values: readonly T[] = []): T {
  const value = values[slot];
  if (value === undefined) throw new Error(`no value for slot ${slot}`);
  return value;
}

/** The words and values of a text, in turn. */
export const bound = (text: string, { slots }: Binding): readonly SlotValue[] =>
  slots ? partsOf(text, slots) : [text];

/** A text whose values can only be words; rich text gives its own. */
export const plain = (text: string, binding: Binding): string =>
  bound(text, binding)
    .map((part) => (typeof part === 'string' ? part : spokenText(inlinesOf(part))))
    .join('');

const built = new WeakMap<RichText, readonly Block[]>();

/** A cell's blocks, built once: the same cell stands in many documents. */
export function blocksOf(content: RichText): readonly Block[] {
  const known = built.get(content);
  if (known) return known;
  const blocks = buildBlocks(content, ofLadder([]));
  built.set(content, blocks);
  return blocks;
}

/** Rich text as it flows within a line. */
export const inlinesOf = (content: RichText): readonly Inline[] => flatten(blocksOf(content));
