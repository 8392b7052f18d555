/** What rows, cells and tables begin with: docx makes each once, for all that are alike. */
import {
  type ITableCellOptions,
  type ITableOptions,
  Table,
  TableCell,
  TableRowProperties,
} from 'docx';
import { memory } from '../../memory.ts';
import { type Chunk, plain } from './chunk.ts';
import { value } from './element.ts';
import { formatted } from './formatted.ts';
import type { CellPiece, RowPiece, TablePiece } from './piece.ts';
import { clean } from './text.ts';
import { hex, twips } from './units.ts';

/** Different ones: a few for each kind of table. */
const MOST = 2000;

const shells = memory<string>({ most: MOST });
const starts = memory<Chunk>({ most: MOST });

const textOf = ({ texts }: Chunk): string => texts.join('');

/** A table that says what it holds: docx has no option for that. */
class DescribedTable extends Table {
  constructor(description: string | undefined, options: ITableOptions) {
    super(options);
    const [properties] = this.root;
    if (!description || typeof properties !== 'object' || !('addChildElement' in properties))
      return;
    properties.addChildElement(value('w:tblCaption', clean(description)));
    properties.addChildElement(value('w:tblDescription', clean(description)));
  }
}

/** A table up to its first row. The widths of its columns are in twips. */
export function tableStart(piece: TablePiece, columnWidths: readonly number[]): Chunk {
  const { style, rows, description, indent, namesRows = false } = piece;
  const firstRow = rows[0]?.header === true;
  const key = JSON.stringify([style, firstRow, description, indent, namesRows, columnWidths]);
  return starts(key, () => {
    const table = new DescribedTable(description, {
      style,
      layout: 'fixed',
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
      columnWidths,
      tableLook: { firstRow, firstColumn: namesRows, noHBand: true, noVBand: true },
      ...(indent ? { indent: { size: twips(indent), type: 'dxa' } } : {}),
      rows: [],
    });
    return plain(textOf(formatted(table)).replace(/<\/w:tbl>$/, ''));
  });
}

/** A row up to its first cell. */
export function rowStart({ header, divisible, height }: RowPiece): string {
  return shells(`row:${header}:${divisible}:${height}`, () => {
    const properties = new TableRowProperties({
      cantSplit: !divisible,
      ...(header ? { tableHeader: true } : {}),
      ...(height === undefined ? {} : { height: { value: twips(height), rule: 'exact' } }),
    });
    return `<w:tr>${textOf(formatted(properties))}`;
  });
}

/** A cell up to its first paragraph; its width is in twips. */
export function cellStart(cell: CellPiece, width: number): string {
  const { span = 1, fill, borders, margins, stands } = cell;
  return shells(JSON.stringify([width, span, fill, borders, margins, stands]), () => {
    const shell = new TableCell({
      width: { size: width, type: 'dxa' },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill: hex(fill) } }),
      ...(borders ? { borders } : {}),
      ...(margins ? { margins: onTwips(margins) } : {}),
      ...(stands ? { verticalAlign: stands } : {}),
      children: [],
    });
    return textOf(formatted(shell)).replace(/<w:p\/><\/w:tc>$/, '');
  });
}

const onTwips = (
  sides: NonNullable<CellPiece['margins']>,
): NonNullable<ITableCellOptions['margins']> => ({
  marginUnitType: 'dxa',
  ...Object.fromEntries(Object.entries(sides).map(([side, points]) => [side, twips(points)])),
});
