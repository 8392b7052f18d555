/** The company's logo, anchored: the words of a page go on beside it. */
import type { IFloating } from 'docx';
import type { Document as Tree } from '../../document/model.ts';
import { hasCover, type Logo, logoIn } from '../logo.ts';
import type { Settled } from './flow.ts';
import { type ParagraphPiece, paragraph } from './piece.ts';
import { PictureRun } from './picture.ts';
import type { Setting } from './setting.ts';
import { emu } from './units.ts';

/** Where on its page: at the top beside the first words, or at the foot beside a cover's facts. */
type Corner = 'top' | 'bottom';

/** At the right margin; `gap` points of the words stand off. */
export const logoRun = (logo: Logo, corner: Corner, gap: number): PictureRun =>
  new PictureRun(logo.picture, logo, {
    horizontalPosition: { relative: 'margin', align: 'right' },
    verticalPosition: { relative: 'margin', align: corner },
    ...wraps[corner](gap),
  });

/** Words keep clear of it at the top; at the foot the facts leave room for it as they are. */
const wraps = {
  top: (gap: number): Pick<IFloating, 'wrap' | 'margins'> => ({
    wrap: { type: SQUARE, side: 'left' },
    margins: { left: emu(gap) },
  }),
  bottom: (): Pick<IFloating, 'wrap'> => ({ wrap: { type: NONE } }),
};

/** docx's numbers for words that keep clear of a picture's box, and for those that do not. */
const SQUARE = 1;
const NONE = 0;

/** What stands on the first pages, with the logo in its first paragraph where no cover has it. */
export function withLogo(
  pieces: readonly Settled[],
  document: Tree,
  { logo, width, theme }: Pick<Setting, 'logo' | 'width' | 'theme'>,
): readonly Settled[] {
  if (!logo || hasCover(document)) return pieces;
  const run = logoRun(logoIn(logo, width), 'top', theme.spacing.gap);
  const [first, ...rest] = pieces;
  if (first?.kind !== 'paragraph') return [anchor(run), ...pieces];
  const children = [run, ...(first.options.children ?? [])];
  return [{ ...first, options: { ...first.options, children } }, ...rest];
}

/** A paragraph that holds nothing but the logo. */
export const anchor = (run: PictureRun): ParagraphPiece =>
  paragraph({ style: 'Tail', children: [run] });
