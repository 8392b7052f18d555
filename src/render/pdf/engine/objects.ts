/** The objects of a PDF file that is being written. */
import type { Packed } from './deflated.ts';

/**
 * Objects that stand together: the less they say of one person, the earlier. What is the same in
 * many files is the same bytes in them.
 */
export const groups = ['page', 'form', 'structure', 'own'] as const;

export type Group = (typeof groups)[number];

/** Takes objects as text, a character for each byte. */
export interface Objects {
  /** The number of an object that is to be written. */
  readonly reserve: () => number;
  readonly put: (id: number, text: string, group: Group) => void;
  /** A stream; `entries` stand in its dictionary beside what says how it is packed. */
  readonly putStream: (id: number, entries: string, stream: Packed) => void;
}
