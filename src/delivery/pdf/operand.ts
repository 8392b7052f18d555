/** What stands before an operator in the content of a page (ISO 32000-1, 7.8.2). */

/** A name, such as `/F1`. */
export interface Name {
  readonly name: string;
}

/** A string: a character a byte. */
export interface Bytes {
  readonly bytes: string;
}

export interface Dict {
  readonly entries: ReadonlyMap<string, Operand>;
}

export type Operand = number | Name | Bytes | Dict | readonly Operand[];

export const isName = (operand: Operand | undefined): operand is Name =>
  typeof operand === 'object' && 'name' in operand;

export const isBytes = (operand: Operand | undefined): operand is Bytes =>
  typeof operand === 'object' && 'bytes' in operand;

export const isDict = (operand: Operand | undefined): operand is Dict =>
  typeof operand === 'object' && 'entries' in operand && !Array.isArray(operand);

export const isNumber = (operand: Operand | undefined): operand is number =>
  typeof operand === 'number';
