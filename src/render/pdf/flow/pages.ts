/**
 * Pieces → pages, in one pass. pdfmake drops what is taller than a page and cannot repeat a title
 * with `continued`; here everything that comes in is placed.
 */
import { type Division, divide } from './divide.ts';
import { type Fragment, atoms, reach } from './fragment.ts';
import { type Flow, type Head, type Piece, between, isPiece, under } from './piece.ts';

export interface Placement {
  readonly y: number;
  readonly fragment: Fragment;
  /** What it is, or is a part of; absent for a repeated head. */
  readonly piece?: Piece;
}

/** What stands on a page; y from the top of the space for text. */
export type Page = readonly Placement[];

/** A page that is filled otherwise than the others; counted from 0. */
export interface Special {
  readonly page: number;
  /** In points: what would reach further goes to the next page. */
  readonly height?: number;
  /** Share of the blank space between pieces that is left. */
  readonly tight?: number;
}

/** Repeated heads take at most this share of a page: more would leave no room for what goes on. */
const HEADS = 0.5;
/** What no page can hold begins where at least this share of a page is left. */
const WORTHWHILE = 1 / 3;
/** In points: sums of heights are not exact, and a cover is to fill its page. */
const TOLERANCE = 0.01;
/** Lines of a paragraph that stand together at the end and at the beginning of a page. */
const TOGETHER = 2;

/** The pages that pieces fill, each `height` points tall; at least one. */
export function pagesOf(
  flow: readonly Flow[],
  height: number,
  special: Special = { page: -1 },
): readonly Page[] {
  const filler = new Filler(height, special);
  const queue = flow.toReversed();
  for (let next = queue.pop(); next; next = queue.pop()) {
    const remains = isPiece(next) ? filler.add(next, queue) : filler.endPage();
    queue.push(...remains.toReversed());
  }
  return filler.pages;
}

class Filler {
  readonly pages: Placement[][] = [[]];
  readonly #height: number;
  readonly #special: Special;
  #y = 0;
  /** The last piece on this page. */
  #above: Piece | undefined;
  /** All that stands here announces what follows: by itself it would be a page with a heading. */
  #isAnnouncing = true;

  constructor(height: number, special: Special) {
    this.#height = height;
    this.#special = special;
  }

  endPage(): readonly Flow[] {
    if (this.#above) this.#turn([]);
    return [];
  }

  /**
   * Places a piece, or as much of it as fits; gives back what is still to be placed. `following`
   * has the next piece at its end.
   */
  add(piece: Piece, following: readonly Flow[]): readonly Flow[] {
    const space = this.#above ? between(this.#above, piece) * this.#tight() : 0;
    const room = this.#end() - this.#y - space + TOLERANCE;
    if (this.#need(piece, following) > room && this.#above && !this.#isAnnouncing) {
      this.#turn(piece.heads);
      return [piece];
    }
    if (piece.fragment.height <= room) return this.#place(piece, space);
    if (piece.divisible === 'whole' && piece.inner) return opened(piece);
    const parts = this.#divided(piece, room);
    if (parts) return this.#split(piece, parts, space);
    if (!this.#above) return this.#place(piece, space); // one line, or a drawing, taller than a page
    this.#turn(piece.heads);
    return [piece];
  }

  #isSpecial = (): boolean => this.pages.length - 1 === this.#special.page;

  #tight = (): number => (this.#isSpecial() ? (this.#special.tight ?? 1) : 1);

  /** How far down this page may be filled: a page that is to end early still holds something. */
  #end(): number {
    const early = this.#isSpecial() && !this.#isAnnouncing ? this.#special.height : undefined;
    return early ?? this.#height;
  }

  #place(piece: Piece, space: number): readonly Flow[] {
    this.#put(piece.fragment, space, piece);
    this.#above = piece;
    this.#isAnnouncing &&= piece.keepWithNext;
    return [];
  }

  #split(piece: Piece, { first, rest }: Division, space: number): readonly Flow[] {
    if (!rest) return this.#place({ ...piece, fragment: first }, space);
    this.#put(first, space, piece);
    this.#turn(piece.heads);
    return [{ ...piece, fragment: rest, before: 0 }];
  }

  #put(fragment: Fragment, space: number, piece?: Piece): void {
    this.pages.at(-1)?.push({ y: this.#y + space, fragment, ...(piece && { piece }) });
    this.#y += space + fragment.height;
  }

  #turn(heads: readonly Head[]): void {
    this.pages.push([]);
    this.#y = 0;
    this.#above = undefined;
    this.#isAnnouncing = true;
    if (!this.#repeats(heads)) return;
    for (const { fragment, after } of heads) {
      this.#put(fragment, 0);
      this.#y += after;
    }
  }

  #repeats = (heads: readonly Head[]): boolean => heightOf(heads) <= this.#height * HEADS;

  /** The room that a piece needs to begin here, with what it must stand with. */
  #need(piece: Piece, following: readonly Flow[], index = following.length - 1): number {
    if (!piece.keepWithNext) return this.#least(piece);
    const next = following[index];
    if (!next || !isPiece(next)) return piece.fragment.height;
    const rest = this.#need(next, following, index - 1);
    return piece.fragment.height + between(piece, next) * this.#tight() + rest;
  }

  #least(piece: Piece): number {
    if (piece.divisible === 'lines') return firstLines(piece.fragment);
    const { height } = piece.fragment;
    const { heads } = piece;
    const most = this.#height - (this.#repeats(heads) ? heightOf(heads) : 0);
    return height > most ? Math.min(height, this.#height * WORTHWHILE) : height;
  }

  #divided(piece: Piece, room: number): Division | undefined {
    if (piece.divisible === 'whole') return divide(piece.fragment, room);
    return (
      dividedLines(piece.fragment, room) ?? (this.#above ? undefined : divide(piece.fragment, room))
    );
  }
}

const heightOf = (heads: readonly Head[]): number =>
  heads.reduce((sum, head) => sum + head.fragment.height + head.after, 0);

/** A piece that no page can hold, taken apart: its parts stand where it stood. */
function opened({ inner = [], ...outer }: Piece): readonly Flow[] {
  return under(outer.heads, inner).map((each, i) => {
    if (!isPiece(each)) return each;
    const first = i === 0 && { before: Math.max(outer.before, each.before) };
    const last = i === inner.length - 1 && {
      after: Math.max(outer.after, each.after),
      keepWithNext: outer.keepWithNext,
    };
    return Object.assign({}, each, first, last);
  });
}

/** The heights of the first line of a paragraph, the first two, and so on. */
function lineEnds(fragment: Fragment): readonly number[] {
  const lines = atoms(fragment).filter(({ kind }) => kind === 'line');
  const ends = [...new Set(lines.map((atom) => reach(atom).bottom))].toSorted((a, b) => a - b);
  const below = fragment.height - (ends.at(-1) ?? 0);
  return ends.map((end) => end + below);
}

/** The height of as many lines as must stand together. */
function firstLines(fragment: Fragment): number {
  const ends = lineEnds(fragment);
  if (ends.length < 2 * TOGETHER) return fragment.height;
  return ends[TOGETHER - 1] ?? fragment.height;
}

/** A paragraph in two, with no line alone on either side. */
function dividedLines(fragment: Fragment, room: number): Division | undefined {
  const ends = lineEnds(fragment);
  const fitting = ends.filter((end) => end <= room).length;
  const kept = Math.min(fitting, ends.length - TOGETHER);
  const end = ends[kept - 1];
  return kept < TOGETHER || end === undefined ? undefined : divide(fragment, end);
}
