/** How a filled layout marks the place of a value: a number between two private-use characters. */
import type { SlotValue } from '../audience/model.ts';

export const SLOT_START = '\uE000';
export const SLOT_END = '\uE001';

/** Text with tokens, and the values they stand for, in order. Words are single lines. */
export interface Filled {
  readonly text: string;
  readonly slots: readonly SlotValue[];
}

/** Text and values in turn: `a ⟨0⟩ b` → `a `, the value, ` b`. */
export function partsOf(text: string, slots: readonly SlotValue[]): readonly SlotValue[] {
  return text.split(TOKEN).map((part, index) => {
    if (index % 2 === 0) return part;
    const value = slots[Number(part)];
    if (value === undefined) throw new Error(`no value for slot ${part}`);
    return value;
  });
}

const TOKEN = new RegExp(`${SLOT_START}(\\d+)${SLOT_END}`);
/** Finds all tokens; the first group is the number. */
export const TOKENS = new RegExp(TOKEN, 'g');

/** What stands in a text for the value of a slot. */
export const tokenOf = (slot: number): string => `${SLOT_START}${slot}${SLOT_END}`;

/** The numbers of the slots whose tokens stand in a text. */
export const slotsIn = (text: string): readonly number[] =>
  text.includes(SLOT_START)
    ? text.split(TOKEN).flatMap((part, index) => (index % 2 === 0 ? [] : [Number(part)]))
    : [];
