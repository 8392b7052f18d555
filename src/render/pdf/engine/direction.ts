/** Letters that run from right to left: the Unicode Bidirectional Algorithm (UAX #9). */
import { bidi } from './bidi.ts';

/** Hebrew, Arabic and their neighbours. */
export const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** They would turn Latin words round: nobody writes them, and what is pasted may hide behind them. */
const OVERRIDES = /[\u202d\u202e]/g;
const NEUTRAL = '\u200b';
const OBJECT = '\ufffc';

/** Odd levels run from right to left. */
export interface Direction {
  readonly level: number;
  /** Of the paragraph. */
  readonly base: number;
}

interface Piece {
  readonly text: string;
  readonly lineEnd?: boolean;
  readonly noNewLine?: boolean;
  readonly direction?: Direction | undefined;
}

/** Pieces of one direction each. */
export function directed<P extends Piece>(pieces: readonly P[]): readonly P[] {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(pieces.map(standIn).join(''));
  let at = 0;
  return pieces.flatMap((piece) => {
    const from = at;
    at += standIn(piece).length;
    const base = paragraphs.find(({ end }) => from <= end)?.level ?? 0;
    const level = (offset: number): number => levels[from + offset] ?? base;
    return divided(piece, stretches(piece.text, level)).map((part, _, parts) => ({
      ...part,
      direction: { level: level(offsetOf(part, parts)), base },
    }));
  });
}

const standIn = ({ text, lineEnd }: Piece): string =>
  (text.replace(OVERRIDES, NEUTRAL) || OBJECT) + (lineEnd ? '\n' : '');

function offsetOf(part: Piece, parts: readonly Piece[]): number {
  const before = parts.slice(0, parts.indexOf(part));
  return before.reduce((sum, { text }) => sum + text.length, 0);
}

/** Of one level each; white space at the end stands for itself, since a line may end there. */
function stretches(text: string, level: (offset: number) => number): readonly string[] {
  const words = text.trimEnd();
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (at === 0 || level(at) !== level(at - 1)) found.push('');
    found[found.length - 1] += words.charAt(at);
  }
  return words.length < text.length ? [...found, text.slice(words.length)] : found;
}

function divided<P extends Piece>(piece: P, texts: readonly string[]): readonly P[] {
  if (texts.length < 2) return [piece];
  const last = texts.length - 1;
  return texts.map((text, i) =>
    i === last ? { ...piece, text } : { ...piece, text, lineEnd: false, noNewLine: true },
  );
}

interface Placed {
  readonly text: string;
  readonly width: number;
  readonly direction: Direction | undefined;
  readonly run: { readonly drawing?: object };
}

/**
 * The words of a line where they stand (UAX #9, L1 and L2). They stay in the order in which they
 * are read: a file whose text is in that order reads right.
 */
export function placed<W extends Placed>(words: readonly W[]): readonly W[] {
  if (!words.some(({ direction }) => direction && direction.level > 0)) return words;
  const order = visualOrder(lineLevels(words)).flatMap((i) => words[i] ?? []);
  const places = new Map<W, number>();
  let x = -spaceBefore(order);
  for (const word of order) {
    places.set(word, x);
    x += word.width;
  }
  return words.map((word) => ({ ...word, x: places.get(word) ?? 0 }));
}

/** White space that comes to stand before the line is not part of it. */
const spaceBefore = (order: readonly Placed[]): number =>
  order.slice(0, Math.max(0, order.findIndex(isDrawn))).reduce((sum, { width }) => sum + width, 0);

const isDrawn = ({ text, run }: Placed): boolean => run.drawing !== undefined || text.trim() !== '';

/** White space at the end of a line goes where the paragraph goes. */
function lineLevels(words: readonly Placed[]): readonly number[] {
  const end = words.findLastIndex(isDrawn);
  return words.map(({ direction }, i) =>
    i > end ? (direction?.base ?? 0) : (direction?.level ?? 0),
  );
}

function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, i) => i);
  for (let level = Math.max(...levels); level > 0; level -= 1) {
    const isDeep = (at: number): boolean => (levels[order[at] ?? -1] ?? 0) >= level;
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && isDeep(to)) to += 1;
      order.splice(from, to - from, ...order.slice(from, to).toReversed());
      from = Math.max(from, to - 1);
    }
  }
  return order;
}
