/** Paper and the space for text on it. */
import type { Margins, Paper, Section } from '../document/model.ts';
import type { Theme } from './theme.ts';

/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

type Sheet = Pick<Section, 'paper' | 'orientation' | 'margins'>;

/** ISO 216 A4 (210 × 297 mm) and ANSI A (8.5 × 11 in), upright. */
const papers: Readonly<Record<Paper, Size>> = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
};

/** The paper of a section as it is held to be read, in points. */
export function pageSize({ paper, orientation }: Sheet): Size {
  const { width, height } = papers[paper];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
}

/** The blank space at the edges of a section's pages, in points. */
export const marginsOf = ({ margins, orientation }: Sheet, theme: Theme): Margins =>
  margins ?? theme.margins[orientation];

/** The width between a section's side margins, in points. */
export function textWidth(section: Sheet, theme: Theme): number {
  const { inside, outside } = marginsOf(section, theme);
  return pageSize(section).width - inside - outside;
}

/**
 * Whether the left and right margins change places on even pages. Pages held sideways are bound
 * with upright ones at their top or bottom.
 */
export const isMirrored = ({ orientation }: Sheet, { sides }: Theme): boolean =>
  sides === 'double' && orientation === 'portrait';

/** Whether a section begins on an odd page: a leaf, what follows one, and a cover. */
export function beginsLeaf(
  section: Section,
  before: Section | undefined,
  { sides }: Theme,
): boolean {
  const isCover = section.blocks[0]?.kind === 'cover';
  return sides === 'double' && (isCover || section.leaf === true || before?.leaf === true);
}
