/** A line of a file as a terminal shows it, with a mark under a part of it. */
import stringWidth from 'string-width';

export interface Excerpt {
  readonly source: string;
  /** `   ^~~~`, to stand below `source`. */
  readonly mark: string;
}

interface Run {
  readonly text: string;
  /** In cells of the terminal. */
  readonly width: number;
}

/** Of a long line, at most this share of the room is what is marked: the rest shows where it is. */
const MARKED = 0.75;
/** Characters that may go into one cell, such as those of a family emoji. */
const CHARACTERS_A_CELL = 8;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * What stands from `start` to `end` (offsets in UTF-16 units, from 0) is marked. Of a line that is
 * wider than `width` cells, the part around it is shown, with `…` where it is cut.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const from = graphemes.segment(line).containing(start)?.index ?? line.length;
  const reach = width * CHARACTERS_A_CELL;
  const before = runsOf(line.slice(Math.max(0, from - reach), from));
  const marked = runsOf(line.slice(from, Math.max(end, from)).slice(0, reach));
  const after = runsOf(line.slice(Math.max(end, from)).slice(0, reach));
  return widthOf([...before, ...marked, ...after]) <= width
    ? drawn(before, marked, after)
    : fitted(before, marked, after, width - 2 * widthOf([cut]));
}

const cut: Run = { text: '…', width: 1 };

function fitted(
  before: readonly Run[],
  marked: readonly Run[],
  after: readonly Run[],
  room: number,
): Excerpt {
  const shown = within(marked, room * MARKED);
  const around = room - widthOf(shown);
  const behind = shown.length < marked.length ? [] : after;
  const ahead = Math.max(Math.floor(around / 2), around - widthOf(behind));
  const left = within(before.toReversed(), ahead).toReversed();
  const right = within(behind, around - widthOf(left));
  const isCut = shown.length < marked.length || right.length < after.length;
  return drawn(
    left.length < before.length ? [cut, ...left] : left,
    shown,
    isCut ? [...right, cut] : right,
  );
}

function drawn(before: readonly Run[], marked: readonly Run[], after: readonly Run[]): Excerpt {
  const tail = '~'.repeat(Math.max(0, widthOf(marked) - 1));
  return {
    source: [...before, ...marked, ...after]
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
    mark: `${' '.repeat(widthOf(before))}^${tail}`,
  };
}

/** The first of them that fit. */
function within(runs: readonly Run[], room: number): readonly Run[] {
  let left = room;
  const end = runs.findIndex(({ width }) => (left -= width) < 0);
  return end < 0 ? runs : runs.slice(0, end);
}

const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, { width }) => sum + width, 0);

const runsOf = (text: string): readonly Run[] =>
  [...graphemes.segment(text)].map(({ segment }) => runOf(segment));

/** A tab is four cells wherever it stands. Marks that turn the line's direction would move all. */
function runOf(grapheme: string): Run {
  if (grapheme === '\t') return { text: '    ', width: 4 };
  const text = grapheme.replace(/[\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069]/g, '\uFFFD');
  return { text, width: stringWidth(text) };
}
