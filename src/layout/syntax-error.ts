/** What Handlebars says of a text that it cannot read, and where exactly. */

/** A place inside a text: lines count from 1, columns from 0, as Handlebars counts them. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

interface Fault {
  readonly reason: string;
  readonly where: Spot;
}

/** The place of the letter at an offset. */
export function spot(text: string, offset: number): Spot {
  const above = text.slice(0, offset).split('\n');
  return { line: above.length, column: above.at(-1)?.length ?? 0 };
}

/** An error thrown by Handlebars. Its own exceptions have a place; its parser's only show it. */
export function faultOf(error: unknown, text: string): Fault {
  const { message, lineNumber, column } = detailsOf(error);
  const [, got] = /^Expecting .*, got '(\w+)'/m.exec(message) ?? [];
  const [first = ''] = message.split('\n');
  if (got === undefined) {
    const where = { line: lineNumber ?? 1, column: column ?? 0 };
    return { reason: first.replace(/ - \d+:\d+$/, ''), where };
  }
  const offset = got === 'EOF' ? openBlock(text) : shownAt(message, text);
  return { reason: words.get(got) ?? `"${got}" was not expected here`, where: spot(text, offset) };
}

const words: ReadonlyMap<string, string> = new Map([
  ['EOF', 'this block is not closed'],
  ['OPEN_ENDBLOCK', 'a block is closed that was not opened here'],
  ['INVERSE', 'there is an else that belongs to no block here'],
  ['INVALID', 'this is not Handlebars'],
  ['CLOSE', 'the braces are closed too early'],
]);

interface Details {
  readonly message: string;
  readonly lineNumber?: number;
  readonly column?: number;
}

function detailsOf(error: unknown): Details {
  if (!(error instanceof Error)) return { message: String(error) };
  const number = (name: string): number | undefined => {
    const value: unknown = Object.entries(error).find(([key]) => key === name)?.[1];
    return typeof value === 'number' ? value : undefined;
  };
  const [lineNumber, column] = [number('lineNumber'), number('column')];
  return {
    message: error.message,
    ...(lineNumber !== undefined && { lineNumber }),
    ...(column !== undefined && { column }),
  };
}

const COMMENT_OR_TAG = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{[\s\S]*?\}\}/g;

/** Where the innermost block begins that has no end; the end of the text where there is none. */
function openBlock(text: string): number {
  const open: number[] = [];
  for (const { 0: tag, index } of text.matchAll(COMMENT_OR_TAG)) {
    if (/^\{\{~?(#|\^\s*[^~}\s])/.test(tag)) open.push(index);
    else if (/^\{\{~?\//.test(tag)) open.pop();
  }
  return open.at(-1) ?? text.length;
}

/** The parser prints 20 letters before the fault and 20 after it, line breaks taken out. */
function shownAt(message: string, text: string): number {
  const [first = '', excerpt = '', pointer = ''] = message.split('\n');
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? 1);
  const shown = pointer.indexOf('^');
  const before = excerpt.slice(0, shown).replace(/^\.\.\./, '');
  const after = excerpt.slice(shown).replace(/\.\.\.$/, '');
  const above = text.split('\n').slice(0, line - 1);
  const start = above.join('\n').length + Math.min(above.length, 1);
  for (let offset = start; offset <= text.length; offset++) {
    const left = text.slice(Math.max(0, offset - 20), offset).replaceAll('\n', '');
    const right = text.slice(offset, offset + 20).replaceAll('\n', '');
    if (left === before && right.startsWith(after)) return offset;
  }
  return start;
}
