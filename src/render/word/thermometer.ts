import type { Step, Thermometer } from '../../document/model.ts';
import { columnWidths } from '../widths.ts';
import { stroke } from './line.ts';
import { words } from './paragraph.ts';
import type { CellPiece, Fill, TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import { filler } from './cell.ts';

const styles: Readonly<Record<Step['state'], string>> = {
  now: 'StepNow',
  next: 'StepNext',
  other: 'StepOther',
};

/** One bar a level over its title and note: a row of thin cells, and a row of words. */
export function thermometer({ description, steps }: Thermometer, setting: Setting): TablePiece {
  const { strokes, thermometer: own } = setting.theme;
  const gap = strokes.bar;
  const widths = columnWidths(
    steps.map(() => ({ share: 1 })),
    setting.width - setting.indent,
    gap,
  );
  return {
    kind: 'table',
    style: 'LadderBare',
    grid: widths.flatMap((width, i) => (i > 0 ? [gap, width] : [width])),
    description,
    indent: setting.indent,
    rows: [
      {
        height: own.bar,
        keepNext: true,
        cells: steps.flatMap((step, i) => [...(i > 0 ? [thin()] : []), level(step, setting)]),
      },
      { cells: steps.map((step, i) => title(step, i < steps.length - 1, widths[i] ?? 0, setting)) },
    ],
  };
}

const thin = (): CellPiece => ({ paragraphs: [filler('Tail')] });

function level({ state }: Step, { theme: { colours, strokes } }: Setting): CellPiece {
  const line = stroke(strokes.hairline, colours.accent);
  const fill = fillOf(state, colours.accent);
  return {
    ...thin(),
    borders: { top: line, right: line, bottom: line, left: line },
    ...(fill ? { fill } : {}),
  };
}

function fillOf(state: Step['state'], colour: string): Fill | undefined {
  switch (state) {
    case 'now':
      return { colour };
    case 'next':
      return { colour, hatch: true };
    case 'other':
      return undefined;
  }
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
