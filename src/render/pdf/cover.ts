import type { Cover } from '../../document/model.ts';
import { logoIn } from '../logo.ts';
import { factColumn } from './facts.ts';
import { type Fragment, at, shape, stack } from './flow/fragment.ts';
import { type Flow, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { logoFragment } from './logo.ts';
import { paragraph } from './paragraph.ts';
import { headingRole, type Inks, type Setting, inksOn, sized, within } from './setting.ts';

/** Label and title above, facts and logo at the foot. */
export function cover(block: Cover, setting: Setting): readonly Flow[] {
  const { theme, frame } = setting;
  const head = top(block, setting);
  const foot = footOf(block, setting);
  const blank = Math.max(theme.spacing.block, frame.height - head.height - foot.height);
  return [piece(head), piece(foot, { before: blank })];
}

function top(block: Cover, setting: Setting): Fragment {
  switch (setting.theme.cover.style) {
    case 'block':
      return titleBlock(block, setting);
    case 'bar':
      return titleBelowBar(block, setting);
  }
}

/** A block in the accent up to the paper's edges; the texts stand in its middle, and it grows with them. */
function titleBlock(block: Cover, setting: Setting): Fragment {
  const { theme, frame } = setting;
  const inks = inksOn(theme.colours.accent, theme);
  const texts = titles(block, { ...inks, accent: inks.ink }, setting);
  const blockHeight = frame.size.height * theme.cover.block - frame.top;
  const above = Math.max(0, (blockHeight - texts.height) / 2);
  const height = Math.max(blockHeight, above + texts.height + theme.spacing.block);
  const ground = {
    type: 'rect',
    x: -frame.left,
    y: -frame.top,
    w: frame.size.width,
    h: frame.top + height,
    color: theme.colours.accent,
  } as const;
  return { height, items: [shape(ground), at(0, above, texts)] };
}

/** A bar in the accent as wide as the text; the title ends where the block would. */
function titleBelowBar(block: Cover, setting: Setting): Fragment {
  const { theme, frame, inks } = setting;
  const texts = titles(block, inks, setting);
  const { bar } = theme.cover;
  const height = Math.max(
    frame.size.height * theme.cover.block - frame.top,
    bar + theme.spacing.block + texts.height,
  );
  const line = { type: 'rect', x: 0, y: 0, w: setting.width, h: bar } as const;
  const ground = shape({ ...line, color: theme.colours.accent });
  return { height, items: [ground, at(0, height - texts.height, texts)] };
}

function titles(block: Cover, inks: Inks, setting: Setting): Fragment {
  const { label, title } = block;
  const { theme } = setting;
  const { sizes, spacing, tracking } = theme;
  const on = { ...setting, inks, measured: false, align: 'left' } as const;
  const small = { ...sized(sizes.lead, 'text', theme), colour: inks.accent, spacing: tracking };
  const large = {
    ...sized(sizes.cover, 'title', theme),
    weight: 'semibold',
    colour: inks.ink,
  } as const;
  const [above, named] = [within(on, 'P'), within(on, headingRole(block, setting))];
  return stack([
    { fragment: paragraph(runsOf(label, small, above), above), space: 0 },
    {
      fragment: paragraph(runsOf(title, large, named), named, { balanced: true }),
      space: spacing.block,
    },
  ]);
}

/** The facts make room for the logo at their right. */
function footOf({ facts }: Cover, setting: Setting): Fragment {
  const { theme, logo } = setting;
  const shown = logo && logoIn(logo, setting.width);
  const room = setting.width - (shown ? shown.width + theme.spacing.gap : 0);
  const width = Math.min(room, theme.cover.facts);
  const list = factColumn(facts, within({ ...setting, width }, 'L', { numbering: 'None' }));
  if (!shown) return list;
  const picture = logoFragment(shown, setting);
  const height = Math.max(list.height, picture.height);
  return {
    height,
    items: [
      at(0, height - list.height, list),
      at(setting.width - shown.width, height - picture.height, picture),
    ],
  };
}
