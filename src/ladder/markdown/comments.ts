/** Comments in tables, which Markdown would take for the end of the table or for cells. */

/**
 * The same text, each other character in its place, so that a comment does a table no harm: in a
 * row it is white space; where it stands between two rows, each of its lines is a single pipe.
 */
export function withoutTableComments(text: string): string {
  if (!text.includes('<!--') || !text.includes('|')) return text;
  const [...parts] = text.split(/(\r\n|\r|\n)/);
  const lines = parts.filter((_, index) => index % 2 === 0);
  const mended = withoutRows(lines).map(withoutComments);
  return parts.map((part, index) => (index % 2 === 0 ? mended[index / 2] : part)).join('');
}

/** In a line with pipes; in code they are none. */
const withoutComments = (line: string): string =>
  line.includes('|')
    ? line.replace(/`+[^`]*`+|<!--.{0,2000}?-->/g, (found) =>
        found.startsWith('<') ? blank(found) : found,
      )
    : line;

const blank = (line: string): string => ' '.repeat(line.length);

const fence = /^ {0,3}(?:`{3}|~{3})/;
const delimiter = /^(?=.*\|)(?=.*-)[\s|:-]+$/;

/** A comment on lines of its own, below a row and above another. */
function withoutRows(lines: readonly string[]): readonly string[] {
  const mended = [...lines];
  let isTable = false;
  let isCode = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (fence.test(line)) isCode = !isCode;
    if (isCode || line.trim() === '') isTable = false;
    else if (delimiter.test(line)) isTable = true;
    else if (isTable && /^ {0,3}<!--/.test(line)) {
      const after = lineAfter(lines, at);
      isTable = lines[after]?.includes('|') ?? false;
      if (isTable) mended.fill('|', at, after);
      at = Math.max(at, after - 1);
    }
  }
  return mended;
}

/** The line after the comment that begins at this one; -1 where more stands beside its end. */
function lineAfter(lines: readonly string[], from: number): number {
  let end = from;
  while (end < lines.length && !lines[end]?.includes('-->')) end += 1;
  return /-->\s*$/.test(lines[end] ?? '') ? end + 1 : -1;
}
