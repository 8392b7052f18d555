import type { Fact, Facts } from '../../document/model.ts';
import { columnWidths, gapIn } from '../widths.ts';
import { type Fragment, at, beside, firstBaseline, stack } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { hairline } from './hairline.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { bodyText, type Setting, typeOf, within } from './setting.ts';

/** Labels and values over hairlines, filled column by column. */
export function facts(block: Facts, around: Setting): Piece {
  const setting = block.small ? { ...around, body: bodyText('matrix', around.theme) } : around;
  const { spacing } = setting.theme;
  const count = block.columns;
  const gap = gapIn(setting.width, count, spacing.gap);
  const even = Array.from({ length: count }, () => ({ share: 1 }));
  const [width = 0] = columnWidths(even, setting.width, gap);
  const each = Math.ceil(block.facts.length / count);
  const inside = within({ ...setting, width }, 'L', { numbering: 'None' });
  const parts = Array.from({ length: count }, (_, i) => ({
    fragment: factColumn(block.facts.slice(i * each, (i + 1) * each), inside),
    x: i * (width + gap),
  }));
  return piece(beside(parts), { before: spacing.block, after: spacing.block });
}

/** One column of facts, as wide as the setting, which stands in their list. */
export function factColumn(all: readonly Fact[], setting: Setting): Fragment {
  const line = hairline(setting);
  return stack(
    all
      .flatMap((one) => [fact(one, within(setting, 'LI')), line])
      .map((fragment) => ({ fragment, space: 0 })),
  );
}

function fact({ label, value }: Fact, setting: Setting): Fragment {
  const { spacing, facts: widths } = setting.theme;
  const { horizontal, vertical } = spacing.cell;
  const plain = { ...setting, measured: false, align: 'left' } as const;
  const left = Math.min(widths.label, setting.width / 2);
  const right = setting.width - left;
  const [said, told] = [within(plain, 'Lbl'), within(plain, 'LBody')];
  const soft = paragraph(runsOf(label, typeOf('soft', said), said), {
    ...said,
    width: left - horizontal,
  });
  const ink = paragraph(runsOf(value, typeOf('body', told), told), { ...told, width: right });
  const base = Math.max(firstBaseline(soft), firstBaseline(ink));
  const down = (text: Fragment): number => vertical + base - firstBaseline(text);
  const height = Math.max(down(soft) + soft.height, down(ink) + ink.height) + vertical;
  return { height, items: [at(0, down(soft), soft), at(left, down(ink), ink)] };
}
