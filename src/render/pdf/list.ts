import type { List } from '../../document/model.ts';
import { type Fragment, at, firstBaseline, inset, shape } from './flow/fragment.ts';
import { type Flow, isPiece } from './flow/piece.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, typeOf, within } from './setting.ts';

/** Drawn at the left of an item, on the baseline of its first line. */
interface Marker {
  readonly fragment: Fragment;
  readonly baseline: number;
  /** With the space up to the text. */
  readonly width: number;
}

/** Items, each with a bullet or number at its left. */
export function list(block: List, around: Setting): readonly Flow[] {
  const numbering = block.ordered ? 'Decimal' : 'Disc';
  const setting = within(around, 'L', { numbering });
  const items = block.items.map(() => within(setting, 'LI'));
  const markers = items.map((item, i) =>
    block.ordered ? numeral(block.start + i, within(item, 'Lbl')) : bullet(setting),
  );
  const left = Math.max(...markers.map(({ width }) => width));
  const width = setting.width - left;
  return block.items.flatMap((blocks, i) => {
    const inside = within({ ...(items[i] ?? setting), width }, 'LBody');
    const pieces = setting.flow(blocks, inside).map((each) => shifted(each, left));
    const item = withMarker(pieces, markers[i]);
    return spaced(item, i === block.items.length - 1, setting);
  });
}

function numeral(number: number, setting: Setting): Marker {
  const { cell, indent } = setting.theme.spacing;
  const run = { ...typeOf('body', setting), text: `${number}.` };
  const width = setting.press.width([run]);
  const fragment = paragraph([run], { ...setting, width, measured: false, align: 'left' });
  const full = Math.max(indent, width + cell.horizontal / 2);
  return { fragment, baseline: firstBaseline(fragment), width: full };
}

function bullet(setting: Setting): Marker {
  const type = typeOf('body', setting);
  const r = setting.theme.bullet * type.size;
  const y = -setting.press.middle(type);
  const disc = { type: 'ellipse', x: r, y, r1: r, r2: r, color: type.colour } as const;
  const fragment = { height: 0, items: [shape(disc)] };
  return { fragment, baseline: 0, width: setting.theme.spacing.indent };
}

function shifted(each: Flow, left: number): Flow {
  if (!isPiece(each)) return each;
  return {
    ...each,
    fragment: inset(each.fragment, { left }),
    heads: each.heads.map((head) => ({ ...head, fragment: inset(head.fragment, { left }) })),
    ...(each.inner && { inner: each.inner.map((inner) => shifted(inner, left)) }),
  };
}

/** The marker stands by the first line, also where the item is taken apart later. */
function withMarker(item: readonly Flow[], marker?: Marker): readonly Flow[] {
  const [first, ...rest] = item;
  if (!marker || !first || !isPiece(first)) return item;
  const { fragment, inner } = first;
  const y = firstBaseline(fragment) - marker.baseline;
  const marked = { ...fragment, items: [...fragment.items, at(0, y, marker.fragment)] };
  return [
    { ...first, fragment: marked, ...(inner && { inner: withMarker(inner, marker) }) },
    ...rest,
  ];
}

/** Short items stand close; others as paragraphs do. */
function spaced(item: readonly Flow[], last: boolean, { theme }: Setting): readonly Flow[] {
  const { spacing } = theme;
  const after = last || item.length > 1 ? spacing.paragraph : spacing.item;
  const end = item.at(-1);
  return end && isPiece(end) ? [...item.slice(0, -1), { ...end, after }] : item;
}
