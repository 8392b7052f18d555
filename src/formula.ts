/** Cells that a spreadsheet would take for formulas, which can send the sheet elsewhere. */

/**
 * What begins one (OWASP, CSV injection), also as East Asian keyboards write it. With quotes before
 * it as well: so the quote that is put before it can be told from one that stood there.
 */
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that every spreadsheet takes for text, of whatever text. */
export const withoutFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that `withoutFormula` made a cell of. */
export const fromCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
