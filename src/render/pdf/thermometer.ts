import type { Step, Thermometer } from '../../document/model.ts';
import { stepColumns, thermometerBars } from '../chart/thermometer.ts';
import { chart } from './chart.ts';
import { type Fragment, beside, stack } from './flow/fragment.ts';
import { type Piece, piece, settle } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, sized, within } from './setting.ts';

/** One bar a level, its title and note below. */
export function thermometer({ description, steps }: Thermometer, setting: Setting): Piece {
  const { theme, width } = setting;
  const { spacing } = theme;
  const states = steps.map(({ state }) => state);
  const bars = chart(
    { ...thermometerBars(states, width, theme), alt: description },
    within(setting, 'P'),
  );
  const list = within(setting, 'L', { numbering: 'None' });
  const { columns } = stepColumns(steps.length, width, theme);
  const texts = columns.flatMap(({ x, width: own }, i) => {
    const each = steps[i];
    return each
      ? [
          {
            x,
            fragment: words(
              each,
              within(within({ ...list, width: own - spacing.item }, 'LI'), 'LBody'),
            ),
          },
        ]
      : [];
  });
  const parts = [
    { fragment: bars, space: 0 },
    { fragment: beside(texts), space: spacing.cell.vertical },
  ];
  return piece(stack(parts), { before: spacing.block, after: spacing.block });
}

function words({ title, note, state }: Step, setting: Setting): Fragment {
  const { theme, inks, width } = setting;
  const type = {
    ...sized(theme.sizes.small, 'table', theme),
    weight: state === 'now' ? 'semibold' : 'regular',
    colour: state === 'other' ? inks.soft : inks.ink,
  } as const;
  const narrow: Setting = { ...setting, width: Math.max(0, width), measured: false, align: 'left' };
  const lines = [title, note].map((said) => {
    const own = within(narrow, 'P');
    return piece(paragraph(runsOf(said, type, own), own));
  });
  return settle(lines);
}
