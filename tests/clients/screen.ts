/** A terminal, as far as the program makes use of one. */
import stringWidth from 'string-width';

export interface Screen {
  /** What stands there in the end. */
  readonly lines: readonly string[];
  /** Every line that a bar was drawn in, as it was drawn. */
  readonly drawn: readonly string[];
  readonly isCursorShown: boolean;
  readonly isWrapping: boolean;
}

// oxlint-disable-next-line no-control-regex -- a terminal is told by them what to do
const sequence = /\u001B\[(\??)(\d*)([A-Za-z])|\u001B([78])|[\r\n]|[^\u001B\r\n]+/g;

/** Follows all that was written. Throws at a sequence that it does not know. */
export function shown(written: string): Screen {
  const state = { lines: [''], row: 0, column: 0, isCursorShown: true, isWrapping: true };
  const drawn: string[] = [];
  for (const [text, isPrivate, number, letter, saved] of written.matchAll(sequence)) {
    if (text === '\r') state.column = 0;
    else if (text === '\n') {
      state.row += 1;
      state.lines[state.row] ??= '';
    } else if (isPrivate === '?') {
      if (number === '25') state.isCursorShown = letter === 'h';
      else if (number === '7') state.isWrapping = letter === 'h';
      else throw new Error(`unknown: ${JSON.stringify(text)}`);
    } else if (letter === 'G') state.column = Number(number) - 1;
    else if (letter === 'K') {
      const line = state.lines[state.row] ?? '';
      state.lines[state.row] = number === '2' ? '' : line.slice(0, state.column);
    } else if (letter !== undefined) throw new Error(`unknown: ${JSON.stringify(text)}`);
    else if (saved === '8') state.column = 0; // the bar begins at the begin of a line
    else if (saved === undefined) {
      if (!state.isWrapping) drawn.push(text);
      const line = state.lines[state.row] ?? '';
      state.lines[state.row] =
        line.slice(0, state.column).padEnd(state.column) +
        text +
        line.slice(state.column + text.length);
      state.column += stringWidth(text);
    }
  }
  const { lines, isCursorShown, isWrapping } = state;
  return { lines: lines.filter((line) => line !== ''), drawn, isCursorShown, isWrapping };
}
