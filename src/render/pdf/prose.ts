import type { Paragraph, ParagraphStyle } from '../../document/model.ts';
import { isProse } from '../measure.ts';
import { isLarge } from '../picture.ts';
import type { Breaks } from './engine/press.ts';
import { type Piece, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, typeOf, within } from './setting.ts';

/** A paragraph; none where it has no words. Labels and kickers stand by what follows them. */
export function prose(block: Paragraph, setting: Setting): readonly Piece[] {
  const { style, children } = block;
  const { theme } = setting;
  const isPicture = children.some((child) => isLarge(child, theme));
  const measured = setting.measured && isProse(block, theme);
  const own = within({ ...setting, measured }, 'P');
  const fragment = paragraph(runsOf(children, typeOf(style, own), own), own, breaksOf(style));
  if (fragment.items.length === 0) return [];
  const leads = announces(style);
  const around = isPicture && setting.measured ? theme.spacing.block : 0;
  const after = leads ? theme.spacing.item : Math.max(around, setting.body.after);
  return [piece(fragment, { before: around, after, keepWithNext: leads, divisible: 'lines' })];
}

/** Running text may be hyphenated; what stands by itself is balanced. */
function breaksOf(style: ParagraphStyle): Breaks {
  switch (style) {
    case 'body':
    case 'small':
    case 'soft':
      return { hyphenated: true };
    case 'lead':
    case 'label':
    case 'kicker':
      return { balanced: true };
  }
}

function announces(style: ParagraphStyle): boolean {
  switch (style) {
    case 'label':
    case 'kicker':
      return true;
    case 'body':
    case 'lead':
    case 'small':
    case 'soft':
      return false;
  }
}
