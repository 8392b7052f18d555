/** Runs → words that are measured, and may stand at the end of a line. */
import type { Direction } from './direction.ts';
import type { Face, Shaped } from './face.ts';
import type { Hyphens } from './hyphens.ts';
import { lettersOf, withJoiners, withoutUnseen } from './letters.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Run } from './run.ts';
import type { Drawer, TypeCase } from './typecase.ts';

/** A word of a line; `shaped` is what is drawn. */
export interface Word {
  readonly text: string;
  /** In points. */
  readonly width: number;
  /** What is not counted at the end of a line; less than nothing for a hyphen that it shows. */
  readonly trailingCut: number;
  /** A line ends after it. */
  readonly lineEnd?: boolean;
  /** No line ends after it. */
  noNewLine?: boolean;
  /** From its line's left end. */
  x?: number;
  readonly run: Run;
  readonly drawer: Drawer;
  /** The run's own face, which its lines are as high as. */
  readonly base: Face;
  readonly shaped: Shaped;
  /** Ends at a soft hyphen: shows a hyphen at the end of a line. */
  readonly hyphenated: boolean;
  /** Where not the whole paragraph runs from left to right. */
  readonly direction: Direction | undefined;
}

const HYPHEN = '\u00ad';

/** The words of runs, in order; a word that is wider than `width` is divided. */
export function wordsOf(
  runs: readonly Run[],
  typecase: TypeCase,
  width: number,
  hyphens: Hyphens,
): Word[] {
  const words = piecesOf(runs, typecase, width).map((piece) =>
    word(piece, typecase.face(piece.run.weight)),
  );
  keepTogether(words, width);
  return chains(words).flatMap((chain) =>
    lengthOf(chain) > width ? loosen(chain, width, hyphens) : chain,
  );
}

/** All words are of one shape, written out: that makes them quick. */
function word(piece: Piece, base: Face): Word {
  const { run, drawer, direction } = piece;
  const isOwn = drawer.face === base;
  const look: Look = { run, drawer, direction };
  const hyphenated = isOwn && piece.text.endsWith(HYPHEN);
  const text = isOwn ? withoutUnseen(piece.text) : withJoiners(piece.text);
  const shaped = shapeOf(look, text);
  const spaces = run.spaces ? 0 : text.length - text.trimEnd().length;
  const hyphen = hyphenated ? hyphenWidth(look) : 0;
  const endSpace = spaces > 0 ? widthIn(look, shapeOf(look, text.slice(-spaces))) : -hyphen;
  return {
    run,
    drawer,
    base,
    direction,
    text,
    shaped,
    hyphenated,
    width: run.drawing ? run.drawing.width : widthIn(look, shaped),
    trailingCut: run.drawing?.blank ? run.drawing.width : endSpace,
    ...(piece.lineEnd && { lineEnd: true }),
    ...(piece.noNewLine && { noNewLine: true }),
  };
}

type Look = Pick<Word, 'run' | 'drawer' | 'direction'>;

/** The font's own size, in points. */
export const sizeOf = ({ run, drawer }: Look): number => run.size * drawer.face.factor;

/** In points. */
const widthIn = (look: Look, shaped: Shaped): number =>
  (shaped.width * sizeOf(look)) / 1000 + (look.run.spacing ?? 0) * shaped.glyphs.length;

const hyphenWidth = (look: Look): number => widthIn(look, shapeOf(look, '-'));

/**
 * The word as it ends a line: with a hyphen that is not of the text, and reads as a soft one
 * (ISO 32000-1, 14.8.2.2.3).
 */
export function withHyphen(last: Word): Word {
  const glyphs = [...last.shaped.glyphs, last.drawer.face.disguise('-', HYPHEN)];
  const shaped = { ...last.shaped, glyphs };
  return { ...last, shaped, width: last.width - last.trailingCut, trailingCut: 0 };
}

/** Whether a word may be divided with a hyphen: running text, not names, links, code, other scripts. */
export const mayDivide = (whole: Word): boolean =>
  isText(whole) && !whole.run.weight.startsWith('semibold');

