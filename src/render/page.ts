/** Paper and the space for text on it. */
import type { Paper, Section } from '../document/model.ts';
import type { Theme } from './theme.ts';

/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

type Sheet = Pick<Section, 'paper' | 'orientation'>;

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

/** The width between a section's side margins, in points. The inside margin is the left one. */
export function textWidth(section: Sheet, theme: Theme): number {
  const { inside, outside } = theme.margins[section.orientation];
  return pageSize(section).width - inside - outside;
}
