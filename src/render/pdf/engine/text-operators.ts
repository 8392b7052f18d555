/** Words of a line → PDF text operators (ISO 32000-1, 9.4). */
import type { Canvas, Paper } from './canvas.ts';
import type { Coded, Codes } from './codes.ts';
import type { Face, Shaped, ShapedGlyph } from './face.ts';
import { bytesOf } from './embedded.ts';
import { exactly, points, shares } from './pen.ts';
import { sizeOf, type Word } from './words.ts';

/** Words that stand nearer to where the last one ended follow it: in points. */
const NEAR = 1 / 1000;

/** How letters are drawn, as operands. */
interface Look {
  readonly face: Face;
  readonly colour: string;
  readonly size: string;
  readonly spacing: string;
  /** How thick the outline is that makes letters semibold; absent where there is none. */
  readonly outline: string | undefined;
}

/** Words of one look that follow one another. */
interface Stretch {
  /** Absent where it is that of the stretch before. */
  readonly look: Look | undefined;
  /** From the line's left end; absent where it follows what is before it. */
  readonly x: number | undefined;
  readonly shown: string;
}

/** The words of a line that belong to one owner, ready to be drawn anywhere. */
export interface Text {
  readonly stretches: readonly Stretch[];
  /** The faces, with the sets of codes of those that have such. */
  readonly faces: ReadonlyMap<Face, ReadonlySet<number>>;
  /** Some of the codes are the document's own: the text is of no use to others. */
  readonly isOwn: boolean;
}

/** Draws a text from `x` on a baseline `y`, counted down from the page's top. */
export function drawText(
  { stretches, faces, isOwn }: Text,
  x: number,
  y: number,
  canvas: Canvas,
): void {
  for (const [face, sets] of faces) canvas.use(face, sets, isOwn);
  const out: string[] = ['BT'];
  let shown = '';
  for (const { look, x: at, shown: more } of stretches) {
    const changes = look ? looked(look, canvas) : [];
    // The page's y axis points down: text is turned upright again.
    if (at !== undefined) changes.push(`1 0 0 -1 ${points(x + at)} ${points(y)} Tm`);
    if (changes.length > 0 && shown) {
      out.push(`[${shown}]TJ`);
      shown = '';
    }
    for (const change of changes) out.push(change);
    shown = joined(shown, more);
  }
  out.push(`[${shown}]TJ`, 'ET');
  canvas.write(out.join('\n'));
}

/** What changes before words are shown. */
function looked({ face, colour, size, spacing, outline }: Look, { pen, paper }: Canvas): string[] {
  const changes = [
    ...pen.set('rg', colour),
    ...pen.set('Tf', `/${paper.use(face).name} ${size}`),
    ...pen.set('Tc', spacing),
    ...pen.set('Tr', outline === undefined ? '0' : '2'),
  ];
  if (outline !== undefined) changes.push(...pen.set('RG', colour), ...pen.set('w', outline));
  return changes;
}

/** Nothing where no letters are drawn. */
export function textOf(words: readonly Word[], paper: Paper): Text | undefined {
  const stretches: Stretch[] = [];
  const faces = new Map<Face, Set<number>>();
  let shown = '';
  let end = Number.NaN;
  let last: Word | undefined;
  let isOwn = false;
  let next: Omit<Stretch, 'shown'> | undefined;
  for (const word of words) {
    const { drawer, shaped, width, x: at = 0 } = word;
    if (shaped.glyphs.length === 0) continue;
    const look = last && isAlike(last, word) ? undefined : lookOf(word);
    const moves = !(Math.abs(end - at) <= NEAR);
    if (look || moves) {
      if (next) stretches.push({ ...next, shown });
      next = { look, x: moves ? at : undefined };
      shown = '';
    }
    const glyphs = glyphsOf(shaped, sizeOf(word), drawer.face, paper);
    isOwn ||= glyphs.isOwn;
    addSets(drawer.face, glyphs.sets, faces);
    shown = joined(shown, glyphs.shown);
    end = at + width;
    last = word;
  }
  if (!next) return undefined;
  stretches.push({ ...next, shown });
  return { stretches, faces, isOwn };
}

function addSets(face: Face, sets: readonly number[], faces: Map<Face, Set<number>>): void {
  const known = faces.get(face);
  if (!known) faces.set(face, new Set(sets));
  else for (const set of sets) known.add(set);
}

/** How thick the outline is that makes letters semibold, in font sizes. */
const OUTLINE = 1 / 32;

function lookOf(word: Word): Look {
  const { run, drawer } = word;
  const size = sizeOf(word);
  return {
    face: drawer.face,
    colour: shares(run.colour),
    size: exactly(size),
    spacing: exactly(run.spacing ?? 0),
    outline: drawer.outlined ? points(size * OUTLINE) : undefined,
  };
}

const isAlike = (a: Word, b: Word): boolean =>
  a.run === b.run && a.drawer.face === b.drawer.face && a.drawer.outlined === b.drawer.outlined;

/** Strings that follow one another are one. */
const joined = (before: string, after: string): string =>
  before.endsWith(')') && after.startsWith('(')
    ? before.slice(0, -1) + after.slice(1)
    : before + after;

/** The glyphs of a word as they are shown. */
interface Glyphs {
  readonly shown: string;
  readonly sets: readonly number[];
  readonly isOwn: boolean;
}

/** What was written before with codes that are the same in every document. */
const known = new WeakMap<Shaped, Glyphs>();

function glyphsOf(shaped: Shaped, size: number, face: Face, paper: Paper): Glyphs {
  const remembered = known.get(shaped);
  const codes = paper.isShared ? face.codes : undefined;
  if (remembered && codes) return remembered;
  const coded = codes && common(shaped, codes);
  const embedded = paper.use(face);
  const codeOf = ({ glyph, width }: ShapedGlyph): string => embedded.code(glyph, width);
  const shown = glyphStrings(shaped, size, coded ? (_, i) => bytesOf(coded[i]?.code ?? 0) : codeOf);
  const sets = [...new Set(coded?.map(({ set }) => set))];
  const glyphs = { shown, sets, isOwn: coded === undefined };
  if (coded && !shown.includes('Ts')) known.set(shaped, glyphs); // raised marks depend on the size
  return glyphs;
}

/** The codes of a word's glyphs, where all are the same in every document. */
function common({ glyphs }: Shaped, codes: Codes): readonly Coded[] | undefined {
  const coded = glyphs.map(({ glyph }) => codes.of(glyph));
  return coded.every((one) => one !== undefined) ? coded : undefined;
}

/** Kerning moves the pen between glyphs; a mark over a letter is moved and raised for itself. */
function glyphStrings(
  { glyphs }: Shaped,
  size: number,
  codeOf: (glyph: ShapedGlyph, i: number) => string,
): string {
  let shown = '';
  glyphs.forEach((one, i) => {
    const { width, advance, x, y } = one;
    const drawn = `(${codeOf(one, i)})`;
    shown = joined(shown, x === 0 && y === 0 ? drawn : raised(drawn, x, (y * size) / 1000));
    const back = width + x - advance;
    if (back !== 0) shown += exactly(back);
  });
  return shown;
}

const raised = (drawn: string, x: number, rise: number): string =>
  `]TJ ${exactly(rise)} Ts [${exactly(-x)}${drawn}]TJ 0 Ts [`;
