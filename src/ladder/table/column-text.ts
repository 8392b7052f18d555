/** What the words of a table's columns tell, whatever their language. */
import type { Grid } from './grid.ts';

const textsIn = ({ rows }: Grid, column: number): readonly string[] =>
  rows.flatMap(({ cells }) => cells[column]?.text || []);

/** Nothing stands in it below its header. */
export const isUnused = (grid: Grid, column: number): boolean => textsIn(grid, column).length === 0;

/** Its cells are names, and the others' are texts at least twice as long. */
export function isNameColumn(grid: Grid, column: number, others: readonly number[]): boolean {
  const names = textsIn(grid, column).map(wordCount);
  const texts = others.flatMap((other) => textsIn(grid, other)).map(wordCount);
  return names.length > 0 && isShort(grid, column) && mean(texts) >= 2 * mean(names);
}

/** Its cells are as short as names. */
export const isShort = (grid: Grid, column: number): boolean =>
  mean(textsIn(grid, column).map(wordCount)) <= 5;

/** Characters, so that scripts without spaces count too. */
const wordCount = (text: string): number => Math.max(text.split(' ').length, text.length / 8);

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
