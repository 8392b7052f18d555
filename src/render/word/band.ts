import type { Band, Block } from '../../document/model.ts';
import { bandTitle } from './band-title.ts';
import { joined } from './grid.ts';
import { rowsTogether } from './keep.ts';
import { stroke } from './line.ts';
import type { CellPiece, ParagraphPiece, Piece, RowPiece, TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import type { Theme } from '../theme.ts';

/**
 * A band over its children as one table: its title is a header row, which Word repeats; each child
 * is a run of rows that stay on one page, with a hairline between one child and the next.
 */
export function band(block: Band, setting: Setting): TablePiece {
  const width = setting.width - setting.indent;
  const inside = inCell(setting, setting.place, width);
  const children = block.blocks.map((child) => asTables(child, inside));
  const { grid, rows } = joined([wide([], width), ...children.flat()]);
  const head: CellPiece = { span: grid.length, ...bandTitle(block, 'Band', inside) };
  const { vertical } = setting.theme.spacing.cell;
  return {
    kind: 'table',
    style: 'LadderBare',
    grid,
    indent: setting.indent,
    rows: [
      { header: true, keepNext: true, cells: [{ ...head, margins: { ...head.margins, top: vertical, bottom: vertical } }] },
      ...perChild(children, rows.slice(1)).flatMap((run, i) => childRows(run, i > 0, setting.theme)),
    ],
  };
}

/** The rows of each child, of its one or more tables. */
function perChild(
  children: readonly (readonly TablePiece[])[],
  rows: readonly (readonly RowPiece[])[],
): readonly (readonly RowPiece[])[] {
  let next = 0;
  return children
    .map((tables) => rows.slice(next, (next += tables.length)).flat())
    .filter((run) => run.length > 0);
}

/** A child's tables; what stands between them becomes a row over the whole width. */
function asTables(child: Block, setting: Setting): readonly TablePiece[] {
  const groups: (TablePiece | ParagraphPiece[])[] = [];
  for (const piece of setting.blocks([child], setting)) {
    const last = groups.at(-1);
    if (piece.kind === 'table') groups.push(piece);
    else if (Array.isArray(last)) last.push(...paragraphsOf(piece));
    else groups.push([...paragraphsOf(piece)]);
  }
  return groups.map((group) =>
    Array.isArray(group) ? wide([{ cells: [{ paragraphs: group }] }], setting.width) : group,
  );
}

function paragraphsOf(piece: Exclude<Piece, TablePiece>): readonly ParagraphPiece[] {
  switch (piece.kind) {
    case 'paragraph':
      return [piece];
    case 'contents':
      return piece.entries;
    case 'break':
      return [];
  }
}

const wide = (rows: readonly RowPiece[], width: number): TablePiece => ({
  kind: 'table',
  style: 'LadderBare',
  grid: [width],
  rows,
});

/** Rows of one child: kept together, padded above and below, ruled off from the child before. */
function childRows(rows: readonly RowPiece[], ruled: boolean, { spacing, strokes, colours }: Theme): readonly RowPiece[] {
  const { vertical } = spacing.cell;
  const line = stroke(strokes.hairline, colours.line);
  return rowsTogether(rows).map(({ header: _, ...row }, i) => {
    const margins = {
      ...(i === 0 ? { top: vertical } : {}),
      ...(i === rows.length - 1 ? { bottom: vertical } : {}),
    };
    return {
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        paragraphs: i === 0 ? cell.paragraphs.map(raised) : cell.paragraphs,
        margins: { ...cell.margins, ...margins },
        ...(i === 0 && ruled ? { borders: { ...cell.borders, top: line } } : {}),
      })),
    };
  });
}

/** A heading that begins a child has the child's padding above it instead of its own space. */
const raised = (piece: ParagraphPiece, i: number): ParagraphPiece =>
  i === 0 && piece.before
    ? { ...piece, options: { ...piece.options, spacing: { before: 0 } } }
    : piece;
