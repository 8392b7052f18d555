/** A page's content while it is drawn: the pen, and what it has written. */
import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { type Bytes, isBytes, isDict, isName, isNumber, type Operand } from './content.ts';
import { type Font, fontOf, type Glyph } from './font.ts';
import { around, type Box, type Matrix, placed, scaleOf, unmoved, within } from './matrix.ts';
import { contentOf, dictOf, listed, stringOf } from './objects.ts';
import { type Drawn, initial, type Mark, type State } from './state.ts';

/** The fonts of a file, each read once. */
export type Fonts = Map<PDFDict, Font>;

const names = {
  alpha: PDFName.of('ca'),
  fonts: PDFName.of('Font'),
  form: PDFName.of('Form'),
  matrix: PDFName.of('Matrix'),
  objects: PDFName.of('XObject'),
  properties: PDFName.of('Properties'),
  resources: PDFName.of('Resources'),
  states: PDFName.of('ExtGState'),
  subtype: PDFName.of('Subtype'),
} as const;

/** How far letters rise above their line and fall below it, as shares of their size. */
const RISE = 0.7;
const FALL = 0.2;
/** Points: no letter that is meant to be read is so small. */
const SMALLEST = 0.5;
/** Ways to draw letters that leave no ink (9.3.6). */
const INKLESS: ReadonlySet<number> = new Set([3, 7]);
/** Drawings in drawings are no deeper than this in any file that is not made to do harm. */
const DEEPEST = 12;

interface Marking {
  readonly mark: Mark;
  readonly isShown: boolean;
}

/** What is being shown: it ends where the pen is set down elsewhere. */
interface Shown {
  text: string;
  box: Box | undefined;
  isSeen: boolean;
}

export class Drawing {
  readonly #resources: PDFDict | undefined;
  readonly #fonts: Fonts;
  readonly #depth: number;
  readonly found: Drawn[] = [];
  readonly #saved: State[] = [];
  readonly #markings: Marking[] = [];
  #marking: Marking;
  #state: State;
  #line: Matrix = unmoved;
  #pen: Matrix = unmoved;
  #shown: Shown = { text: '', box: undefined, isSeen: true };

  constructor(
    resources: PDFDict | undefined,
    fonts: Fonts,
    state = initial,
    marking: Marking = { mark: 'none', isShown: true },
    depth = 0,
  ) {
    this.#resources = resources;
    this.#fonts = fonts;
    this.#state = state;
    this.#marking = marking;
    this.#depth = depth;
  }

