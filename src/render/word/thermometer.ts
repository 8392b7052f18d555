import type { Step, Thermometer } from '../../document/model.ts';
import { stepColumns, thermometerBars } from '../chart/thermometer.ts';
import { ChartRun } from './chart.ts';
import { words } from './paragraph.ts';
import { type CellPiece, paragraph, type RowPiece, type TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import { listed } from './summary.ts';

const styles: Readonly<Record<Step['state'], string>> = {
  now: 'StepNow',
  next: 'StepNext',
  other: 'StepOther',
};

/** One bar a level over its title and note: a row of one picture, and a row of words. */
export function thermometer(block: Thermometer, setting: Setting): TablePiece {
  const { steps } = block;
  const width = Math.max(setting.theme.thermometer.bar, setting.width - setting.indent);
  const { gap, columns } = stepColumns(steps.length, width, setting.theme);
  const grid = columns.flatMap(({ width: own }, i) => (i > 0 ? [gap, own] : [own]));
  const titles = columns.flatMap(({ width: own }, i) => {
    const step = steps[i];
    return step ? [title(step, i < steps.length - 1, own, setting)] : [];
  });
  return {
    kind: 'table',
    style: 'LadderBare',
    grid,
    indent: setting.indent,
    description: listed([block.description]),
    rows: [bars(block, width, grid.length, setting), { cells: titles }],
  };
}

/** All the bars in one picture, over all columns. */
function bars(
  { description, steps }: Thermometer,
  width: number,
  span: number,
  { theme }: Setting,
): RowPiece {
  const states = steps.map(({ state }) => state);
  const chart = new ChartRun(thermometerBars(states, width, theme), { alt: description });
  const picture = paragraph({ style: 'Chart', children: [chart] });
  return {
    height: theme.thermometer.bar,
    keepNext: true,
    cells: [{ span, paragraphs: [picture] }],
  };
}

/** A step's words; but for the last they may run on under the gap to the next. */
function title(
  { title: name, note, state }: Step,
  runsOn: boolean,
  width: number,
  setting: Setting,
): CellPiece {
  const inside = inCell(setting, 'plain', width);
  const { spacing } = setting.theme;
  const style = styles[state];
  return {
    span: runsOn ? 2 : 1,
    margins: { top: spacing.cell.vertical, right: runsOn ? spacing.item : 0 },
    paragraphs: [
      words(style, name, inside),
      ...(note.length > 0 ? [words(style, note, inside)] : []),
    ],
  };
}