const isText = ({ run, drawer, base, direction }: Word): boolean =>
  drawer.face === base &&
  direction === undefined &&
  !(run.drawing || run.spaces || run.target || run.capitals);

/** A word up to one of its letters, at which a line ends. */
export const headOf = (whole: Word, at: number): Word => ({
  ...inner(whole, whole.text.slice(0, at)),
  hyphenated: true,
  trailingCut: -hyphenWidth(whole),
});

/** What is left of it for the next line. */
export const tailOf = (whole: Word, at: number): Word => part(whole, whole.text.slice(at));

/**
 * Forbids breaks between neighbours that want to stay together, where one line can hold them; else
 * after the first, which is a box to tick or the edge of a frame.
 */
function keepTogether(words: readonly Word[], width: number): void {
  for (const members of groups(words)) {
    const glued = lengthOf(members) <= width ? members.slice(0, -1) : members.slice(0, 1);
    for (const member of glued) if (!member.lineEnd) member.noNewLine = true;
  }
}

/** Neighbours that carry the same object. */
function groups(words: readonly Word[]): Iterable<readonly Word[]> {
  const found = new Map<object, Word[]>();
  for (const each of words) {
    const { together } = each.run;
    const members = together && found.get(together);
    if (members) members.push(each);
    else if (together) found.set(together, [each]);
  }
  return found.values();
}

/** Words between which no line may break. */
function chains(words: readonly Word[]): Word[][] {
  const result: Word[][] = [];
  let chain: Word[] = [];
  for (const each of words) {
    chain.push(each);
    if (each.noNewLine) continue;
    result.push(chain);
    chain = [];
  }
  return chain.length > 0 ? [...result, chain] : result;
}

const lengthOf = (chain: readonly Word[]): number =>
  chain.reduce((sum, each) => sum + each.width, 0) - (chain.at(-1)?.trailingCut ?? 0);

/** A chain that no line can hold breaks between words, and the words between letters. */
const loosen = (chain: readonly Word[], width: number, hyphens: Hyphens): Word[] =>
  chain.flatMap((each) => {
    const free = { ...each, noNewLine: false };
    if (each.run.drawing || lengthOf([each]) <= width) return [free];
    return atHyphens(free, width, hyphens) ?? betweenLetters(free, width);
  });

/** Nothing where a part would still be too wide. */
function atHyphens(wide: Word, width: number, hyphens: Hyphens): Word[] | undefined {
  const points = isText(wide) ? hyphens(wide.text, true) : [];
  const parts: Word[] = [];
  let from = 0;
  for (let rest = wide; lengthOf([rest]) > width; rest = tailOf(wide, from)) {
    const heads = points
      .filter((at) => at > from)
      .map((at) => ({ at, head: headOf(rest, at - from) }));
    const best = heads.findLast(({ head }) => lengthOf([head]) <= width);
    if (!best) return undefined;
    parts.push(best.head);
    from = best.at;
  }
  return [...parts, tailOf(wide, from)];
}

function betweenLetters(wide: Word, width: number): Word[] {
  const pieces: string[] = [];
  let room = 0;
  for (const letter of lettersOf(wide.text)) {
    const own = widthIn(wide, shapeOf(wide, letter));
    room -= own;
    if (room < 0 || pieces.length === 0) {
      pieces.push(letter);
      room = width - own;
    } else pieces[pieces.length - 1] += letter;
  }
  const last = pieces.pop() ?? '';
  return [...pieces.map((text) => inner(wide, text)), part(wide, last)];
}

/** The end of a word that was divided; it has what the word has at its end. */
function part(wide: Word, text: string): Word {
  const shaped = shapeOf(wide, text);
  return { ...wide, text, shaped, width: widthIn(wide, shaped) };
}

const inner = (wide: Word, text: string): Word => ({
  ...part(wide, text),
  hyphenated: false,
  trailingCut: 0,
  lineEnd: false,
});

function shapeOf({ run, drawer: { face }, direction }: Look, text: string): Shaped {
  if (direction && direction.level % 2 === 1) return face.mirrored(text);
  return run.capitals ? face.capitals(text) : face.shape(text);
}