  set(some: Partial<State>): void {
    this.#state = { ...this.#state, ...some };
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.end();
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.end();
    this.set({ matrix: within(matrix, this.#state.matrix) });
  }

  font(name: string, size: number): void {
    this.end();
    const dict = this.#resource(names.fonts, name);
    this.set({ size, font: dict && this.#fontIn(dict) });
  }

  #fontIn(dict: PDFDict): Font {
    const known = this.#fonts.get(dict) ?? fontOf(dict);
    this.#fonts.set(dict, known);
    return known;
  }

  look(name: string): void {
    const alpha = this.#resource(names.states, name)?.lookup(names.alpha);
    if (alpha instanceof PDFNumber) this.set({ isClear: alpha.asNumber() === 0 });
  }

  /** Sets the pen down at the start of a line. */
  begin(matrix: Matrix): void {
    this.end();
    [this.#line, this.#pen] = [matrix, matrix];
  }

  move(x: number, y: number): void {
    this.begin(within([1, 0, 0, 1, x, y], this.#line));
  }

  nextLine(): void {
    this.move(0, -this.#state.leading);
  }

  /** Strings, and thousandths of the font size to move back between them. */
  show(parts: readonly Operand[]): void {
    const { size, stretch, font } = this.#state;
    for (const part of parts) {
      if (isNumber(part)) this.#advance((-part / 1000) * size * stretch);
      else if (isBytes(part)) this.#letters(part, font);
    }
  }

  #letters({ bytes }: Bytes, font: Font | undefined): void {
    const glyphs = font?.(bytes) ?? [{ text: '\ufffd', width: 1, parts: false }];
    const { size, letterSpace, wordSpace, stretch, rise, way, isClear, matrix } = this.#state;
    let [width, drawn] = [0, 0];
    let text = '';
    for (const glyph of glyphs) {
      text += glyph.text;
      const ink = width + glyph.width * size * stretch;
      if (!isBlank(glyph)) drawn = ink;
      width = ink + (letterSpace + (glyph.parts ? wordSpace : 0)) * stretch;
    }
    const place = within(this.#pen, matrix);
    const isInked = !INKLESS.has(way) && !isClear && this.#marking.isShown;
    const isSeen =
      isInked && scaleOf(place) * Math.abs(size) * Math.sqrt(Math.abs(stretch)) >= SMALLEST;
    const box = { left: 0, right: drawn, bottom: rise - FALL * size, top: rise + RISE * size };
    this.#add(text, drawn > 0 ? placed(box, place) : undefined, isSeen);
    this.#advance(width);
  }

  #add(text: string, box: Box | undefined, isSeen: boolean): void {
    if (isSeen !== this.#shown.isSeen) this.end();
    const { text: before, box: extent } = this.#shown;
    this.#shown = {
      text: before + text,
      box: extent && box ? around(extent, box) : (box ?? extent),
      isSeen,
    };
  }

  #advance(by: number): void {
    const [a, b, c, d, e, f] = this.#pen;
    this.#pen = [a, b, c, d, e + by * a, f + by * b];
  }

  /** Ends what is being shown. */
  end(): void {
    const { text, box, isSeen } = this.#shown;
    if (text !== '') {
      const at = box ?? placed(NOWHERE, within(this.#pen, this.#state.matrix));
      this.found.push({ text, mark: this.#marking.mark, isSeen, box: at });
    }
    this.#shown = { text: '', box: undefined, isSeen: true };
  }

  /** What follows is marked, up to `unmark`. */
  mark(tag: string, said: Operand | undefined): void {
    this.end();
    const named = isName(said) ? this.#resource(names.properties, said.name) : undefined;
    const number = isDict(said) ? said.entries.get('MCID') : named?.lookup(PDFName.of('MCID'));
    this.#markings.push(this.#marking);
    const { mark, isShown } = this.#marking;
    this.#marking = {
      mark: tag === 'Artifact' ? 'artifact' : (numberOf(number) ?? mark),
      isShown: isShown && tag !== 'OC',
    };
    const spoken = isDict(said) ? said.entries.get('ActualText') : undefined;
    const other = isBytes(spoken)
      ? spoken.bytes
      : stringOf(named?.lookup(PDFName.of('ActualText')));
    if (other !== undefined) this.#add(other, undefined, false);
  }

  unmark(): void {
    this.end();
    this.#marking = this.#markings.pop() ?? this.#marking;
  }

  /** A form (8.10), to be drawn here: what it holds is marked as it is itself. */
  form(name: string): { readonly drawing: Drawing; readonly content: string } | undefined {
    this.end();
    const form = this.#resource(names.objects, name, PDFRawStream);
    if (form?.dict.lookup(names.subtype) !== names.form || this.#depth >= DEEPEST) return undefined;
    const own = dictOf(form.dict.lookup(names.resources)) ?? this.#resources;
    const matrix = within(matrixOf(form.dict.lookup(names.matrix)), this.#state.matrix);
    const state = { ...this.#state, matrix };
    const drawing = new Drawing(own, this.#fonts, state, this.#marking, this.#depth + 1);
    return { drawing, content: contentOf(form) };
  }

  #resource(kind: PDFName, name: string): PDFDict | undefined;
  #resource(kind: PDFName, name: string, type: typeof PDFRawStream): PDFRawStream | undefined;
  #resource(kind: PDFName, name: string, type: typeof PDFRawStream | typeof PDFDict = PDFDict) {
    const found = dictOf(this.#resources?.lookup(kind))?.lookup(PDFName.of(name));
    return found instanceof type ? found : undefined;
  }
}

const NOWHERE: Box = { left: 0, right: 0, bottom: 0, top: 0 };

const isBlank = ({ text }: Glyph): boolean => text.trim() === '';

const numberOf = (value: Operand | PDFObject | undefined): number | undefined => {
  if (typeof value === 'number') return value;
  return value instanceof PDFNumber ? value.asNumber() : undefined;
};

function matrixOf(object: PDFObject | undefined): Matrix {
  const [a, b, c, d, e, f] = listed(object).map(numberOf);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
