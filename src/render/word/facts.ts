import type { Fact, Facts } from '../../document/model.ts';
import { spokenText } from '../../document/text.ts';
import { columnWidths } from '../widths.ts';
import { noStroke } from './line.ts';
import { words } from './paragraph.ts';
import type { CellPiece, TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import { paragraphStyle } from './style-ids.ts';
import { filler } from './cell.ts';
import { listed } from './summary.ts';

/** Labels and values over hairlines, in one column or two, filled column by column. */
export function facts({ columns, small, facts: all }: Facts, setting: Setting): TablePiece {
  const { gap } = setting.theme.spacing;
  const shares = Array.from({ length: columns }, () => ({ share: 1 }));
  const widths = columnWidths(shares, setting.width - setting.indent, gap);
  const perColumn = Math.ceil(all.length / columns);
  const pair = inCell(setting, small ? 'matrix' : 'plain', widths[0] ?? 0);
  return {
    kind: 'table',
    style: 'LadderFacts',
    grid: widths.flatMap((width, i) => [...(i > 0 ? [gap] : []), ...pairWidths(width, setting)]),
    indent: setting.indent,
    namesRows: true,
    description: listed(all.map(({ label }) => spokenText(label))),
    rows: Array.from({ length: perColumn }, (_, i) => {
      const across = widths.map((_width, column) => all[column * perColumn + i]);
      return { cells: across.flatMap((fact, column) => cellsOf(fact, column > 0, pair)) };
    }),
  };
}

/** A label takes its own width, but never more than half of the pair's. */
function pairWidths(width: number, { theme }: Setting): readonly number[] {
  const label = Math.min(theme.facts.label, width / 2);
  return [label, width - label];
}

/** Label and value, after the gap that parts them from the column before. */
function cellsOf(fact: Fact | undefined, parted: boolean, setting: Setting): readonly CellPiece[] {
  const gap = parted ? [empty()] : [];
  if (!fact) return [...gap, empty(), empty()];
  return [
    ...gap,
    { paragraphs: [words(paragraphStyle('soft', setting.place), fact.label, setting)] },
    { paragraphs: [words(paragraphStyle('body', setting.place), fact.value, setting)] },
  ];
}

const empty = (): CellPiece => ({
  paragraphs: [filler('TableText')],
  borders: { top: noStroke, bottom: noStroke },
});
