import type { XmlComponent } from 'docx';
import type { Theme } from '../theme.ts';
import { element, value } from './element.ts';
import type { OwnStyle } from './lent-styles.ts';
import { PRIORITY } from './style-ids.ts';
import { eighths, hex, twips } from './units.ts';

const ids = ['LadderPlain', 'LadderMatrix', 'LadderFigures', 'LadderFacts', 'LadderBare'] as const;

/** `LadderBare` has neither lines nor padding: what stands in it brings its own. */
export type TableStyleId = (typeof ids)[number];

type Sides = Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>;

/** Table styles, for which docx has no option. */
export const tableStyles = (theme: Theme): readonly OwnStyle[] => [
  { id: 'TableNormal', style: normalTable() },
  ...ids.map((id) => ({ id, style: tableStyle(id, theme) })),
];

const margins = (sides: Sides): XmlComponent =>
  element(
    'w:tblCellMar',
    {},
    (['top', 'left', 'bottom', 'right'] as const).map((side) =>
      element(`w:${side}`, { 'w:w': twips(sides[side]), 'w:type': 'dxa' }),
    ),
  );

const border = (name: string, width: number, colour: string): XmlComponent =>
  element(name, {
    'w:val': 'single',
    'w:sz': eighths(width),
    'w:space': 0,
    'w:color': hex(colour),
  });

/** Hairlines below every row. */
const lines = ({ strokes, colours }: Theme): XmlComponent =>
  element('w:tblBorders', {}, [
    border('w:bottom', strokes.hairline, colours.line),
    border('w:insideH', strokes.hairline, colours.line),
  ]);

/**
 * The space below a cell's last line is in part the paragraph's own. The hairline below a row stands
 * in its padding, so that rows stay on the rhythm.
 */
function padding({ spacing: { cell, item }, strokes }: Theme): Sides {
  const { horizontal, vertical } = cell;
  return {
    top: Math.max(0, vertical - strokes.hairline),
    left: horizontal,
    bottom: Math.max(0, vertical - item),
    right: horizontal,
  };
}

/** The padding that a table style gives its cells, in points. */
export function paddingOf(style: TableStyleId, theme: Theme): Sides {
  switch (style) {
    case 'LadderPlain':
    case 'LadderMatrix':
    case 'LadderFigures':
      return padding(theme);
    case 'LadderFacts':
      return { ...padding(theme), left: 0, right: 0 };
    case 'LadderBare':
      return { top: 0, left: 0, bottom: 0, right: 0 };
  }
}

/** Whether a table style draws hairlines below its rows. */
export const isRuled = (style: TableStyleId): boolean => style !== 'LadderBare';

const tableStyle = (id: TableStyleId, theme: Theme): XmlComponent =>
  element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id }, [
    value('w:name', id.replace('Ladder', 'Ladder ')),
    value('w:basedOn', 'TableNormal'),
    value('w:uiPriority', PRIORITY.table),
    element('w:tblPr', {}, [...(isRuled(id) ? [lines(theme)] : []), margins(paddingOf(id, theme))]),
  ]);

/** The table style that every other is based on, as Word itself defines it. */
const normalTable = (): XmlComponent =>
  element('w:style', { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' }, [
    value('w:name', 'Normal Table'),
    value('w:uiPriority', PRIORITY.table),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    element('w:tblPr', {}, [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })]),
  ]);
