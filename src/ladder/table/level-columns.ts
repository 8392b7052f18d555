/** The titles of a table's level columns. */
import { report } from '../../diagnostics.ts';
import type { Columns } from './column-roles.ts';
import type { LevelHead } from '../headings/facts.ts';
import type { FrontMatter } from '../front-matter.ts';
import type { Grid, Row } from './grid.ts';
import { namingKind } from './header-words.ts';
import { areLevels } from './level-titles.ts';
import type { Read } from '../markdown/manuscript.ts';

interface Titled {
  readonly grid: Grid;
  readonly columns: Columns;
  readonly levels: readonly LevelHead[];
}

/**
 * Columns blank from head to foot are dropped. Where a header was merged over several columns, the
 * row below it completes the titles ("Engineer", blank + "I", "II" → "Engineer I", "Engineer II").
 */
export function levelColumns(grid: Grid, columns: Columns, front: FrontMatter): Read<Titled> {
  const kept = columns.levels.filter((index) => !isEmpty(grid, index));
  const own = { ...columns, levels: kept };
  const heads = kept.map((index) => textAt(grid.header, index));
  const [second, ...rows] = grid.rows;
  const isSplit = new Set(heads).size < heads.length || heads.includes('');
  if (isSplit && second && isSecondHeader(second, grid.header, own, front)) {
    const levels = kept.map((index, at) => ({
      title: `${carried(heads, at)} ${textAt(second, index)}`.trim(),
      place: placeAt(grid.header, index),
    }));
    const corner = second.cells.filter(({ text }, index) => isCorner(text, index, grid, own));
    const prose = [...grid.prose, ...corner];
    return { value: { grid: { ...grid, rows, prose }, columns: own, levels }, messages: [] };
  }
  const levels = kept.map((index, at) => ({
    title: heads[at] || `Level ${at + 1}`,
    place: placeAt(grid.header, index),
  }));
  return {
    value: { grid, columns: own, levels },
    messages: levels.flatMap(({ place }, at) =>
      heads[at] === '' ? [report('level-untitled', place, { number: at + 1 })] : [],
    ),
  };
}

const textAt = ({ cells }: Row, index: number): string => cells[index]?.text ?? '';

const placeAt = (row: Row, index: number): Row['place'] => (row.cells[index] ?? row).place;

const isEmpty = ({ header, rows }: Grid, index: number): boolean =>
  [header, ...rows].every((row) => textAt(row, index) === '');

/**
 * Short titles below all levels; what stands before them is blank, or heads the column too, if
 * they do not read like levels themselves.
 */
function isSecondHeader(row: Row, header: Row, { levels }: Columns, front: FrontMatter): boolean {
  const titles = levels.map((index) => textAt(row, index));
  if (!titles.every((title) => title !== '' && title.split(' ').length <= 4)) return false;
  const isSaid = areLevels(titles, front);
  return row.cells.every(
    ({ text }, index) =>
      levels.includes(index) ||
      text === '' ||
      text === textAt(header, index) ||
      namingKind(text) !== undefined ||
      (isSaid && textAt(header, index) === ''),
  );
}

/** Words beside the second titles that the header does not have. */
const isCorner = (text: string, index: number, { header }: Grid, { levels }: Columns): boolean =>
  !levels.includes(index) && text !== textAt(header, index) && namingKind(text) === undefined;

const carried = (heads: readonly string[], at: number): string =>
  heads.slice(0, at + 1).findLast((title) => title !== '') ?? '';
