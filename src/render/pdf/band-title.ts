/** The tinted bar over what belongs together: a title at its left, an aside at its right. */
import type { BandTitle } from '../../document/model.ts';
import type { Run, Type } from './engine/run.ts';
import type { Role } from './engine/structure.ts';
import { type Fragment, type Item, at, firstBaseline, shape } from './flow/fragment.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { titleMark } from './running.ts';
import { type Setting, inksOn, sized, unread, within } from './setting.ts';

/** What a bar is read out as; on a further page it is `continued`, and not read again. */
type Reading = { readonly role: Role } | 'continued';

/** The bar. `size` of the title in points. */
export function bandTitle(
  band: BandTitle,
  size: number,
  reading: Reading,
  setting: Setting,
): Fragment {
  const { theme, press, words } = setting;
  const { colours, spacing, sizes } = theme;
  const around = reading === 'continued' ? unread(setting) : setting;
  const on = { ...around, inks: inksOn(colours.tint, theme), measured: false };
  const named = reading === 'continued' ? on : within(on, reading.role);
  const beside = within(on, 'P');
  const type: Type = { ...sized(size, 'table', theme), weight: 'semibold', colour: on.inks.ink };
  const soft: Type = { ...sized(sizes.small, 'table', theme), colour: on.inks.soft };
  const again: readonly Run[] =
    reading === 'continued' ? [{ ...soft, text: ` – ${words.continued}` }] : [];
  const aside = runsOf(band.aside, soft, beside);
  const room = setting.width - 2 * spacing.cell.horizontal;
  const right = Math.min(press.width(aside), room * theme.band.aside);
  const left = room - right - (right > 0 ? spacing.cell.horizontal : 0);
  const title = paragraph([...runsOf(band.title, type, named), ...again], {
    ...named,
    width: left,
  });
  const note = paragraph(aside, { ...beside, width: right, align: 'right' });
  const bar = barred([title, note], [0, room - right], on);
  const marks = titleMark(band.title, 'band', spacing.cell.vertical, setting);
  return { ...bar, items: [...marks, ...bar.items] };
}

/** Both texts on one baseline, over the tint. */
function barred(texts: readonly Fragment[], xs: readonly number[], setting: Setting): Fragment {
  const { colours, spacing } = setting.theme;
  const { horizontal, vertical } = spacing.cell;
  const baseline = Math.max(...texts.map(firstBaseline));
  const items: Item[] = texts.map((text, i) =>
    at(horizontal + (xs[i] ?? 0), vertical + baseline - firstBaseline(text), text),
  );
  const bottoms = texts.map((text) => baseline - firstBaseline(text) + text.height);
  const height = Math.max(...bottoms) + 2 * vertical;
  const ground = {
    type: 'rect',
    x: 0,
    y: 0,
    w: setting.width,
    h: height,
    color: colours.tint,
  } as const;
  return { height, items: [shape(ground), ...items] };
}
