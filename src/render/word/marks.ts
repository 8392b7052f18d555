import type { CodeBlock, Lines } from '../../document/model.ts';
import { type ParagraphPiece, paragraph } from './piece.ts';
import type { Setting } from './setting.ts';
import { textRuns } from './text.ts';
import { twips } from './units.ts';

/** Lines of code as they stand. */
export const code = ({ value }: CodeBlock, { indent }: Setting): ParagraphPiece =>
  paragraph({
    style: 'Code',
    children: textRuns(value, {}),
    ...(indent > 0 ? { indent: { left: twips(indent) } } : {}),
  });

/** A hairline between two thoughts. */
export const rule = (): ParagraphPiece => paragraph({ style: 'Rule' });

/** Ruled lines to write on: two styles take turns, or Word would draw but the last. */
export const lines = ({ count }: Lines): readonly ParagraphPiece[] =>
  Array.from({ length: count }, (_, i) =>
    paragraph({ style: i % 2 === 0 ? 'RuledLine' : 'RuledLineNext' }),
  );
