/** Numbers and settings of a page's content (ISO 32000-1, 8.4 and 9.3). */

/** A hundredth of a point is less than any printer can tell. */
const PER_POINT = 100;

/** A length or a place, in points. */
export const points = (value: number): string => String(Math.round(value * PER_POINT) / PER_POINT);

/** Shares and thousandths of the font size: a page holds few, and errors would add up. */
export const exactly = (value: number): string => String(Math.round(value * 1000) / 1000);

const known = new Map<string, string>();
/** Colours that are remembered; a document has few. */
const COLOURS = 500;

/** `#rrggbb` as three shares. */
export function shares(colour: string): string {
  const remembered = known.get(colour);
  if (remembered !== undefined) return remembered;
  if (known.size >= COLOURS) known.clear();
  const made = [1, 3, 5]
    .map((at) => exactly(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
    .join(' ');
  known.set(colour, made);
  return made;
}

/** Colours of what is filled and stroked, strokes, type. */
type Operator = 'rg' | 'RG' | 'w' | 'd' | 'J' | 'Tf' | 'Tc' | 'Tr';

/** What has been set: it is not set twice. */
export class Pen {
  readonly #set: Partial<Record<Operator, string>> = { ...initial };

  /** The operator with its operands; nothing where they hold already. */
  set(operator: Operator, operands: string): readonly string[] {
    if (this.#set[operator] === operands) return NOTHING;
    this.#set[operator] = operands;
    return [`${operands} ${operator}`];
  }

  /** Brings back what holds at the top of a page, but for colours, strokes and type. */
  rest(): readonly string[] {
    return operators.flatMap((operator) => this.set(operator, initial[operator]));
  }
}

/** What holds at the top of a page, and again after each block. */
const initial = { d: '[] 0', J: '0', Tc: '0', Tr: '0' } as const;
const operators = ['d', 'J', 'Tc', 'Tr'] as const;

const NOTHING: readonly string[] = [];
