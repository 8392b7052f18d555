import type { CodeBlock, Lines } from '../../document/model.ts';
import { accented, runStyle } from './letters.ts';
import { letters } from './paragraph.ts';
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

/** Ruled lines to write on; on screen one place for as many words as it takes. */
export function lines({ id, count }: Lines, setting: Setting): readonly ParagraphPiece[] {
  const control = setting.form.controls.get(id);
  if (!control) return ruledLines(count);
  const style = runStyle(accented(letters(RULED[0], setting), 'prompt'));
  const first = paragraph({ style: RULED[0], children: textRuns(control.prompt, style) });
  const all = [first, ...ruledLines(Math.max(1, count)).slice(1)];
  return all.map((line) => ({ ...line, control }));
}

/** Two styles take turns, or Word would draw but the last. */
const RULED = ['RuledLine', 'RuledLineNext'] as const;

const ruledLines = (count: number): readonly ParagraphPiece[] =>
  Array.from({ length: count }, (_, i) => paragraph({ style: RULED[i % 2 === 0 ? 0 : 1] }));
