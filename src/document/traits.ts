/** What of a skeleton decides how it is bound. */
import { slotsIn } from '../layout/slot.ts';

export interface Traits {
  /** The numbers of the slots in it, each once. */
  readonly slots: readonly number[];
  /** It is not bound the same way wherever it stands: there are headings in it, bands or covers. */
  readonly isPlaced: boolean;
}

const none: Traits = { slots: [], isPlaced: false };

const placed: ReadonlySet<unknown> = new Set(['heading', 'band', 'cover']);

const known = new WeakMap<object, Traits>();

/** Of a node, or of anything in one. */
export function traitsOf(value: unknown): Traits {
  if (typeof value === 'string') return ofText(value);
  if (typeof value !== 'object' || value === null) return none;
  if (ArrayBuffer.isView(value)) return none;
  const before = known.get(value);
  if (before) return before;
  const traits = together(Object.values(value).map(traitsOf), isPlaced(value));
  known.set(value, traits);
  return traits;
}

function ofText(text: string): Traits {
  const slots = slotsIn(text);
  return slots.length > 0 ? { slots, isPlaced: false } : none;
}

const isPlaced = (node: object): boolean => 'kind' in node && placed.has(node.kind);

function together(parts: readonly Traits[], isSelfPlaced: boolean): Traits {
  const telling = parts.filter((part) => part !== none);
  if (telling.length === 0 && !isSelfPlaced) return none;
  return {
    slots: [...new Set(telling.flatMap(({ slots }) => slots))],
    isPlaced: isSelfPlaced || telling.some((part) => part.isPlaced),
  };
}
