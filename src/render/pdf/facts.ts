import type { Fact, Facts } from '../../document/model.ts';
import { columnWidths, gapIn } from '../widths.ts';
import { type Fragment, at, beside, firstBaseline, stack } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { hairline } from './hairline.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { bodyText, type Setting, typeOf } from './setting.ts';

/** Labels and values over hairlines, filled column by column. */
export function facts(block: Facts, around: Setting): Piece {
  const setting = block.small ? { ...around, body: bodyText('matrix', around.theme) } : around;
  const { spacing } = setting.theme;
  const count = block.columns;
  const gap = gapIn(setting.width, count, spacing.gap);
  const even = Array.from({ length: count }, () => ({ share: 1 }));
  const [width = 0] = columnWidths(even, setting.width, gap);
  const each = Math.ceil(block.facts.length / count);
  const parts = Array.from({ length: count }, (_, i) => ({
    fragment: factColumn(block.facts.slice(i * each, (i + 1) * each), { ...setting, width }),
    x: i * (width + gap),
  }));
  return piece(beside(parts), { before: spacing.block, after: spacing.block });
}

/** One column of facts, as wide as the setting. */
export function factColumn(all: readonly Fact[], setting: Setting): Fragment {
  const line = hairline(setting);
  return stack(
    all.flatMap((one) => [fact(one, setting), line]).map((fragment) => ({ fragment, space: 0 })),
  );
}

function fact({ label, value }: Fact, setting: Setting): Fragment {
  const { spacing, facts: widths } = setting.theme;
  const { horizontal, vertical } = spacing.cell;
  const plain = { ...setting, measured: false, align: 'left' } as const;
  const left = Math.min(widths.label, setting.width / 2);
  const right = setting.width - left;
  const soft = paragraph(runsOf(label, typeOf('soft', plain), plain), {
    ...plain,
    width: left - horizontal,
  });
  const ink = paragraph(runsOf(value, typeOf('body', plain), plain), { ...plain, width: right });
  const base = Math.max(firstBaseline(soft), firstBaseline(ink));
  const down = (text: Fragment): number => vertical + base - firstBaseline(text);
  const height = Math.max(down(soft) + soft.height, down(ink) + ink.height) + vertical;
  return { height, items: [at(0, down(soft), soft), at(left, down(ink), ink)] };
}
