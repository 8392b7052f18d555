/** A page's content while it is drawn: the pen, and what it has written. */
import { isBytes, isDict, isName, type Operand } from './operand.ts';
import type { PdfFile } from './file.ts';
import { type Font, fontOf, type Glyph } from './font.ts';
import { around, type Box, type Matrix, placed, scaleOf, unmoved, within } from './matrix.ts';
import { contentOf } from './stream.ts';
import { type Drawn, initial, type Mark, type State } from './state.ts';
import { Dict, Stream, type Value } from './values.ts';

/** A file, and its fonts, each read once. */
export interface Source {
  readonly file: PdfFile;
  readonly fonts: Map<Dict, Font>;
}

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
  readonly text: string;
  readonly box: Box | undefined;
  readonly isSeen: boolean;
}

const NOTHING: Shown = { text: '', box: undefined, isSeen: true };

export class Drawing {
  readonly #resources: Dict | undefined;
  readonly #source: Source;
  readonly #depth: number;
  readonly found: Drawn[] = [];
  readonly #saved: State[] = [];
  readonly #markings: Marking[] = [];
  #marking: Marking;
  #state: State;
  #line: Matrix = unmoved;
  #pen: Matrix = unmoved;
  #shown = NOTHING;
  #isSetDown = false;
  /** Whether the pen was used before it was set down: it stands where another content left it. */
  hasUsedPen = false;
  /** Whether something was ended that had not begun. */
  #isUneven = false;

  constructor(
    resources: Dict | undefined,
    source: Source,
    state = initial,
    marking: Marking = { mark: 'none', isShown: true },
    depth = 0,
  ) {
    this.#resources = resources;
    this.#source = source;
    this.#state = state;
    this.#marking = marking;
    this.#depth = depth;
  }

  get state(): State {
    return this.#state;
  }

  /** Whether it stands between two stretches: nothing is marked, and nothing is being shown. */
  get isBetween(): boolean {
    return this.#markings.length === 0 && this.#shown.text === '';
  }

  /** Whether it ended all that it began and no more, and its words stand where they say themselves. */
  get isAtRest(): boolean {
    return this.isBetween && this.#saved.length === 0 && !this.#isUneven && !this.hasUsedPen;
  }

  /** As if it had drawn what was drawn by another that began in its state, and came to rest. */
  goOn(drawn: readonly Drawn[], state: State): void {
    for (const one of drawn) this.found.push(one);
    this.#state = state;
    this.#isSetDown = false;
  }

  set(some: Partial<State>): void {
    this.#state = { ...this.#state, ...some };
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.end();
    const saved = this.#saved.pop();
    if (!saved) this.#isUneven = true;
    this.#state = saved ?? this.#state;
  }

