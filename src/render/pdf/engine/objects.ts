/** The objects of a PDF file that is being written. */

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
  /** A stream that is to be compressed; `entries` stand in its dictionary. */
  readonly putStream: (id: number, entries: string, content: string) => void;
  /** A stream as it is. */
  readonly putBytes: (id: number, entries: string, bytes: Uint8Array) => void;
}
