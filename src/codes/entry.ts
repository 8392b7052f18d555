export type Severity = 'error' | 'warning' | 'info';

/** What the program says for a code. */
export interface Entry {
  readonly severity: Severity;
  /** `{name}` stands for a value given to `report`. */
  readonly text: string;
  /** How to mend it. */
  readonly hint: string;
}
