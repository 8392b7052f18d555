import type { Columns } from '../../document/model.ts';
import { slots } from './grid.ts';
import type { TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import { cellParagraphs } from './cell.ts';
import { firstWords, listed } from './summary.ts';

/** Columns side by side: a table without lines. */
export function columns({ columns: parts }: Columns, setting: Setting): TablePiece {
  const places = slots(
    parts.map(({ width }) => width),
    setting.width - setting.indent,
    setting.theme.spacing.gap,
  );
  const cells = places.map(({ width, left, right }, i) => ({
    paragraphs: cellParagraphs(parts[i]?.blocks ?? [], inCell(setting, setting.place, width)),
    margins: { left, right },
  }));
  return {
    kind: 'table',
    style: 'LadderBare',
    grid: places.map(({ cell }) => cell),
    rows: [{ cells, divisible: true }],
    indent: setting.indent,
    description: listed(parts.map((part) => firstWords(part.blocks))),
  };
}
