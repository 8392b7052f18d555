/** Paragraphs of one control, side by side. */
import type { Settled } from './flow.ts';
import type { Control } from './form.ts';
import type { ParagraphPiece } from './piece.ts';

export interface Controlled {
  readonly kind: 'controlled';
  readonly control: Control;
  readonly paragraphs: readonly ParagraphPiece[];
}

/** Pieces in their order, paragraphs that stand in the same control as one piece. */
export function gathered<P extends Settled>(pieces: readonly P[]): readonly (P | Controlled)[] {
  const out: (P | Controlled)[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind !== 'paragraph' || !piece.control) out.push(piece);
    else if (last?.kind === 'controlled' && last.control === piece.control)
      out.splice(-1, 1, { ...last, paragraphs: [...last.paragraphs, piece] });
    else out.push({ kind: 'controlled', control: piece.control, paragraphs: [piece] });
  }
  return out;
}
