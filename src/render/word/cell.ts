import type { Block } from '../../document/model.ts';
import { dissolved, type ParagraphPiece, paragraph } from './piece.ts';
import type { Setting } from './setting.ts';
import { paragraphStyle } from './style-ids.ts';

/** The paragraphs of a cell: at least one, for Word takes no cell without. */
export function cellParagraphs(
  content: readonly Block[],
  setting: Setting,
): readonly ParagraphPiece[] {
  const paragraphs = setting.blocks(content, setting).flatMap(dissolved);
  if (paragraphs.length > 0) return paragraphs;
  return [filler(paragraphStyle('body', setting.place))];
}

/** What stands in a cell that says nothing. */
export const filler = (style: string): ParagraphPiece => ({
  ...paragraph({ style }),
  filler: true,
});
