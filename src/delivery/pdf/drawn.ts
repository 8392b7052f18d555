/** The words that a page's content draws, where they stand and what they are marked as. */
import { type Asides, readContent } from './content.ts';
import { isBytes, isName, isNumber, type Operand } from './operand.ts';
import { Drawing, type Source } from './drawing.ts';
import { type Matrix, unmoved } from './matrix.ts';
import { type Drawn, initial, type State } from './state.ts';
import type { Dict } from './values.ts';

export interface Content {
  /** In the order in which they are drawn. */
  readonly drawn: readonly Drawn[];
  readonly asides: Asides;
  /** What holds after it; nothing where what is drawn after it depends on more than that. */
  readonly after: State | undefined;
}

/** The words of a content with its resources. `before`: what holds where it begins. */
export function drawnBy(
  content: string,
  resources: Dict | undefined,
  source: Source,
  before = initial,
): Content {
  const drawing = new Drawing(resources, source, before);
  const asides = run(drawing, content);
  const after = asides.isWhole && drawing.isAtRest ? drawing.state : undefined;
  drawing.end();
  return { drawn: drawing.found, asides, after };
}

function run(drawing: Drawing, content: string): Asides {
  return readContent(content, (operator, operands) => operators[operator]?.(drawing, operands));
}

type Draw = (drawing: Drawing, operands: readonly Operand[]) => void;

const numbers = (operands: readonly Operand[]): readonly number[] => operands.filter(isNumber);

const matrixIn = (operands: readonly Operand[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers(operands);
  return [a, b, c, d, e, f];
};

const nameIn = (operands: readonly Operand[]): string => operands.find(isName)?.name ?? '';

/** Sets one thing that is said in a number. */
const sets =
  (change: (value: number) => Partial<State>): Draw =>
  (drawing, operands) =>
    drawing.set(change(numbers(operands)[0] ?? 0));

/** What has to do with words; all other operators draw shapes (annex A). */
const operators: Readonly<Record<string, Draw>> = {
  q: (drawing) => drawing.save(),
  Q: (drawing) => drawing.restore(),
  cm: (drawing, operands) => drawing.transform(matrixIn(operands)),
  gs: (drawing, operands) => drawing.look(nameIn(operands)),
  BT: (drawing) => drawing.begin(unmoved),
  ET: (drawing) => drawing.end(),
  Tf: (drawing, operands) => drawing.font(nameIn(operands), numbers(operands)[0] ?? 0),
  Tc: sets((letterSpace) => ({ letterSpace })),
  Tw: sets((wordSpace) => ({ wordSpace })),
  Tz: sets((percent) => ({ stretch: percent / 100 })),
  TL: sets((leading) => ({ leading })),
  Ts: sets((rise) => ({ rise })),
  Tr: sets((way) => ({ way })),
  Tm: (drawing, operands) => drawing.begin(matrixIn(operands)),
  Td: (drawing, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    drawing.move(x, y);
  },
  TD: (drawing, operands) => {
    const [x = 0, y = 0] = numbers(operands);
    drawing.set({ leading: -y });
    drawing.move(x, y);
  },
  'T*': (drawing) => drawing.nextLine(),
  Tj: (drawing, operands) => drawing.show(operands),
  TJ: (drawing, [parts]) => drawing.show(Array.isArray(parts) ? parts : []),
  "'": (drawing, operands) => {
    drawing.nextLine();
    drawing.show(operands.filter(isBytes));
  },
  '"': (drawing, operands) => {
    const [wordSpace = 0, letterSpace = 0] = numbers(operands);
    drawing.set({ wordSpace, letterSpace });
    drawing.nextLine();
    drawing.show(operands.filter(isBytes));
  },
  BMC: (drawing, operands) => drawing.mark(nameIn(operands), undefined),
  BDC: (drawing, operands) => drawing.mark(nameIn(operands), operands[1]),
  EMC: (drawing) => drawing.unmark(),
  Do: (drawing, operands) => {
    const form = drawing.form(nameIn(operands));
    if (!form) return;
    run(form.drawing, form.content);
    form.drawing.end();
    drawing.found.push(...form.drawing.found);
  },
};
