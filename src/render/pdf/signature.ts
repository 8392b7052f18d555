import type { Inline, Signature } from '../../document/model.ts';
import { columnWidths, gapIn } from '../widths.ts';
import { type Fragment, at, beside } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { ruled } from './lines.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, sized } from './setting.ts';

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
  const all = parts.map(({ label }, i) => {
    const width = widths[i] ?? 0;
    const part = { fragment: signed(label, { ...setting, width }), x };
    x += width + gap;
    return part;
  });
  return piece(beside(all), { before: spacing.block, after: spacing.block });
}

function signed(label: readonly Inline[], setting: Setting): Fragment {
  const { form, sizes, spacing } = setting.theme;
  const type = { ...sized(sizes.label, 'table', setting.theme), colour: setting.inks.soft };
  const plain = { ...setting, measured: false, align: 'left' } as const;
  const line = ruled(setting);
  const below = paragraph(runsOf(label, type, plain), plain);
  const top = form.line + spacing.item;
  return {
    height: top + below.height,
    items: [at(0, form.line, line), at(0, top, below)],
  };
}
