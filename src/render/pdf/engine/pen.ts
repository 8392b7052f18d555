/** Numbers and settings of a page's content (ISO 32000-1, 8.4 and 9.3). */

/** A hundredth of a point is less than any printer can tell. */
const PER_POINT = 100;

/** A length or a place, in points. */
export const points = (value: number): string => String(Math.round(value * PER_POINT) / PER_POINT);

/** Shares and thousandths of the font size: a page holds few, and errors would add up. */
export const exactly = (value: number): string => String(Math.round(value * 1000) / 1000);

/** `#rrggbb` as three shares. */
export const shares = (colour: string): string =>
  [1, 3, 5].map((at) => exactly(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');

/** Colours of what is filled and stroked, strokes, type. */
type Operator = 'rg' | 'RG' | 'w' | 'd' | 'J' | 'Tf' | 'Tc' | 'Tr';

/** What has been set: it is not set twice. */
export class Pen {
  readonly #set: Partial<Record<Operator, string>> = {};

  /** The operator with its operands; nothing where they hold already. */
  set(operator: Operator, operands: string): readonly string[] {
    if (this.#set[operator] === operands) return NOTHING;
    this.#set[operator] = operands;
    return [`${operands} ${operator}`];
  }
}

const NOTHING: readonly string[] = [];
