/** How long the Markdown parser would take over a text, by the marks in it. */

/**
 * The parser's time grows with the square of the marks (`*`, `_`, `~`, `[`, `` ` ``) in one
 * paragraph or cell: 10,000 of them take 2–5 s. So many units, the squares of all paragraphs and
 * cells added up, take about 8 s at the worst.
 */
const mostWork = 1.5e8;

/**
 * A comment or declaration that has no end in its paragraph is looked for to the paragraph's end:
 * 10,000 of them in 45,000 characters take 20 s, about as long as so many units of work.
 */
const unitsToEnd = 1;

/** It grows likewise with the underlined headings of a file: 5,000 of them take 6 s. */
const mostUnderlined = 2000;

interface State {
  readonly previous: string;
  readonly isTable: boolean;
  /** In the paragraph so far. */
  readonly marks: number;
  /** Elements that begin and do not end, in the paragraph so far. */
  readonly open: number;
  readonly work: number;
  readonly underlined: number;
}

/** The index of the line at which the limit is passed; -1 for a text that can be parsed. */
export function firstTooDense(lines: readonly string[]): number {
  let state: State = { previous: '', isTable: false, marks: 0, open: 0, work: 0, underlined: 0 };
  return lines.findIndex((line) => {
    state = after(state, line);
    return state.work > mostWork || state.underlined > mostUnderlined;
  });
}

function after({ previous, isTable, marks, open, work, underlined }: State, line: string): State {
  const continues = line.trim() !== '' && previous.trim() !== '';
  const table = continues && (isTable || isDelimiter(line, previous));
  const isNew = table || !continues || beginsBlock.test(line);
  const before = isNew ? 0 : marks;
  const opened = (isNew ? 0 : open) + openIn(line);
  const now = before + marksIn(line);
  const added = table
    ? line.split('|').reduce((sum, cell) => sum + marksIn(cell) ** 2, 0)
    : now ** 2 - before ** 2;
  const isUnderline = continues && !table && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line);
  return {
    previous: line,
    isTable: table,
    marks: now,
    open: opened,
    work: work + added + unitsToEnd * opened * line.length,
    underlined: underlined + (isUnderline ? 1 : 0),
  };
}

const beginsBlock = /^\s*(?:[>#]|[-+*]\s|\d{1,9}[.)]\s)/;

const marksIn = (text: string): number => text.match(/[*_~[`]/g)?.length ?? 0;

/** `<!--` without `-->`, `<?` without `?>`, `<!X` and `<![CDATA[` without `>`. */
const openIn = (text: string): number =>
  [
    [/<!--/g, /-->/g],
    [/<\?/g, /\?>/g],
    [/<!(?!--)/g, />/g],
  ].reduce((sum, [opening, end]) => sum + Math.max(0, count(text, opening) - count(text, end)), 0);

const count = (text: string, pattern: RegExp | undefined): number =>
  pattern ? (text.match(pattern)?.length ?? 0) : 0;

/** `|---|---|` under a line of as many cells makes a table. */
const isDelimiter = (line: string, header: string): boolean =>
  line.includes('-') && /^[\s|:-]+$/.test(line) && columns(line) === columns(header);

const columns = (row: string): number =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
