/** Runs → words that are measured, and may stand at the end of a line. */
import type { Inline } from 'pdfmake/js/LayoutBuilder.js';
import type { Face, Shaped } from './face.ts';
import { TextBreaker } from './pdfmake.ts';
import type { Run } from './run.ts';

/** A word of a line; `shaped` is what is drawn. */
export interface Word extends Inline {
  readonly run: Run;
  readonly face: Face;
  readonly shaped: Shaped;
  /** Ends at a soft hyphen: shows a hyphen at the end of a line. */
  readonly hyphenated: boolean;
}

export type FaceFor = (run: Run) => Face;

const HYPHEN = '\u00ad';
/** They steer breaking or shaping, and are not drawn. Control characters are no text. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;

const breaker = new TextBreaker();

/** The words of runs, in order; a word that is wider than `width` is divided between letters. */
export function wordsOf(runs: readonly Run[], faceFor: FaceFor, width: number): Word[] {
  const words = broken(runs, width).map((piece) => word(piece, faceFor(piece.run)));
  keepTogether(words, width);
  return chains(words).flatMap((chain) => (lengthOf(chain) > width ? loosen(chain, width) : chain));
}

interface Piece {
  readonly text: string;
  readonly run: Run;
  readonly lineEnd?: boolean;
  readonly noNewLine?: boolean;
}

/** A line may break on either side of a drawing, so texts are broken between drawings. */
function broken(runs: readonly Run[], width: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  runs.forEach((run, at) => {
    if (!run.drawing) return;
    pieces.push(...piecesOf(runs.slice(from, at)), { text: '', run: fitted(run, width) });
    from = at + 1;
  });
  return [...pieces, ...piecesOf(runs.slice(from))];
}

/** A picture is never wider than its line, wherever that turns out to be narrow. */
function fitted(run: Run, width: number): Run {
  const { drawing } = run;
  if (!drawing?.picture || drawing.width <= width) return run;
  const height = (drawing.picture.height * width) / drawing.width;
  return { ...run, drawing: { ...drawing, width, picture: { ...drawing.picture, height } } };
}

const piecesOf = (runs: readonly Run[]): readonly Piece[] =>
  breaker.getBreaks(
    runs.map((run) => ({ text: prepared(run.text), run })),
    null,
  );

const prepared = (text: string): string => text.normalize('NFC').replaceAll('\t', '    ');

function word(piece: Piece, face: Face): Word {
  const { run } = piece;
  const hyphenated = piece.text.endsWith(HYPHEN);
  const text = piece.text.replace(UNSEEN, '');
  const shaped = run.capitals ? face.capitals(text) : face.shape(text);
  const spaces = run.spaces ? 0 : text.length - text.trimEnd().length;
  const hyphen = hyphenated ? hyphenWidth(face, run) : 0;
  const endSpace = spaces > 0 ? widthIn(run, face.shape(text.slice(-spaces))) : -hyphen;
  return {
    run,
    face,
    text,
    shaped,
    hyphenated,
    width: run.drawing ? run.drawing.width : widthIn(run, shaped),
    leadingCut: 0,
    trailingCut: run.drawing?.blank ? run.drawing.width : endSpace,
    noWrap: true,
    ...(piece.lineEnd && { lineEnd: true }),
    ...(piece.noNewLine && { noNewLine: true }),
  };
}

/** In points. */
const widthIn = (run: Run, shaped: Shaped): number =>
  (shaped.width * run.size) / 1000 + (run.spacing ?? 0) * shaped.glyphs.length;

const hyphenWidth = (face: Face, run: Run): number =>
  (face.disguise('-', HYPHEN).advance * run.size) / 1000;

/** The word as it ends a line: with its hyphen drawn, which reads as the soft hyphen it is. */
export function withHyphen(last: Word): Word {
  const glyphs = [...last.shaped.glyphs, last.face.disguise('-', HYPHEN)];
  const shaped = { ...last.shaped, glyphs };
  return { ...last, shaped, width: last.width - last.trailingCut, trailingCut: 0 };
}

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

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A chain that no line can hold breaks between words, and the words between letters. */
const loosen = (chain: readonly Word[], width: number): Word[] =>
  chain.flatMap((each) => {
    const free = { ...each, noNewLine: false };
    return each.run.drawing || lengthOf([each]) <= width ? [free] : divide(free, width);
  });

function divide(wide: Word, width: number): Word[] {
  const pieces: string[] = [];
  let room = 0;
  for (const { segment } of letters.segment(wide.text)) {
    const own = widthIn(wide.run, shapeOf(wide, segment));
    room -= own;
    if (room < 0 || pieces.length === 0) {
      pieces.push(segment);
      room = width - own;
    } else pieces[pieces.length - 1] += segment;
  }
  const last = pieces.pop() ?? '';
  return [...pieces.map((text) => inner(wide, text)), part(wide, last)];
}

/** The end of a word that was divided; it has what the word has at its end. */
function part(wide: Word, text: string): Word {
  const shaped = shapeOf(wide, text);
  return { ...wide, text, shaped, width: widthIn(wide.run, shaped) };
}

const inner = (wide: Word, text: string): Word => ({
  ...part(wide, text),
  hyphenated: false,
  trailingCut: 0,
  lineEnd: false,
});

const shapeOf = ({ run, face }: Word, text: string): Shaped =>
  run.capitals ? face.capitals(text) : face.shape(text);
