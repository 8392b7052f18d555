import type { IParagraphOptions } from 'docx';
import type { BandTitle, Inline } from '../../document/model.ts';
import { atLevel, words } from './paragraph.ts';
import type { CellPiece } from './piece.ts';
import type { Setting } from './setting.ts';
import { twips } from './units.ts';

/** A tinted bar: the title at its left, the aside at its right; a heading where it has a level. */
export function bandTitle(
  { title, aside }: BandTitle,
  style: 'Band' | 'MatrixBand',
  setting: Setting,
  level?: number,
): Pick<CellPiece, 'paragraphs' | 'fill' | 'margins'> {
  const { colours, spacing } = setting.theme;
  const { horizontal } = spacing.cell;
  const width = setting.width - setting.indent - 2 * horizontal;
  const children: Inline[] = [...title, ...(aside.length > 0 ? [soft([tab, ...aside])] : [])];
  const options = { ...(aside.length > 0 && rightTab(width)), ...atLevel(level) };
  return {
    paragraphs: [words(style, children, setting, options)],
    fill: colours.tint,
    margins: { left: horizontal, right: horizontal },
  };
}

const tab: Inline = { kind: 'text', value: '\t' };

const soft = (children: readonly Inline[]): Inline => ({ kind: 'span', style: 'soft', children });

/** A tab stop at the right edge of a width in points. */
export const rightTab = (width: number): IParagraphOptions => ({
  tabStops: [{ type: 'right', position: twips(width) }],
});
