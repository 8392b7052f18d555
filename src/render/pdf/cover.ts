import type { Cover } from '../../document/model.ts';
import { factColumn } from './facts.ts';
import { type Fragment, at, shape } from './flow/fragment.ts';
import { type Flow, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, inksOn, sized } from './setting.ts';

/** A block in the accent up to the paper's edges, with label and title; the facts at the foot. */
export function cover(block: Cover, setting: Setting): readonly Flow[] {
  const { theme, frame } = setting;
  const head = titleBlock(block, setting);
  const width = Math.min(setting.width, theme.cover.facts);
  const facts = factColumn(block.facts, { ...setting, width });
  const blank = Math.max(theme.spacing.block, frame.height - head.height - facts.height);
  return [piece(head), piece(facts, { before: blank })];
}

/** The texts stand in the middle of the block, which grows with them. */
function titleBlock({ label, title }: Cover, setting: Setting): Fragment {
  const { theme, frame } = setting;
  const { sizes, colours, spacing, cover: share, tracking } = theme;
  const inks = inksOn(colours.accent, theme);
  const on = { ...setting, inks, measured: false, align: 'left' } as const;
  const small = { ...sized(sizes.lead, 'text', theme), colour: inks.ink, spacing: tracking };
  const large = {
    ...sized(sizes.cover, 'title', theme),
    weight: 'semibold',
    colour: inks.ink,
  } as const;
  const above = paragraph(runsOf(label, small, on), on);
  const below = paragraph(runsOf(title, large, on), on);
  const texts = above.height + spacing.block + below.height;
  const block = frame.size.height * share.block - frame.top;
  const top = Math.max(0, (block - texts) / 2);
  const height = Math.max(block, top + texts + spacing.block);
  const ground = {
    type: 'rect',
    x: -frame.left,
    y: -frame.top,
    w: frame.size.width,
    h: frame.top + height,
    color: colours.accent,
  } as const;
  const items = [
    shape(ground),
    at(0, top, above),
    at(0, top + above.height + spacing.block, below),
  ];
  return { height, items };
}
