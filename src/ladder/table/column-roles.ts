/** What the columns of a table of levels are for. */

/** Indexes of columns. */
export interface Columns {
  /** From the coarsest to the finest. */
  readonly grouping: readonly number[];
  /** Absent where all columns are levels. */
  readonly competency?: number;
  /** What holds for all levels. */
  readonly about: readonly number[];
  readonly levels: readonly number[];
  /** How sure it is that this is a table of levels. */
  readonly certainty: 'declared' | 'named' | 'blank' | 'guessed';
}
