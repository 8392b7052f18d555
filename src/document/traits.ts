/** What of a skeleton decides how it is bound. */
import { slotsIn } from '../layout/slot.ts';

export interface Traits {
  /** The numbers of the slots in it, each once. */
  readonly slots: readonly number[];
  /** Their ids depend on the headings before them. */
  readonly hasHeadings: boolean;
  /** Bands and covers: each is one of its own in a document, even where several say the same. */
  readonly hasBands: boolean;
}

/** Of most nodes and values, and always the same object. */
export const none: Traits = { slots: [], hasHeadings: false, hasBands: false };

const known = new WeakMap<object, Traits>();

/** Of a node, or of anything in one. */
export function traitsOf(value: unknown): Traits {
  if (typeof value === 'string') return ofText(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return none;
  const before = known.get(value);
  if (before) return before;
  const traits = together([ofKind(value), ...Object.values(value).map(traitsOf)]);
  if (isAsked(value)) known.set(value, traits);
  return traits;
}

/** Of blocks, and of rows: of runs of words it is found again as fast as it is remembered. */
const isAsked = (value: object): boolean =>
  ('kind' in value && value.kind !== 'text') || 'cells' in value;

function ofText(text: string): Traits {
  const slots = slotsIn(text);
  return slots.length > 0 ? { ...none, slots } : none;
}

function ofKind(node: object): Traits {
  if (!('kind' in node)) return none;
  if (node.kind === 'heading') return { ...none, hasHeadings: true };
  return node.kind === 'band' || node.kind === 'cover' ? { ...none, hasBands: true } : none;
}

/** Of several things as one. */
export function together(parts: readonly Traits[]): Traits {
  const [first = none, ...others] = parts.filter((part) => part !== none);
  if (others.length === 0) return first;
  const all = [first, ...others];
  return {
    slots: [...new Set(all.flatMap(({ slots }) => slots))],
    hasHeadings: all.some((part) => part.hasHeadings),
    hasBands: all.some((part) => part.hasBands),
  };
}
