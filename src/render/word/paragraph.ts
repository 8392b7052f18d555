import type { IParagraphOptions } from 'docx';
import type { Heading, Inline, Paragraph } from '../../document/model.ts';
import type { Size } from '../page.ts';
import { isProse } from '../measure.ts';
import { isLarge } from '../picture.ts';
import { bookmarked } from './bookmarks.ts';
import { inlines } from './inline.ts';
import type { Letters } from './letters.ts';
import { type ParagraphPiece, paragraph } from './piece.ts';
import { roughWidth, type Setting, shortfall } from './setting.ts';
import { headingStyle, isNamed, NARROW, paragraphStyle } from './style-ids.ts';
import { twips } from './units.ts';

/** A paragraph in the style of its place. */
export function prose(block: Paragraph, around: Setting): ParagraphPiece {
  const { style, children } = block;
  const setting = { ...around, measured: around.measured && isProse(block, around.theme) };
  const { sizes } = setting.theme;
  const size = style === 'lead' ? sizes.lead : sizes.text;
  const isPicture = children.some((child) => isLarge(child, setting.theme));
  const options = isPicture && around.measured ? apart(setting) : indented(size, setting);
  return words(styleOf(block, setting), children, setting, options);
}

/** Words are divided in narrow columns of a matrix, but for the names at its left. */
function styleOf({ style, children }: Paragraph, setting: Setting): string {
  const id = paragraphStyle(style, setting.place);
  const { sizes, hyphenation } = setting.theme;
  const [first] = children;
  const isName = first?.kind === 'span' && first.style === 'strong';
  const isNarrow = setting.width < roughWidth(hyphenation.below, sizes.table);
  return setting.place === 'matrix' && style === 'body' && isNarrow && !isName ? NARROW : id;
}

/** A picture stands off the words on a page, and may fill its width. */
function apart(setting: Setting): IParagraphOptions {
  const around = twips(setting.theme.spacing.block);
  return { ...indented(0, setting), spacing: { before: around, after: around } };
}

/** Words in a style: a paragraph that says one thing, such as a label in a form. */
export const words = (
  style: string,
  children: readonly Inline[],
  setting: Setting,
  options: IParagraphOptions = {},
): ParagraphPiece =>
  paragraph({ style, ...options, children: inlines(children, letters(style, setting)) });

/** How words in a style are set where they stand. */
export const letters = (style: string, setting: Setting): Letters => ({
  theme: setting.theme,
  bookmarks: setting.bookmarks,
  form: setting.form,
  style,
  accents: new Set([
    ...(setting.reversed ? (['reversed'] as const) : []),
    ...(isNamed(style, setting.running) ? (['running'] as const) : []),
  ]),
  room: roomFor(setting),
});

/** What lists and margins leave of the page, or of a cell. */
const roomFor = ({ width, indent, sheet }: Setting): Size => ({
  width: width - indent,
  height: sheet.height - sheet.margins.top - sheet.margins.bottom,
});

/** A heading that Word navigates by, with a bookmark for links and the contents. */
export function heading(block: Heading, setting: Setting): ParagraphPiece {
  const style = headingStyle(block.depth, block.listed);
  const { before } = setting.theme.spacing[`heading${block.depth}`];
  const runs = inlines(block.children, letters(style, setting));
  const children = bookmarked(block, setting.bookmarks, runs);
  const level = setting.outline.get(block) ?? block.depth;
  return paragraph({ style, ...(level !== block.depth && atLevel(level)), children }, before);
}

/** Word's outline has no more levels: what is deeper stands on the last (ECMA-376, 17.3.1.20). */
const LEVELS = 9;

/** Where in the outline a paragraph stands whose style does not say so; levels count from 1. */
export const atLevel = (level: number | undefined): IParagraphOptions =>
  level === undefined ? {} : { outlineLevel: Math.min(level, LEVELS) - 1 };

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
