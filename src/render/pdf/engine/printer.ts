/** Sheets → a PDF document: pdfmake makes the pages, their shapes and lines are written directly. */
import type { PdfFile } from './file.ts';
import { Pen } from './pen.ts';
import { Renderer } from './pdfmake.ts';
import type { DrawnField, Drawing, Mark, Run, Target } from './run.ts';
import type { Anchor, PlacedLine, Sheet } from './sheet.ts';
import type { Owner } from './structure.ts';
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
    this.#file.finish();
    for (const anchor of sheet.anchors) this.#name(anchor);
  }

  override renderLine({ x, y, line: { words, baseline }, owner }: PlacedLine): void {
    const base = y + baseline;
    const marked = stretches(words, ({ marks }) => marks ?? []);
    for (const each of marked) if (each.of.kind === 'ground') this.#mark(each, x, base);
    for (const part of parts(words, owner)) this.#part(part, x, base);
    for (const each of marked) if (each.of.kind !== 'ground') this.#mark(each, x, base);
    for (const each of stretches(words, targetOf)) {
      this.#link(each, owner === 'artifact' ? owner : each.of.owner, x, base);
    }
  }

  /** Rules and grounds say nothing. */
  override renderVector(vector: Vector): void {
    this.#drawn(vector, 'artifact');
  }

  #drawn(vector: Vector, owner: Owner): void {
    this.#file.belongs(owner);
    this.#file.page.write(vectorOperators(vector, this.#pen));
  }

  #part({ words, owner }: Part, x: number, base: number): void {
    const text = textOperators(words, x, base, this.#file, this.#pen);
    if (text) {
      this.#file.belongs(owner);
      this.#file.page.write(text);
    }
    for (const word of words)
      if (word.run.drawing) this.#draw(word, word.run.drawing, owner, x, base);
  }

  /** Of what is drawn, only what says something is read out. */
  #draw({ run, x: at = 0 }: Word, drawing: Drawing, around: Owner, x: number, base: number): void {
    const { vectors, picture, field, width } = drawing;
    const owner = run.owner ? around : 'artifact';
    for (const vector of vectors)
      this.#drawn(moved(vector, x + at, base), field ? 'artifact' : owner);
    if (picture) {
      this.#file.belongs(owner);
      this.#file.picture(picture, { x: x + at, y: base - picture.height }, width);
    }
    if (field) this.#field(field, owner, x + at, base);
  }

  /** What is repeated on a further page is filled in where it stands first, or with a pen. */
  #field(field: DrawnField, owner: Owner, x: number, y: number): void {
    if (owner !== 'artifact' && this.#file.hasFields) {
      this.#file.field(field, { x, y }, owner);
      return;
    }
    const { box, empty } = field;
    for (const vector of empty) this.#drawn(moved(vector, x + box.x, y + box.y), 'artifact');
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

  #link(
    { of: target, run, words, ...at }: Stretch<Target>,
    owner: Owner,
    x: number,
    base: number,
  ): void {
    const head = Math.max(HEAD * run.size, at.tall);
    const height = head + FOOT * run.size;
    const place = 'id' in target ? this.#names.get(target.id) : undefined;
    if ('id' in target && place === undefined) return;
    const area = { x: x + at.x, y: base - head, width: at.width, height };
    this.#file.link({ target, place, words }, area, owner);
  }

  #name({ id, x, y }: Anchor): void {
    const name = this.#names.get(id);
    if (name === undefined || this.#placed.has(name)) return; // repeated over a further page
    this.#placed.add(name);
    this.#file.addNamedDestination(name, 'XYZ', x, y, null);
  }
}

/** Words of a line that belong to one owner. */
interface Part {
  readonly words: readonly Word[];
  readonly owner: Owner;
}

/** What is a repetition is not read out, whatever its words belong to. */
function parts(words: readonly Word[], around: Owner): readonly Part[] {
  const found: { words: Word[]; owner: Owner }[] = [];
  for (const word of words) {
    const owner = around === 'artifact' ? around : (word.run.owner ?? around);
    const last = found.at(-1);
    if (last && last.owner === owner && !last.words.at(-1)?.run.drawing) last.words.push(word);
    else found.push({ words: [word], owner });
  }
  return found;
}

/** Words next to each other that share one object. */
interface Stretch<T> {
  readonly of: T;
  readonly x: number;
  readonly width: number;
  /** Of the tallest picture; 0 where there is none. */
  readonly tall: number;
  readonly run: Run;
  readonly words: string;
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
    const said = members
      .map(({ text }) => text)
      .join('')
      .trim();
    return [{ of: each, x, width: end - x, tall, run: first.run, words: said }];
  });
}

const startOf = ({ x = 0 }: Word): number => x;

const endOf = ({ x = 0, width, trailingCut }: Word): number => x + width - Math.max(0, trailingCut);
