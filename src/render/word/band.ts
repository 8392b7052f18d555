import type { Band, Block } from '../../document/model.ts';
import type { Theme } from '../theme.ts';
import { bandTitle } from './band-title.ts';
import { joined } from './joined.ts';
import { rowsTogether } from './keep.ts';
import { stroke } from './line.ts';
import {
  type CellPiece,
  dissolved,
  type ParagraphPiece,
  type RowPiece,
  type TablePiece,
  tooWide,
} from './piece.ts';
import { plainText } from './plain-text.ts';
import { inOneLine } from './prompt.ts';
import { inCell, type Setting } from './setting.ts';
import { isRuled, paddingOf } from './table-styles.ts';

/**
 * A band over its children as one table: its title is a header row, which Word repeats; each child
 * is a run of rows that stay on one page, with a hairline between one child and the next.
 */
export function band(block: Band, setting: Setting): TablePiece {
  const width = setting.width - setting.indent;
  const inside = inCell(setting, setting.place, width);
  const children = block.blocks
    .map((child) => asTables(child, inside))
    .filter((tables) => tables.some(({ rows }) => rows.length > 0));
  const { grid, rows } = joined([overAll([], width), ...children.flat()], width);
  return {
    kind: 'table',
    style: 'LadderBare',
    grid,
    indent: setting.indent,
    description: inOneLine(plainText(block.title)),
    rows: [
      headRow(block, grid.length, inside),
      ...perChild(children, rows.slice(1)).flatMap((run, i) =>
        childRows(run, i > 0, setting.theme),
      ),
    ],
  };
}

function headRow(block: Band, span: number, setting: Setting): RowPiece {
  const { vertical } = setting.theme.spacing.cell;
  const { margins, ...title } = bandTitle(block, 'Band', setting, setting.outline.get(block));
  const padding = { ...margins, top: vertical, bottom: vertical };
  return { header: true, keepNext: true, cells: [{ ...title, span, margins: padding }] };
}

/** The rows of each child, of its one or more tables. */
function perChild(
  children: readonly (readonly TablePiece[])[],
  rows: readonly (readonly RowPiece[])[],
): readonly (readonly RowPiece[])[] {
  let next = 0;
  return children.map((tables) => rows.slice(next, (next += tables.length)).flat());
}

/** A child's tables; what stands between them becomes a row over the whole width. */
function asTables(child: Block, setting: Setting): readonly TablePiece[] {
  const groups: (TablePiece | ParagraphPiece[])[] = [];
  for (const piece of setting.blocks([child], setting)) {
    const last = groups.at(-1);
    if (piece.kind === 'table' && !tooWide(piece)) groups.push(unstyled(piece, setting.theme));
    else if (Array.isArray(last)) last.push(...dissolved(piece));
    else groups.push([...dissolved(piece)]);
  }
  const filled = groups.filter((group) => !Array.isArray(group) || group.length > 0);
  return filled.map((group) => (Array.isArray(group) ? overAll(group, setting.width) : group));
}

/** A table whose cells say themselves what its style says: the band's table has another. */
function unstyled(table: TablePiece, theme: Theme): TablePiece {
  if (!isRuled(table.style)) return table;
  const padding = paddingOf(table.style, theme);
  const bottom = stroke(theme.strokes.hairline, theme.colours.line);
  const said = (cell: CellPiece): CellPiece => ({
    ...cell,
    margins: { ...padding, ...cell.margins },
    borders: { bottom, ...cell.borders },
  });
  return { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(said) })) };
}

/** Paragraphs as a row of one cell. */
const overAll = (paragraphs: readonly ParagraphPiece[], width: number): TablePiece => ({
  kind: 'table',
  style: 'LadderBare',
  grid: [width],
  rows: paragraphs.length > 0 ? [{ cells: [{ paragraphs }] }] : [],
});

/** Rows of one child: kept together, padded above and below, ruled off from the child before. */
function childRows(rows: readonly RowPiece[], ruled: boolean, theme: Theme): readonly RowPiece[] {
  const kept = rowsTogether(rows).map(unrepeated);
  const [first, ...others] = kept;
  if (!first) return [];
  const opened = { ...first, cells: first.cells.map((cell) => openedBy(cell, ruled, theme)) };
  const all = [opened, ...others];
  const last = all.at(-1) ?? opened;
  const bottom = theme.spacing.part + theme.spacing.paragraph;
  const closing = last.cells.map((cell) => ({ ...cell, margins: { ...cell.margins, bottom } }));
  return [...all.slice(0, -1), { ...last, cells: closing }];
}

/** Only the band's title is repeated, not the header of a table in it. */
const unrepeated = (row: RowPiece): RowPiece => ({ ...row, header: false });

/** A cell at the top of a child. */
function openedBy(
  cell: CellPiece,
  ruled: boolean,
  { spacing, strokes, colours }: Theme,
): CellPiece {
  const line = stroke(strokes.hairline, colours.line);
  return {
    ...cell,
    paragraphs: cell.paragraphs.map(raised),
    margins: { ...cell.margins, top: spacing.part },
    ...(ruled ? { borders: { ...cell.borders, top: line } } : {}),
  };
}

/** A heading that begins a child has the child's padding above it instead of its own space. */
const raised = (piece: ParagraphPiece, i: number): ParagraphPiece =>
  i === 0 && piece.before
    ? { ...piece, before: 0, options: { ...piece.options, spacing: { before: 0 } } }
    : piece;
