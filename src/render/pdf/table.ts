import type { BandTitle, Cell, Group, Row, Table, TableStyle } from '../../document/model.ts';
import { columnWidths, gapIn } from '../widths.ts';
import { bandTitle } from './band-title.ts';
import type { Role, Says } from './engine/structure.ts';
import { type Fragment, type Item, asPart, at, shape, stack } from './flow/fragment.ts';
import { type Flow, type Head, type Piece, piece, settle } from './flow/piece.ts';
import { hairline } from './hairline.ts';
import { type Setting, bodyText, inksOn, tintOf, within } from './setting.ts';

/** A table's columns on the page. */
interface Grid {
  /** How its rows are set, where documents have them in common. */
  readonly how: string;
  readonly table: Table;
  readonly setting: Setting;
  readonly gap: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
}

/** Rows under a header; both the header and a group's band stand again on each further page. */
export function table(block: Table, setting: Setting): readonly Flow[] {
  const whole = gridOf(block, within(setting, 'Table', { summary: block.description }));
  const first = block.header ? headerRow(block.header, inPart(whole, 'THead')) : undefined;
  const grid = inPart(whole, 'TBody');
  const heads: readonly Head[] = first ? [{ fragment: first, after: 0 }] : [];
  const rows = block.groups.flatMap((group) => groupRows(group, heads, grid));
  const top = first ? [piece(first, { keepWithNext: rows.length > 0 })] : [];
  return spaced([...top, ...rows], setting);
}

function spaced(pieces: readonly Piece[], { theme }: Setting): readonly Flow[] {
  const around = theme.spacing.block;
  return pieces.map((each, i) => ({
    ...each,
    tabular: true,
    ...(i === 0 && { before: around }),
    ...(i === pieces.length - 1 && { after: around }),
  }));
}

/** The grid, for what stands in a part of the table. */
const inPart = (grid: Grid, role: Role, says?: Says): Grid => ({
  ...grid,
  setting: within(grid.setting, role, says),
});

function gridOf(block: Table, setting: Setting): Grid {
  const wanted = 2 * setting.theme.spacing.cell.horizontal;
  const gap = gapIn(setting.width, block.columns.length, wanted);
  const widths = columnWidths(
    block.columns.map(({ width }) => width),
    setting.width,
    gap,
  );
  let x = 0;
  const columns = widths.map((width) => {
    const column = { x, width };
    x += width + gap;
    return column;
  });
  const grid = { table: block, setting, gap, columns };
  return { ...grid, how: setting.shared?.how(setting, placesOf(grid)) ?? '' };
}

function placesOf({ table: { style, columns: own }, gap, columns }: Omit<Grid, 'how'>): string {
  const places = columns.map(({ x, width }, i) => [x, width, own[i]?.align].join());
  return [style, gap, ...places].join();
}

function groupRows({ band, rows }: Group, heads: readonly Head[], grid: Grid): readonly Piece[] {
  const { setting } = grid;
  if (!band) return rows.map((row) => piece(bodyRow(row, grid), { heads }));
  const over = within(setting, 'TR');
  const cell = within(over, 'TH', { scope: 'Column', columns: grid.columns.length });
  const again = titled(band, 'continued', grid, setting);
  const title = piece(titled(band, 'title', grid, cell), {
    heads,
    keepWithNext: rows.length > 0,
  });
  const inside = [...heads, { fragment: again, after: 0 }];
  return [title, ...rows.map((row) => piece(bodyRow(row, grid), { heads: inside }))];
}

function titled(band: BandTitle, kind: 'title' | 'continued', { how }: Grid, around: Setting) {
  const reading = kind === 'title' ? { role: 'P' as const } : kind;
  const set = (setting: Setting): Fragment =>
    bandTitle(band, setting.theme.sizes.text, reading, setting);
  return around.shared?.title(band, `${kind} ${how}`, around, set) ?? set(around);
}

const headerRow = (row: Row, grid: Grid): Fragment => inCommon(row, 'header', grid, header);
const bodyRow = (row: Row, grid: Grid): Fragment => inCommon(row, 'body', grid, body);

