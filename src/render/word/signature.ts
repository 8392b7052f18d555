import type { IParagraphOptions } from 'docx';
import type { Signature, SignaturePart } from '../../document/model.ts';
import { spokenText } from '../../document/text.ts';
import { wholeLine } from './fields.ts';
import { type Slot, slots } from './grid.ts';
import { letters, words } from './paragraph.ts';
import { type CellPiece, type ParagraphPiece, paragraph, type TablePiece } from './piece.ts';
import { inCell, type Setting } from './setting.ts';
import { listed } from './summary.ts';

/** Ruled lines side by side with room to write above, and a label under each. */
export function signature({ parts }: Signature, setting: Setting): TablePiece {
  const places = slots(
    parts.map(({ width }) => width),
    setting.width - setting.indent,
    setting.theme.form.line,
  );
  return {
    kind: 'table',
    style: 'LadderBare',
    grid: places.map(({ cell }) => cell),
    indent: setting.indent,
    description: listed(parts.map(({ label }) => spokenText(label))),
    rows: [{ cells: places.flatMap((place, i) => cellsOf(parts[i], place, setting)) }],
  };
}

function cellsOf(
  part: SignaturePart | undefined,
  { width, left, right }: Slot,
  setting: Setting,
): readonly CellPiece[] {
  if (!part) return [];
  const inside = inCell(setting, 'plain', width);
  const field = fieldOf(part, inside);
  const label = words('SignatureLabel', part.label, inside, field.length > 0 ? close : {});
  return [{ paragraphs: [...field, label], margins: { left, right } }];
}

/** What is filled in on screen stands in the room above the rule. */
function fieldOf({ id, holds }: SignaturePart, setting: Setting): readonly ParagraphPiece[] {
  const control = setting.form.controls.get(id);
  if (!control) return [];
  const style = 'SignatureField';
  return [paragraph({ style, children: wholeLine(control, holds, letters(style, setting)) })];
}

const close: IParagraphOptions = { spacing: { before: 0 } };
