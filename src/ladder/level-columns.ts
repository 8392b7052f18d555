/** The titles of a table's level columns. */
import { report } from '../diagnostics.ts';
import type { Cell } from './cell.ts';
import type { Columns } from './columns.ts';
import type { Grid, Row } from './grid.ts';
import type { Read } from './manuscript.ts';

interface Titled {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly titles: readonly string[];
}

/**
 * Columns blank from head to foot are dropped. Where a header was merged over several columns, the
 * row below it completes the titles ("Engineer", blank + "I", "II" → "Engineer I", "Engineer II").
 */
export function levelColumns(grid: Grid, columns: Columns): Read<Titled> {
  const levels = columns.levels.filter((index) => !isEmpty(grid, index));
  const heads = levels.map((index) => textAt(grid.header, index));
  const [second, ...rows] = grid.rows;
  if (heads.includes('') && second && isSecondHeader(second, columns, levels)) {
    const titles = levels.map((index, at) =>
      `${carried(heads, at)} ${textAt(second, index)}`.trim(),
    );
    return {
      value: { grid: { ...grid, rows }, columns: { ...columns, levels }, titles },
      messages: [],
    };
  }
  const untitled = levels.filter((_, at) => heads[at] === '');
  return {
    value: {
      grid,
      columns: { ...columns, levels },
      titles: heads.map((title, at) => title || `Level ${at + 1}`),
    },
    messages: untitled.map((index) =>
      report('level-untitled', (grid.header.cells[index] ?? grid.header).place, {
        number: levels.indexOf(index) + 1,
      }),
    ),
  };
}

const textAt = ({ cells }: Row, index: number): string => cells[index]?.text ?? '';

const isEmpty = ({ header, rows }: Grid, index: number): boolean =>
  [header, ...rows].every((row) => textAt(row, index) === '');

const isSecondHeader = (row: Row, { competency }: Columns, levels: readonly number[]): boolean =>
  row.cells.slice(0, competency + 1).every(({ text }: Cell) => text === '') &&
  levels.every((index) => textAt(row, index) !== '');

const carried = (heads: readonly string[], at: number): string =>
  heads.slice(0, at + 1).findLast((title) => title !== '') ?? '';
