import type { ILevelsOptions, NumberingDefinition } from 'docx';
import type { List } from '../../document/model.ts';
import { END_OF_REFERENCE } from './list-reference.ts';
import { type ParagraphPiece, type Piece, paragraph } from './piece.ts';
import { type Setting, shortfall } from './setting.ts';
import { paragraphStyle } from './style-ids.ts';
import { twips } from './units.ts';

/** Word's lists have nine levels. */
export const LEVELS = 9;

const bullets = ['•', '–'];

const reference = (name: string): string => `ladder:${name}${END_OF_REFERENCE}`;

/** A list: its items in order, each with its bullet or number, and a paragraph's space below all. */
export function list(block: List, setting: Setting): readonly Piece[] {
  const { spacing } = setting.theme;
  const inside = { ...setting, depth: setting.depth + 1, indent: setting.indent + spacing.indent };
  const all = items(block, inside);
  const last = all.at(-1);
  if (setting.depth > 0 || last?.kind !== 'paragraph') return all;
  const after = { ...last.options.spacing, after: twips(spacing.paragraph) };
  return [...all.slice(0, -1), { ...last, options: { ...last.options, spacing: after } }];
}

const items = (block: List, inside: Setting): readonly Piece[] =>
  block.items.flatMap((item, i) => {
    const pieces = inside.blocks(item, inside);
    const [first, ...rest] = pieces;
    const marked = first?.kind === 'paragraph' && !first.options.numbering ? first : undefined;
    const marker = numbered(marked ?? paragraph({}), block, i === 0, inside);
    return [marker, ...(marked ? rest : pieces)];
  });

/** Gives a paragraph its bullet or number, and the style of list items on the page. */
function numbered(
  piece: ParagraphPiece,
  block: List,
  first: boolean,
  setting: Setting,
): ParagraphPiece {
  const { place, depth, theme } = setting;
  const level = Math.min(depth, LEVELS) - 1;
  const body = paragraphStyle('body', place);
  const style = piece.options.style ?? body;
  return {
    ...piece,
    options: {
      ...piece.options,
      style: style === 'Normal' ? 'ListParagraph' : style,
      numbering: {
        reference: definition(block, level, theme.spacing.indent),
        level,
        custom: true,
        ...(first && block.ordered ? { restart: true } : {}),
      },
      indent: itemIndent(setting),
    },
  };
}

function itemIndent(setting: Setting) {
  const { indent, theme } = setting;
  return {
    left: twips(indent),
    hanging: twips(theme.spacing.indent),
    right: twips(shortfall(theme.sizes.text, setting)),
  };
}

/**
 * The levels of a list. An ordered list is known by its first number and its level, so that one
 * inside another does not break off the other's count.
 */
function definition({ ordered, start }: List, level: number, indent: number): NumberingDefinition {
  const name = ordered ? `numbers:${start}:${level}` : 'bullets';
  return {
    reference: reference(name),
    levels: Array.from({ length: LEVELS }, (_, i): ILevelsOptions => {
      const paragraphs = { indent: { left: twips(indent * (i + 1)), hanging: twips(indent) } };
      const mark: ILevelsOptions = ordered
        ? { level: i, format: 'decimal', text: `%${i + 1}.`, start }
        : { level: i, format: 'bullet', text: bullets[i % bullets.length] ?? '' };
      return { ...mark, alignment: 'left', style: { paragraph: paragraphs } };
    }),
  };
}
