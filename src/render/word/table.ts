import type { BandTitle, Cell, Column, Row, Table } from '../../document/model.ts';
import { bandTitle } from './band-title.ts';
import { cellParagraphs } from './cell.ts';
import { type Slot, slots } from './grid.ts';
import { stroke } from './line.ts';
import { aligned } from './paragraph.ts';
import type { CellPiece, RowPiece, TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import type { Place } from './style-ids.ts';
import type { Theme } from '../theme.ts';
import type { TableStyleId } from './table-styles.ts';
import { mix } from './units.ts';

const styleIds: Readonly<Record<Table['style'], TableStyleId>> = {
  plain: 'LadderPlain',
  matrix: 'LadderMatrix',
  figures: 'LadderFigures',
};

/** A table: its header repeated on each page, its rows whole, its bands over the full width. */
export function table(block: Table, setting: Setting): TablePiece {
  const { style, columns, header, groups, description } = block;
  const gap = setting.theme.spacing.cell.horizontal * 2;
  const widths = columns.map(({ width }) => width);
  const places = slots(widths, setting.width - setting.indent, gap);
  const body: Place = style === 'matrix' ? 'matrix' : 'plain';
  const row = (one: Row, place: Place) => cells(one, columns, places, { ...setting, place });
  const head: RowPiece[] = header
    ? [headerRow(row(header, style === 'matrix' ? 'matrix-header' : 'header'), setting.theme)]
    : [];
  const rows = groups.flatMap((group): RowPiece[] => [
    ...(group.band ? [band(group.band, columns.length, style === 'matrix', setting)] : []),
    ...group.rows.map((one) => ({ cells: row(one, body) })),
  ]);
  return {
    kind: 'table',
    style: styleIds[style],
    grid: places.map(({ cell }) => cell),
    rows: [...head, ...rows],
    description,
    indent: setting.indent,
  };
}

const headerRow = (cellsOf: readonly CellPiece[], { strokes, colours }: Theme): RowPiece => ({
  header: true,
  keepNext: true,
  cells: cellsOf.map((cell) => ({
    ...cell,
    borders: { ...cell.borders, bottom: stroke(strokes.rule, colours.ink) },
  })),
});

const cells = (
  row: Row,
  columns: readonly Column[],
  places: readonly Slot[],
  setting: Setting,
): readonly CellPiece[] =>
  places.map((slot, i) => cellOf(row.cells[i], columns[i]?.align ?? 'left', slot, setting));

function cellOf(content: Cell | undefined, align: Column['align'], slot: Slot, setting: Setting): CellPiece {
  const paragraphs = cellParagraphs(content?.blocks ?? [], inCell(setting, setting.place, slot.width));
  const { colours, strokes } = setting.theme;
  const tint = content?.tint ?? 0;
  const line = stroke(strokes.rule, colours.paper);
  return {
    paragraphs: paragraphs.map(aligned(align)),
    ...(align === 'center' ? {} : { margins: flush(slot) }),
    ...(tint > 0
      ? {
          fill: { colour: mix(colours.accent, colours.paper, tint) },
          borders: { left: line, right: line, bottom: line },
        }
      : {}),
  };
}

/** Outer cells have no padding at the table's edge, so that words stand flush with the text. */
const flush = ({ left, right }: Slot): Partial<Record<'left' | 'right', number>> => ({
  ...(left === 0 ? { left } : {}),
  ...(right === 0 ? { right } : {}),
});

function band(title: BandTitle, columns: number, dense: boolean, setting: Setting): RowPiece {
  return {
    keepNext: true,
    cells: [{ span: columns, ...bandTitle(title, dense ? 'MatrixBand' : 'Band', setting) }],
  };
}
