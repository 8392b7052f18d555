/** Sheets → a PDF document: pdfmake makes the pages, their shapes and lines are written directly. */
import type { PdfFile } from './file.ts';
import { Pen } from './pen.ts';
import { Renderer } from './pdfmake.ts';
import type { Mark, Run, Target } from './run.ts';
import type { Anchor, PlacedLine, Sheet } from './sheet.ts';
import { textOperators } from './text-operators.ts';
import { moved, type Vector } from './vector.ts';
import { vectorOperators } from './vector-operators.ts';
import type { Word } from './words.ts';

/** Heights and depths from the baseline, in font sizes: letters reach from HEAD to FOOT. */
const HEAD = 0.76;
const FOOT = 0.24;
const MIDDLE = 0.28;
/** A frame stands off the letters. */
const FRAME = { head: 0.98, foot: 0.34 };

export class Printer extends Renderer<PlacedLine> {
  readonly #file: PdfFile;
  readonly #names: ReadonlyMap<string, string>;
  readonly #placed = new Set<string>();
  #pen = new Pen();

  /** `names`: what the file calls the places that links lead to. */
  constructor(file: PdfFile, names: ReadonlyMap<string, string>) {
    super(file);
    this.#file = file;
    this.#names = names;
  }

  /** Draws a page, and names the places on it. */
  print(sheet: Sheet): void {
    this.#pen = new Pen();
    this.renderPages([sheet]);
    for (const anchor of sheet.anchors) this.#name(anchor);
  }

  override renderLine({ x, y, line: { words, baseline } }: PlacedLine): void {
    const base = y + baseline;
    const marked = stretches(words, ({ marks }) => marks ?? []);
    for (const each of marked) if (each.of.kind === 'ground') this.#mark(each, x, base);
    const text = textOperators(words, x, base, this.#file, this.#pen);
    if (text) this.#file.page.write(text);
    for (const each of marked) if (each.of.kind !== 'ground') this.#mark(each, x, base);
    for (const word of words) this.#draw(word, x, base);
    for (const each of stretches(words, targetOf)) this.#link(each, x, base);
  }

  override renderVector(vector: Vector): void {
    this.#file.page.write(vectorOperators(vector, this.#pen));
  }

  #draw({ run, x: at = 0 }: Word, x: number, base: number): void {
    const { vectors = [], alt, picture, width = 0 } = run.drawing ?? {};
    const draw = (): void => {
      for (const vector of vectors) this.renderVector(moved(vector, x + at, base));
    };
    if (alt === undefined) draw();
    else this.#file.saying(alt, draw);
    if (picture) this.#file.picture(picture, { x: x + at, y: base - picture.height, width });
  }

  #mark(
    { of: { kind, colour, stroke }, run, ...at }: Stretch<Mark>,
    x: number,
    base: number,
  ): void {
    const level = (share: number): number => base + share * run.size;
    const left = x + at.x;
    const line = (y: number): void =>
      this.renderVector({
        type: 'line',
        x1: left,
        x2: left + at.width,
        y1: y,
        y2: y,
        lineWidth: stroke,
        lineColor: colour,
      });
    const box = (head: number, foot: number) =>
      ({
        type: 'rect',
        x: left,
        y: level(-head),
        w: at.width,
        h: (head + foot) * run.size,
      }) as const;
    switch (kind) {
      case 'underline':
        return line(level(FOOT));
      case 'strike':
        return line(level(-MIDDLE));
      case 'frame':
        return this.renderVector({
          ...box(FRAME.head, FRAME.foot),
          lineWidth: stroke,
          lineColor: colour,
        });
      case 'ground':
        return this.renderVector({ ...box(HEAD, FOOT), color: colour });
    }
  }

  #link({ of: target, run, ...at }: Stretch<Target>, x: number, base: number): void {
    const head = Math.max(HEAD * run.size, at.tall);
    const box = [x + at.x, base - head, at.width, head + FOOT * run.size] as const;
    if ('url' in target) {
      this.#file.link(...box, target.url);
      return;
    }
    const name = this.#names.get(target.id);
    if (name !== undefined) this.#file.goTo(...box, name);
  }

  #name({ id, x, y }: Anchor): void {
    const name = this.#names.get(id);
    if (name === undefined || this.#placed.has(name)) return; // repeated over a further page
    this.#placed.add(name);
    this.#file.addNamedDestination(name, 'XYZ', x, y, null);
  }
}

/** Words next to each other that share one object. */
interface Stretch<T> {
  readonly of: T;
  readonly x: number;
  readonly width: number;
  /** Of the tallest picture; 0 where there is none. */
  readonly tall: number;
  readonly run: Run;
}

const targetOf = ({ target }: Run): readonly Target[] => (target ? [target] : []);

/** Blanks at the end of a stretch are not part of it. */
function stretches<T>(words: readonly Word[], of: (run: Run) => readonly T[]): Stretch<T>[] {
  const shared = new Set(words.flatMap(({ run }) => of(run)));
  return [...shared].flatMap((each) => {
    const members = words.filter(({ run }) => of(run).includes(each));
    const [first] = members;
    if (!first) return [];
    const x = Math.min(...members.map(startOf));
    const end = Math.max(...members.map(endOf));
    const tall = Math.max(...members.map(({ run }) => run.drawing?.picture?.height ?? 0));
    return [{ of: each, x, width: end - x, tall, run: first.run }];
  });
}

const startOf = ({ x = 0 }: Word): number => x;

const endOf = ({ x = 0, width, trailingCut }: Word): number => x + width - Math.max(0, trailingCut);
