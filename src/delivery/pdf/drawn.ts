/** The words that a page's content draws, where they stand and what they are marked as. */
import { glances, memory } from '../../memory.ts';
import { type Asides, readContent } from './content.ts';
import { Drawing, type Source } from './drawing.ts';
import { type Matrix, unmoved } from './matrix.ts';
import { isBytes, isName, isNumber, type Operand } from './operand.ts';
import { keyOfState } from './resources.ts';
import { type Drawn, initial, type State } from './state.ts';
import type { Dict } from './values.ts';

export interface Content {
  /** In the order in which they are drawn. */
  readonly drawn: readonly Drawn[];
  readonly asides: Asides;
  /** What holds after it; nothing where what is drawn after it depends on more than that. */
  readonly after: State | undefined;
}

/** What a content is drawn with. */
export interface Means {
  readonly resources: Dict | undefined;
  readonly source: Source;
  /** Says all of `resources` that words depend on; absent where that is not said. */
  readonly key?: string;
}

/** The words of a content. `before`: what holds where it begins. */
export const drawnBy = (content: string, means: Means, before = initial): Content =>
  (means.key === undefined ? undefined : inStretches(content, means.key, means, before)) ??
  inOneGo(content, means, before);

function inOneGo(content: string, { resources, source }: Means, before: State): Content {
  const drawing = new Drawing(resources, source, before);
  const asides = run(drawing, content);
  return ended(drawing, asides);
}

function ended(drawing: Drawing, asides: Asides): Content {
  const after = asides.isWhole && drawing.isAtRest ? drawing.state : undefined;
  drawing.end();
  return { drawn: drawing.found, asides, after };
}

/** Bytes, about. */
const MOST = 16 << 20;
const known = memory<Content>({
  most: MOST,
  sizeOf: (_, key) => 8 * key.length + 500,
  fromSecond: true,
});

/**
 * The same, stretch by stretch: most stand in other contents too. Nothing where stretches are not
 * what they seem: where one is cut in the middle of a string, or the pen goes on from one to the next.
 */
function inStretches(
  content: string,
  key: string,
  means: Means,
  before: State,
): Content | undefined {
  const stretches = stretchesOf(content);
  if (stretches.length < FEW || !isFamiliar(stretches)) return undefined;
  const drawing = new Drawing(means.resources, means.source, before);
  const all: Asides[] = [];
  for (const stretch of stretches) {
    const { state } = drawing;
    const held = drawing.isBetween ? keyOfState(state) : undefined;
    const part =
      held === undefined
        ? undefined
        : known(`${held} ${key} ${stretch}`, () => inOneGo(stretch, means, state));
    if (part?.after) drawing.goOn(part.drawn, part.after);
    const asides = part?.after ? part.asides : run(drawing, stretch);
    all.push(asides);
    if (!asides.isWhole || drawing.hasUsedPen) return undefined;
  }
  return ended(drawing, together(all));
}

/** It does not pay for less: the first and the last hold what is around all of them. */
const FEW = 4;

const wasSeen = glances();

/** Whether some of the first stretches that stand by themselves were seen before: else it is all new. */
const isFamiliar = (stretches: readonly string[]): boolean =>
  stretches.slice(1, FEW).filter(wasSeen).length > 0;

/** The line that ends a stretch that is marked. */
const END = '\nEMC\n';

function stretchesOf(content: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (let at = content.indexOf(END); at >= 0; at = content.indexOf(END, from)) {
    found.push(content.slice(from, at + END.length));
    from = at + END.length;
  }
  return [...found, content.slice(from)];
}

function together(all: readonly Asides[]): Asides {
  const names = new Set<string>();
  for (const one of all) for (const name of one.names) names.add(name);
  return {
    comments: all.flatMap(({ comments }) => comments),
    unshown: all.flatMap(({ unshown }) => unshown),
    names,
    isWhole: all.every(({ isWhole }) => isWhole),
  };
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