/** A row as it is set in the grid, or as it was set for another document. */
function inCommon(
  row: Row,
  part: string,
  grid: Grid,
  rowOf: (row: Row, grid: Grid) => Fragment,
): Fragment {
  const set = (setting: Setting): Fragment => asPart(rowOf(row, { ...grid, setting }));
  const { setting, how } = grid;
  return setting.shared?.row(row, `${part} ${how}`, setting, set) ?? set(setting);
}

function header(row: Row, grid: Grid): Fragment {
  const { setting, table: own } = grid;
  const line = { stroke: setting.theme.strokes.rule, colour: setting.inks.ink };
  const on = headerSetting(own.style, setting);
  return underlined(cells(row, { ...grid, setting: on }, isHeading), hairline(setting, line));
}

/** The columns of a matrix are read as headings, those of other tables as labels. */
function headerSetting(style: TableStyle, setting: Setting): Setting {
  const { sizes, spacing } = setting.theme;
  const type = { weight: 'semibold', leading: 'table', after: spacing.item } as const;
  const { inks } = setting;
  switch (style) {
    case 'matrix':
      return { ...setting, body: { ...type, size: sizes.table } };
    case 'plain':
    case 'figures':
      return {
        ...setting,
        body: { ...type, size: sizes.label },
        inks: { ...inks, ink: inks.soft },
      };
  }
}

function body(row: Row, grid: Grid): Fragment {
  const text = bodyText(grid.table.style, grid.setting.theme);
  const on = { ...grid, setting: { ...grid.setting, body: text } };
  return underlined(
    cells(row, on, grid.columns.length > 1 ? isFirst : isNone),
    hairline(grid.setting),
  );
}

const underlined = (row: Fragment, line: Fragment): Fragment =>
  stack([
    { fragment: row, space: 0 },
    { fragment: line, space: 0 },
  ]);

/** The scope of a row's cells: those of the header name their columns, and the first of a row, the row. */
type Scopes = (column: number) => Says['scope'];

const isHeading: Scopes = () => 'Column';
const isFirst: Scopes = (column) => (column === 0 ? 'Row' : undefined);
const isNone: Scopes = () => undefined;

/** Cells from a common top, their grounds behind them. */
function cells({ cells: all }: Row, around: Grid, scopeOf: Scopes): Fragment {
  const grid = inPart(around, 'TR');
  const { vertical } = grid.setting.theme.spacing.cell;
  const texts = all.map((cell, i) => {
    const scope = scopeOf(i);
    return cellText(cell, i, scope ? inPart(grid, 'TH', { scope }) : inPart(grid, 'TD'));
  });
  const height = Math.max(0, ...texts.map((text) => text.height)) + 2 * vertical;
  const grounds = all.flatMap(({ tint }, i) => (tint ? [ground(tint, i, height, grid)] : []));
  const placed = texts.map((text, i) => at(grid.columns[i]?.x ?? 0, vertical, text));
  return { height, items: [...grounds, ...placed] };
}

function cellText(
  { blocks, tint = 0 }: Cell,
  i: number,
  { table: { columns }, ...grid }: Grid,
): Fragment {
  const { theme } = grid.setting;
  const width = grid.columns[i]?.width ?? 0;
  const align = columns[i]?.align ?? 'left';
  const inks = tint > 0 ? inksOn(tintOf(tint, theme), theme) : grid.setting.inks;
  return settle(
    grid.setting.flow(blocks, { ...grid.setting, width, align, inks, measured: false }),
  );
}

/** Fills the cell up to the middle of the gaps beside it; neighbours stay apart by a hairline. */
function ground(tint: number, i: number, height: number, { columns, gap, setting }: Grid): Item {
  const { theme } = setting;
  const { x = 0, width = 0 } = columns[i] ?? {};
  const left = i === 0 ? 0 : gap / 2;
  const right = i === columns.length - 1 ? 0 : gap / 2 - theme.strokes.hairline;
  const color = tintOf(tint, theme);
  return shape({ type: 'rect', x: x - left, y: 0, w: width + left + right, h: height, color });
}
