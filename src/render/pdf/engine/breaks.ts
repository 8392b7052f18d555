/**
 * Where the lines of a paragraph end: all at once, so that they are few and of like lengths (after
 * D. E. Knuth and M. F. Plass, Breaking Paragraphs into Lines, 1981).
 */
import type { Hyphens } from './hyphens.ts';
import { headOf, mayDivide, tailOf, type Word } from './words.ts';

export interface Manner {
  /** The last line is to be as long as the others: titles. */
  readonly balanced?: boolean | undefined;
  /** Words are divided where that makes lines much better. */
  readonly hyphens?: Hyphens | undefined;
}

/** What is disliked, beside a blank line's whole width, which is 1. */
const COST = {
  line: 1,
  hyphen: 0.1,
  /** The end of a divided word alone in the last line, or nearly. */
  lastHyphen: 0.2,
  /** A last line of no width at all. */
  runt: 0.25,
  /** A word of one letter at the end of a line, a dash at the beginning. */
  stranded: 0.1,
  /** Between a number and its unit; between a number and a word. */
  unit: 0.3,
  number: 0.05,
};

/** Lines that end in a hyphen, at most so many one after the other. */
const IN_A_ROW = 2;
/** A last line of less is a runt: as a share of the width. */
const RUNT = 0.3;
/** Rounding in sums of widths, in points. */
const TOLERANCE = 0.001;

/** A place where a line begins: in a word, that many characters on. */
interface Start {
  readonly word: number;
  readonly from: number;
  readonly cost: number;
  readonly hyphens: number;
  readonly before: Start | undefined;
}

/** Words as lines of a width, in points. A word that is wider stands alone. */
export const broken = (
  words: readonly Word[],
  width: number,
  manner: Manner = {},
): readonly (readonly Word[])[] =>
  segments(words).flatMap((segment) => {
    const whole = segment.reduce((sum, word) => sum + word.width, 0);
    const cut = segment.at(-1)?.trailingCut ?? 0;
    return whole - cut <= width + TOLERANCE
      ? [segment]
      : new Breaker(segment, width, manner).lines();
  });

/** Between forced ends of lines. */
function segments(words: readonly Word[]): readonly (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  let from = 0;
  for (const [i, { lineEnd }] of words.entries()) {
    if (!lineEnd && i < words.length - 1) continue;
    found.push(words.slice(from, i + 1));
    from = i + 1;
  }
  return found;
}

class Breaker {
  readonly #words: readonly Word[];
  readonly #width: number;
  readonly #manner: Manner;
  /** By word: the places in it where the lines before end at the least cost. */
  readonly #starts: Start[][];
  readonly #partings: number[] = [];

  constructor(words: readonly Word[], width: number, manner: Manner) {
    this.#words = words;
    this.#width = width;
    this.#manner = manner;
    this.#starts = Array.from({ length: words.length + 1 }, () => []);
  }

  lines(): readonly (readonly Word[])[] {
    this.#starts[0]?.push({ word: 0, from: 0, cost: 0, hyphens: 0, before: undefined });
    for (const starts of this.#starts.slice(0, -1)) for (const start of starts) this.#fill(start);
    const lines: (readonly Word[])[] = [];
    for (let end = this.#starts.at(-1)?.[0]; end?.before; end = end.before) {
      lines.unshift(this.#line(end.before, end));
    }
    return lines;
  }

  #line(start: Start, end: Start): readonly Word[] {
    const line = this.#words.slice(start.word, end.from > 0 ? end.word + 1 : end.word);
    const [first] = line;
    if (first && start.from > 0) line[0] = tailOf(first, start.from);
    const last = this.#words[end.word];
    if (last && end.from > 0) line[line.length - 1] = headOf(last, end.from);
    return line;
  }

  /** All ends of the line that begins here. */
  #fill(start: Start): void {
    let x = 0;
    for (let i = start.word; i < this.#words.length; i += 1) {
      const word = this.#word(i, start);
      if (!word) return;
      const room = this.#width - x - word.width + word.trailingCut;
      const isFirst = i === start.word;
      if (room < -TOLERANCE && !isFirst) return this.#divide(start, i, this.#width - x);
      if (!word.noNewLine || i === this.#words.length - 1) this.#end(start, i, room);
      if (room < -TOLERANCE) return;
      x += word.width;
    }
  }

  #word(i: number, { word, from }: Start): Word | undefined {
    const own = this.#words[i];
    return own && i === word && from > 0 ? tailOf(own, from) : own;
  }

  /** The line ends after word `i`. */
  #end(start: Start, i: number, room: number): void {
    const isLast = i === this.#words.length - 1;
    const blank = isLast && !this.#manner.balanced ? 0 : square(room / this.#width);
    const cost = COST.line + blank + (isLast ? this.#lastLine(start, room) : this.#between(i));
    this.#reach(start, i + 1, 0, start.cost + cost);
  }

  #lastLine(start: Start, room: number): number {
    const short = Math.max(0, 1 - (1 - room / this.#width) / RUNT);
    return short * COST.runt + (start.from > 0 ? COST.lastHyphen : 0);
  }

  /** The line ends in a hyphen within word `i`, which has `room` points. */
  #divide(start: Start, i: number, room: number): void {
    const word = this.#words[i];
    const isAlone = !this.#words[i - 1]?.noNewLine;
    if (!this.#manner.hyphens || !word || !isAlone || start.hyphens >= IN_A_ROW) return;
    if (!mayDivide(word) || !/\s$/.test(this.#words[i - 1]?.text ?? '')) return;
    for (const from of this.#manner.hyphens(word.text)) {
      const part = headOf(word, from);
      const left = room - part.width + part.trailingCut;
      if (left < 0) return;
      const cost = COST.line + square(left / this.#width) + COST.hyphen * (start.hyphens + 1);
      this.#reach(start, i, from, start.cost + cost);
    }
  }

  /** The cheapest way to a place is kept. */
  #reach(before: Start, word: number, from: number, cost: number): void {
    const starts = this.#starts[word] ?? [];
    const at = starts.findIndex((start) => start.from === from);
    if (at >= 0 && cost >= (starts[at]?.cost ?? 0)) return;
    const hyphens = from > 0 ? before.hyphens + 1 : 0;
    starts[at < 0 ? starts.length : at] = { word, from, cost, hyphens, before };
  }

  /** What is disliked about a line that ends between word `i` and the next. */
  #between(i: number): number {
    const known = this.#partings[i];
    if (known !== undefined) return known;
    const cost = parting(this.#words[i]?.text.trim() ?? '', this.#words[i + 1]?.text.trim() ?? '');
    this.#partings[i] = cost;
    return cost;
  }
}

const square = (share: number): number => share * share;

const LETTER = /^[\p{Lu}\p{Ll}]$/u;
const DASH = /^[–—]$/;
const NUMBER = /^[\d.,:]*\d$/;
const NUMBER_IN_TEXT = /^[\d.,:]*\d\p{P}*$/u;
const SIGN = /^[§№#~≈±<>≤≥]$/;
const UNIT = /^(\p{L}{1,2}|[%‰°$€£¥]\p{L}?)\p{P}*$/u;
const WORD = /^\p{L}+$/u;

function parting(before: string, after: string): number {
  const isNumber = NUMBER.test(before);
  if (SIGN.test(before) || (isNumber && UNIT.test(after))) return COST.unit;
  if (LETTER.test(before) || DASH.test(after)) return COST.stranded;
  const isBeside = isNumber ? WORD.test(after) : WORD.test(before) && NUMBER_IN_TEXT.test(after);
  return isBeside ? COST.number : 0;
}
