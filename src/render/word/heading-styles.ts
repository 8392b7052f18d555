import type { IParagraphStyleOptions } from 'docx';
import type { Depth } from '../../document/model.ts';
import { headingLeading } from '../rhythm.ts';
import type { Theme } from '../theme.ts';
import { leading } from './line.ts';
import { headingStyle, PRIORITY } from './style-ids.ts';
import { halfPoints, twips } from './units.ts';

/** As many as layouts have. */
const DEPTHS: readonly Depth[] = [1, 2, 3, 4];

/** Headings by which Word navigates, and their like that stay out of the contents. */
export const headingStyles = (theme: Theme): readonly IParagraphStyleOptions[] =>
  DEPTHS.flatMap((depth) => [listed(depth, theme), unlisted(depth)]);

function listed(depth: Depth, theme: Theme): IParagraphStyleOptions {
  const { sizes, spacing } = theme;
  const size = sizes[`heading${depth}`];
  const { before, after } = spacing[`heading${depth}`];
  return {
    id: headingStyle(depth, true),
    name: `heading ${depth}`,
    basedOn: 'Normal',
    next: 'Normal',
    uiPriority: PRIORITY.heading,
    quickFormat: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: depth - 1,
      spacing: {
        ...leading(size, headingLeading(depth), theme),
        before: twips(before),
        after: twips(after),
      },
    },
    run: { size: halfPoints(size), bold: true },
  };
}

/** Word lists the headings by the names of their styles: another name keeps one out. */
const unlisted = (depth: Depth): IParagraphStyleOptions => ({
  id: headingStyle(depth, false),
  name: `Heading ${depth} Unlisted`,
  basedOn: headingStyle(depth, true),
  next: 'Normal',
  quickFormat: true,
});
