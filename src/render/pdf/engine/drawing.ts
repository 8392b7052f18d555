/** Lines and shapes of a part of a page → what is drawn. */
import { Canvas, type Drawn, type Paper } from './canvas.ts';
import { type Edition, numberOf } from './edition.ts';
import type { Line } from './lines.ts';
import type { Drawing, Mark, Run, Target } from './run.ts';
import type { Block } from './sheet.ts';
import { type Stretch, stretches } from './stretches.ts';
import type { Owner } from './structure.ts';
import { drawText, type Text, textOf } from './text-operators.ts';
import { moved } from './vector.ts';
import type { Word } from './words.ts';

/** Heights and depths from the baseline, in font sizes: letters reach from HEAD to FOOT. */
const HEAD = 0.76;
const FOOT = 0.24;
const MIDDLE = 0.28;
/** A frame stands off the letters. */
const FRAME = { head: 0.98, foot: 0.34 };

/** A block, drawn; or as it was drawn before. `first`: the number of its first stretch. */
export function drawnOf(block: Block, first: number, paper: Paper, edition: Edition): Drawn {
  if (!paper.isShared) return newlyDrawn(block, first, paper);
  const key = `${numberOf(block.marks)} ${block.x} ${block.y} ${first}`;
  if (!edition.isKnown(key)) return newlyDrawn(block, first, paper);
  const known = edition.drawn.get(key);
  if (known) return known;
  const drawn = newlyDrawn(block, first, paper);
  if (drawn.isOwn) return drawn;
  const kept = { ...drawn, isKept: true };
  edition.drawn.set(key, kept);
  return kept;
}

function newlyDrawn({ x, y, marks }: Block, first: number, paper: Paper): Drawn {
  const canvas = new Canvas(paper, first);
  for (const mark of marks) {
    // Rules and grounds say nothing.
    if (mark.kind === 'vector')
      canvas.vector(moved(mark.vector, x + mark.x, y + mark.y), 'artifact');
    else drawLine(mark.line, mark.owner, x + mark.x, y + mark.y, canvas);
  }
  return canvas.drawn();
}

/** A line, ready to be drawn anywhere. */
interface Ready {
  readonly grounds: readonly Stretch<Mark>[];
  readonly parts: readonly Part[];
  readonly marks: readonly Stretch<Mark>[];
  readonly links: readonly Stretch<Target>[];
}

/** Words of a line that belong to one owner: to that of the line where it is not said. */
interface Part {
  readonly owner: Owner | undefined;
  readonly text: Text | undefined;
  readonly drawings: readonly Word[];
}

function drawLine(line: Line, owner: Owner, x: number, y: number, canvas: Canvas): void {
  const ready = readyOf(line, owner === 'artifact', canvas.paper);
  const base = y + line.baseline;
  for (const each of ready.grounds) drawMark(each, x, base, canvas);
  for (const { owner: own = owner, text, drawings } of ready.parts) {
    if (text) {
      canvas.belongs(own);
      drawText(text, x, base, canvas);
    }
    for (const { run, x: at = 0 } of drawings)
      if (run.drawing) draw(run.drawing, run.owner ? own : 'artifact', x + at, base, canvas);
  }
  for (const each of ready.marks) drawMark(each, x, base, canvas);
  for (const each of ready.links) {
    drawLink(each, owner === 'artifact' ? owner : each.of.owner, x, base, canvas);
  }
}

/** What was made ready before, for lines that are read out and for others. */
const known = { read: new WeakMap<Line, Ready>(), unread: new WeakMap<Line, Ready>() };

/** Words whose codes are the document's own are made ready for it alone. */
function readyOf(line: Line, isUnread: boolean, paper: Paper): Ready {
  const memory = isUnread ? known.unread : known.read;
  const remembered = paper.isShared ? memory.get(line) : undefined;
  if (remembered) return remembered;
  const { words } = line;
  const marked = words.some(({ run }) => run.marks) ? stretches(words, marksOf) : [];
  const ready: Ready = {
    grounds: marked.filter(({ of }) => of.kind === 'ground'),
    parts: partsOf(words, isUnread, paper),
    marks: marked.filter(({ of }) => of.kind !== 'ground'),
    links: words.some(({ run }) => run.target) ? stretches(words, targetOf) : [],
  };
  if (ready.parts.every(({ text }) => !text?.isOwn)) memory.set(line, ready);
  return ready;
}

const marksOf = ({ marks }: Run): readonly Mark[] => marks ?? [];
const targetOf = ({ target }: Run): readonly Target[] => (target ? [target] : []);

/** What is a repetition is not read out, whatever its words belong to. */
function partsOf(words: readonly Word[], isUnread: boolean, paper: Paper): readonly Part[] {
  const found: { words: Word[]; owner: Owner | undefined }[] = [];
  for (const word of words) {
    const owner = isUnread ? 'artifact' : word.run.owner;
    const last = found.at(-1);
    if (last && last.owner === owner && !last.words.at(-1)?.run.drawing) last.words.push(word);
    else found.push({ words: [word], owner });
  }
  return found.map((part) => ({
    owner: part.owner,
    text: textOf(part.words, paper),
    drawings: part.words.filter(({ run }) => run.drawing),
  }));
}

/** Of what is drawn, only what says something is read out. */
function draw(drawing: Drawing, owner: Owner, x: number, base: number, canvas: Canvas): void {
  const { vectors, picture, field, width } = drawing;
  for (const vector of vectors) canvas.vector(moved(vector, x, base), field ? 'artifact' : owner);
  if (picture) canvas.picture(picture, { x, y: base - picture.height }, width, owner);
  if (field) canvas.field(field, { x, y: base }, owner);
}

function drawMark(
  { of: { kind, colour, stroke }, run, ...at }: Stretch<Mark>,
  x: number,
  base: number,
  canvas: Canvas,
): void {
  const level = (share: number): number => base + share * run.size;
  const left = x + at.x;
  const stroked = { lineWidth: stroke, lineColor: colour };
  const line = (y: number) =>
    ({ type: 'line', x1: left, x2: left + at.width, y1: y, y2: y, ...stroked }) as const;
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
      return canvas.vector(line(level(FOOT)), 'artifact');
    case 'strike':
      return canvas.vector(line(level(-MIDDLE)), 'artifact');
    case 'frame':
      return canvas.vector({ ...box(FRAME.head, FRAME.foot), ...stroked }, 'artifact');
    case 'ground':
      return canvas.vector({ ...box(HEAD, FOOT), color: colour }, 'artifact');
  }
}

function drawLink(
  { of: target, run, words, ...at }: Stretch<Target>,
  owner: Owner,
  x: number,
  base: number,
  canvas: Canvas,
): void {
  const head = Math.max(HEAD * run.size, at.tall);
  const height = head + FOOT * run.size;
  const area = { x: x + at.x, y: base - head, width: at.width, height };
  canvas.link({ target, words }, area, owner);
}
