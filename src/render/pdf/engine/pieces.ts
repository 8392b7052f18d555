/** Runs → pieces: texts of one face and direction, between which lines may break. */
import { type Direction, directed, RIGHT_TO_LEFT } from './direction.ts';
import { TextBreaker } from './pdfmake.ts';
import type { Run } from './run.ts';
import type { Drawer, TypeCase } from './typecase.ts';

export interface Piece {
  readonly text: string;
  readonly run: Run;
  readonly drawer: Drawer;
  readonly lineEnd?: boolean;
  readonly noNewLine?: boolean;
  readonly direction?: Direction | undefined;
}

const breaker = new TextBreaker();

const NO_BREAK_SPACE = '\u00a0';

/**
 * A line may break on either side of a drawing, so texts are broken between drawings; not where a
 * no-break space follows.
 */
export function piecesOf(
  runs: readonly Run[],
  typecase: TypeCase,
  width: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  runs.forEach((run, at) => {
    if (!run.drawing) return;
    const drawer = { face: typecase.face(run.weight) };
    pieces.push(...broken(runs.slice(from, at), typecase));
    const noNewLine = runs[at + 1]?.text.startsWith(NO_BREAK_SPACE) ?? false;
    pieces.push({ text: '', run: fitted(run, width), drawer, noNewLine });
    from = at + 1;
  });
  pieces.push(...broken(runs.slice(from), typecase));
  return runs.some(({ text }) => RIGHT_TO_LEFT.test(text)) ? directed(pieces) : pieces;
}

/** A picture is no wider than its line, wherever that is narrow, nor narrower than a letter. */
function fitted(run: Run, width: number): Run {
  const { drawing } = run;
  const most = Math.max(width, run.size);
  if (!drawing?.picture || drawing.width <= most) return run;
  const height = (drawing.picture.height * most) / drawing.width;
  return { ...run, drawing: { ...drawing, width: most, picture: { ...drawing.picture, height } } };
}

function broken(runs: readonly Run[], typecase: TypeCase): readonly Piece[] {
  const pieces = breaker.getBreaks(
    runs.flatMap((run) =>
      typecase.cast(prepared(run.text), run.weight).map(({ text, drawer }) => ({
        text,
        drawer,
        run,
      })),
    ),
    null,
  );
  return runs.some(({ text }) => KOREAN.test(text)) ? inWords(pieces) : pieces;
}

const prepared = (text: string): string => {
  const composed = text.normalize('NFC').replaceAll('\t', '    ');
  return UNSPACED.test(composed) ? composed.replace(UNSPACED_WORDS, spaced) : composed;
};

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const UNSPACED_WORDS = new RegExp(`${UNSPACED.source}+`, 'gu');
const KOREAN = /\p{Script=Hangul}/u;
const BREAK = '\u200b';
const words = new Intl.Segmenter('th', { granularity: 'word' });

const spaced = (text: string): string =>
  Array.from(words.segment(text), ({ segment }) => segment).join(BREAK);

/** Korean is set with spaces between words, and breaks there, not between syllables. */
function inWords(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && isOneWord(last, piece)) {
      result[result.length - 1] = { ...piece, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

const isOneWord = (a: Piece, b: Piece): boolean =>
  a.run === b.run &&
  a.drawer === b.drawer &&
  !a.lineEnd &&
  /\p{Script=Hangul}$/u.test(a.text) &&
  /^\p{Script=Hangul}/u.test(b.text);