  transform(matrix: Matrix): void {
    this.end();
    this.set({ matrix: within(matrix, this.#state.matrix) });
  }

  font(name: string, size: number): void {
    this.end();
    const dict = this.#resource('Font', name);
    this.set({ size, font: dict instanceof Dict ? fontIn(dict, this.#source) : undefined });
  }

  look(name: string): void {
    const look = this.#resource('ExtGState', name);
    const alpha = look instanceof Dict ? this.#source.file.numberAt(look.get('ca')) : undefined;
    if (alpha !== undefined) this.set({ isClear: alpha === 0 });
  }

  /** Sets the pen down at the start of a line. */
  begin(matrix: Matrix): void {
    this.end();
    this.#isSetDown = true;
    [this.#line, this.#pen] = [matrix, matrix];
  }

  move(x: number, y: number): void {
    if (!this.#isSetDown) this.hasUsedPen = true;
    this.begin(within([1, 0, 0, 1, x, y], this.#line));
  }

  nextLine(): void {
    this.move(0, -this.#state.leading);
  }

  /** Strings, and thousandths of the font size to move back between them. */
  show(parts: readonly Operand[]): void {
    if (!this.#isSetDown) this.hasUsedPen = true;
    const { size, letterSpace, wordSpace, stretch, font, rise } = this.#state;
    const scale = size * stretch;
    let [text, isText, at, left, right] = ['', false, 0, Infinity, -Infinity];
    for (const part of parts) {
      if (typeof part === 'number') at -= (part / 1000) * scale;
      if (!isBytes(part)) continue;
      isText = true;
      let ink = at;
      const from = at;
      for (const glyph of glyphsOf(part.bytes, font)) {
        text += glyph.text;
        at += glyph.width * scale;
        if (!glyph.isBlank) ink = at;
        at += (letterSpace + (glyph.parts ? wordSpace : 0)) * stretch;
      }
      if (ink > from) [left, right] = [Math.min(left, from), Math.max(right, ink)];
    }
    const box = { left, right, bottom: rise - FALL * size, top: rise + RISE * size };
    if (isText) this.#write(text, left < right ? box : undefined);
    const [a, b, c, d, e, f] = this.#pen;
    this.#pen = [a, b, c, d, e + at * a, f + at * b];
  }

  /** `box`: from where the pen is. */
  #write(text: string, box: Box | undefined): void {
    const { size, stretch, way, isClear, matrix } = this.#state;
    const place = within(this.#pen, matrix);
    const isInked = !INKLESS.has(way) && !isClear && this.#marking.isShown;
    const isSeen =
      isInked && scaleOf(place) * Math.abs(size) * Math.sqrt(Math.abs(stretch)) >= SMALLEST;
    this.#add(text, box && placed(box, place), isSeen);
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

  /** Ends what is being shown. */
  end(): void {
    const { text, box, isSeen } = this.#shown;
    if (text !== '') {
      const at = box ?? placed(NOWHERE, within(this.#pen, this.#state.matrix));
      this.found.push({ text, mark: this.#marking.mark, isSeen, box: at });
    }
    this.#shown = NOTHING;
  }

  /** What follows is marked, up to `unmark`. */
  mark(tag: string, said: Operand | undefined): void {
    this.end();
    const { file } = this.#source;
    const found = isName(said) ? this.#resource('Properties', said.name) : undefined;
    const named = found instanceof Dict ? found : undefined;
    const number = isDict(said) ? said.entries.get('MCID') : file.at(named?.get('MCID'));
    this.#markings.push(this.#marking);
    const { mark, isShown } = this.#marking;
    const own = typeof number === 'number' ? number : mark;
    this.#marking = {
      mark: tag === 'Artifact' ? 'artifact' : own,
      isShown: isShown && tag !== 'OC',
    };
    const spoken = isDict(said) ? said.entries.get('ActualText') : undefined;
    const other = isBytes(spoken) ? spoken.bytes : file.textAt(named?.get('ActualText'));
    if (other === undefined) return;
    if (!this.#isSetDown) this.hasUsedPen = true;
    this.#add(other, undefined, false);
  }

  unmark(): void {
    this.end();
    const marking = this.#markings.pop();
    if (!marking) this.#isUneven = true;
    this.#marking = marking ?? this.#marking;
  }

  /** A form (8.10), to be drawn here: what it holds is marked as it is itself. */
  form(name: string): { readonly drawing: Drawing; readonly content: string } | undefined {
    this.end();
    const { file } = this.#source;
    const form = this.#resource('XObject', name);
    if (!(form instanceof Stream) || this.#depth >= DEEPEST) return undefined;
    if (file.at(form.dict.get('Subtype')) !== 'Form') return undefined;
    const own = file.dictAt(form.dict.get('Resources')) ?? this.#resources;
    const matrix = within(matrixOf(form.dict.get('Matrix'), file), this.#state.matrix);
    const state = { ...this.#state, matrix };
    const drawing = new Drawing(own, this.#source, state, this.#marking, this.#depth + 1);
    return { drawing, content: contentOf(form) };
  }

  #resource(kind: string, name: string): Value | undefined {
    const { file } = this.#source;
    return file.at(file.dictAt(this.#resources?.get(kind))?.get(name));
  }
}

const NOWHERE: Box = { left: 0, right: 0, bottom: 0, top: 0 };

/** Where no font is known, nobody knows what it says. */
const unknown: readonly Glyph[] = [{ text: '\ufffd', width: 1, parts: false, isBlank: false }];

const glyphsOf = (bytes: string, font: Font | undefined): readonly Glyph[] =>
  font?.(bytes) ?? unknown;

export function fontIn(dict: Dict, { file, fonts }: Source): Font {
  const known = fonts.get(dict) ?? fontOf(dict, file);
  fonts.set(dict, known);
  return known;
}

export function matrixOf(value: Value | undefined, file: PdfFile): Matrix {
  const [a, b, c, d, e, f] = file.listAt(value).map((one) => file.numberAt(one));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}
