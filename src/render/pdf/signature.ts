import type { FormField } from '../../document/fields.ts';
import type { Signature, SignaturePart } from '../../document/model.ts';
import { textOf } from '../../document/text.ts';
import { columnWidths, gapIn } from '../widths.ts';
import { type Fragment, at, beside } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { ruledField } from './form.ts';
import { ruled } from './lines.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, sized, within } from './setting.ts';

/** Ruled lines side by side, each over its label. */
export function signature({ parts }: Signature, setting: Setting): Piece {
  const { form, spacing } = setting.theme;
  const gap = gapIn(setting.width, parts.length, form.line);
  const widths = columnWidths(
    parts.map(({ width }) => width),
    setting.width,
    gap,
  );
  let x = 0;
  const all = parts.map((one, i) => {
    const width = widths[i] ?? 0;
    const part = { fragment: signed(one, { ...setting, width }), x };
    x += width + gap;
    return part;
  });
  return piece(beside(all), { before: spacing.block, after: spacing.block });
}

function signed({ id, label, holds }: SignaturePart, around: Setting): Fragment {
  const { form, sizes, spacing } = around.theme;
  const setting = within({ ...around, measured: false, align: 'left' }, 'P');
  const type = { ...sized(sizes.label, 'table', setting.theme), colour: setting.inks.soft };
  const named = within(setting, 'Span');
  const below = paragraph(runsOf(label, type, named), named);
  const field = { id, label: textOf(label).trim(), holds };
  const top = form.line + spacing.item;
  return {
    height: top + below.height,
    items: [
      ...(id === '' ? [] : [at(0, form.line - form.field, written(field, setting))]),
      at(0, form.line, ruled(setting)),
      at(0, top, below),
    ],
  };
}

/** Where a name or a date is filled in: on the line. */
const written = (field: FormField, setting: Setting): Fragment =>
  paragraph([ruledField(field, [], setting.theme.form.field, setting)], setting);
