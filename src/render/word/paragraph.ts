import type { IParagraphOptions } from 'docx';
import type { Heading, Inline, Paragraph } from '../../document/model.ts';
import { bookmarked } from './bookmarks.ts';
import { inlines } from './inline.ts';
import { type ParagraphPiece, paragraph } from './piece.ts';
import { type Setting, shortfall } from './setting.ts';
import { headingStyle, paragraphStyle } from './style-ids.ts';
import { twips } from './units.ts';

/** A paragraph in the style of its place. */
export function prose({ style, children }: Paragraph, setting: Setting): ParagraphPiece {
  const { sizes } = setting.theme;
  const size = style === 'lead' ? sizes.lead : sizes.text;
  return words(paragraphStyle(style, setting.place), children, setting, {
    ...indented(size, setting),
    ...ruledBlanks(children, setting.width - shortfall(size, setting), setting.indent),
  });
}

/** Words in a style: a paragraph that says one thing, such as a label in a form. */
export const words = (
  style: string,
  children: readonly Inline[],
  { theme, bookmarks }: Setting,
  options: IParagraphOptions = {},
): ParagraphPiece =>
  paragraph({
    style,
    ...options,
    children: inlines(children, { theme, bookmarks, style, accents: new Set() }),
  });

/** A heading that Word navigates by, with a bookmark for links and the contents. */
export function heading(block: Heading, { theme, bookmarks }: Setting): ParagraphPiece {
  const style = headingStyle(block.depth, block.listed);
  const { before } = theme.spacing[`heading${block.depth}`];
  const runs = inlines(block.children, { theme, bookmarks, style, accents: new Set() });
  return paragraph({ style, children: bookmarked(block, bookmarks, runs) }, before);
}

/** Indentation by lists at the left, and by the measure at the right. */
function indented(size: number, setting: Setting): IParagraphOptions {
  const left = twips(setting.indent);
  const right = twips(shortfall(size, setting));
  if (left === 0 && right === 0) return {};
  return { indent: { ...(left > 0 ? { left } : {}), ...(right > 0 ? { right } : {}) } };
}

/** The alignment of a column for the paragraphs in it. */
export const aligned =
  (alignment: 'left' | 'center' | 'right') =>
  (piece: ParagraphPiece): ParagraphPiece =>
    alignment === 'left' ? piece : { ...piece, options: { alignment, ...piece.options } };

const blanksIn = (children: readonly Inline[]): number =>
  children.reduce((count, child) => {
    if (child.kind === 'blank') return count + 1;
    return 'children' in child ? count + blanksIn(child.children) : count;
  }, 0);

/** Tab stops with a ruled leader that share the line between its blanks. */
function ruledBlanks(children: readonly Inline[], width: number, indent: number): IParagraphOptions {
  const count = blanksIn(children);
  if (count === 0) return {};
  const each = (width - indent) / count;
  const positions = Array.from({ length: count }, (_, i) => twips(indent + each * (i + 1)));
  return {
    tabStops: positions.map((position, i) => ({
      type: i === count - 1 ? 'right' : 'left',
      position,
      leader: 'underscore',
    })),
  };
}
