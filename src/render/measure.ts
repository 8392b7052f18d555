/** Which paragraphs keep to the theme's measure: the same in both formats. */
import type { Inline, Paragraph } from '../document/model.ts';
import { isLarge } from './picture.ts';
import type { Theme } from './theme.ts';

/** Boxes to tick, blanks to fill and large pictures are no prose: they may use the whole width. */
export const isProse = ({ children }: Paragraph, theme: Theme): boolean =>
  !children.some((child) => isForm(child) || isLarge(child, theme));

const isForm = ({ kind }: Inline): boolean =>
  kind === 'choice' || kind === 'one-of' || kind === 'blank';
