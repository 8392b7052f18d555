import type { Cell, Column, Group, Row, Table } from '../../document/model.ts';
import { contrast, mix } from '../colour.ts';
import type { Theme } from '../theme.ts';
import { bandTitle } from './band-title.ts';
import { cellParagraphs } from './cell.ts';
import { type Slot, slots } from './grid.ts';
import { stroke } from './line.ts';
import { aligned } from './paragraph.ts';
import type { CellPiece, RowPiece, TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import type { Place } from './style-ids.ts';
import { namesRows, summaryOf } from './summary.ts';
import type { TableStyleId } from './table-styles.ts';

interface Look {
  readonly style: TableStyleId;
  readonly header: Place;
  readonly body: Place;
  readonly band: 'Band' | 'MatrixBand';
}

const plain = { header: 'header', body: 'plain', band: 'Band' } as const;

const looks: Readonly<Record<Table['style'], Look>> = {
  plain: { ...plain, style: 'LadderPlain' },
  figures: { ...plain, style: 'LadderFigures' },
  matrix: { style: 'LadderMatrix', header: 'matrix-header', body: 'matrix', band: 'MatrixBand' },
};

/** A table: its header repeated on each page, its rows whole, its bands over the full width. */
export function table(block: Table, setting: Setting): TablePiece {
  const { columns, header, groups } = block;
  const look = looks[block.style];
  const gap = setting.theme.spacing.cell.horizontal * 2;
  const widths = columns.map(({ width }) => width);
  const places = slots(widths, setting.width - setting.indent, gap);
  const cells = (row: Row, place: Place): readonly CellPiece[] => {
    const inside = { ...setting, place };
    return places.map((slot, i) => cellOf(row.cells[i], columns[i]?.align, slot, inside));
  };
  const rows = groups.flatMap((group) => [
    ...titleRows(group, columns.length, look, setting),
    ...group.rows.map((row): RowPiece => ({ cells: cells(row, look.body) })),
  ]);
  return {
    kind: 'table',
    style: look.style,
    grid: places.map(({ cell }) => cell),
    rows: header ? [headerRow(cells(header, look.header), setting.theme), ...rows] : rows,
    description: summaryOf(block),
    namesRows: namesRows(block),
    indent: setting.indent,
  };
}

/** The rule below the header is its cells' own: readers differ in what they take from table styles. */
function headerRow(cells: readonly CellPiece[], { strokes, colours }: Theme): RowPiece {
  const bottom = stroke(strokes.rule, colours.ink);
  const ruled = cells.map(({ borders, ...cell }) => ({ ...cell, borders: { ...borders, bottom } }));
  return { header: true, keepNext: true, cells: ruled };
}

function cellOf(
  cell: Cell | undefined,
  align: Column['align'] = 'left',
  slot: Slot,
  setting: Setting,
): CellPiece {
  const ground = groundOf(cell, setting.theme);
  const inside = { ...inCell(setting, setting.place, slot.width), reversed: ground?.dark ?? false };
  return {
    paragraphs: cellParagraphs(cell?.blocks ?? [], inside).map(aligned(align)),
    ...(align === 'center' ? {} : { margins: flush(slot) }),
    ...(ground ? { fill: ground.colour, borders: parted(setting.theme) } : {}),
  };
}

/** The tint of a cell, and whether paper is easier to read on it than ink. */
function groundOf(cell: Cell | undefined, { colours, heat }: Theme) {
  if (!cell?.tint) return undefined;
  const colour = mix(colours.accent, colours.paper, cell.tint * heat);
  return { colour, dark: contrast(colours.paper, colour) > contrast(colours.ink, colour) };
}

/** Tinted cells stand apart by lines of paper. */
function parted({ strokes, colours }: Theme): NonNullable<CellPiece['borders']> {
  const line = stroke(strokes.rule, colours.paper);
  return { left: line, right: line, bottom: line };
}

/** Outer cells have no padding at the table's edge, so that words stand flush with the text. */
const flush = ({ left, right }: Slot): Partial<Record<'left' | 'right', number>> => ({
  ...(left === 0 ? { left } : {}),
  ...(right === 0 ? { right } : {}),
});

/** The band over a group's rows, if it has one. */
const titleRows = ({ band }: Group, span: number, look: Look, setting: Setting): RowPiece[] =>
  band ? [{ keepNext: true, cells: [{ span, ...bandTitle(band, look.band, setting) }] }] : [];
