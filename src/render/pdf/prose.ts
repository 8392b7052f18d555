import type { Inline, Paragraph, ParagraphStyle } from '../../document/model.ts';
import { isLarge } from '../picture.ts';
import { type Piece, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, typeOf } from './setting.ts';

/** A paragraph; none where it has no words. Labels and kickers stand by what follows them. */
export function prose({ style, children }: Paragraph, setting: Setting): readonly Piece[] {
  const { theme } = setting;
  const isPicture = children.some((child) => isLarge(child, theme));
  const measured = setting.measured && !isPicture && !children.some(isForm);
  const runs = runsOf(children, typeOf(style, setting), setting);
  const fragment = paragraph(runs, { ...setting, measured });
  if (fragment.items.length === 0) return [];
  const leads = announces(style);
  const around = isPicture && setting.measured ? theme.spacing.block : 0;
  const after = leads ? theme.spacing.item : Math.max(around, setting.body.after);
  return [piece(fragment, { before: around, after, keepWithNext: leads, divisible: 'lines' })];
}

/** Boxes to tick and blanks to fill are no prose: they use the whole width. */
const isForm = ({ kind }: Inline): boolean => kind === 'choice' || kind === 'blank';

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
