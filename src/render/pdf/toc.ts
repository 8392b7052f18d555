import type { Heading, Toc } from '../../document/model.ts';
import type { Run } from './engine/run.ts';
import { type Fragment, type Item, at, atoms, shape } from './flow/fragment.ts';
import { type Flow, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, typeOf } from './setting.ts';

/** Room for the number of any page. */
const WIDEST = '0000';

/** The listed headings down to a depth, with dotted lines to their page numbers. */
export function toc({ depth }: Toc, setting: Setting): readonly Flow[] {
  const shown = setting.listed.filter((heading) => heading.depth <= depth);
  const top = Math.min(...shown.map((heading) => heading.depth));
  const { block, item } = setting.theme.spacing;
  const above = piece({ height: item, items: [] });
  const entries = shown.map((heading) =>
    piece(entry(heading, heading.depth - top, setting), {
      before: heading.depth === top ? block / 2 + item : item,
      after: item,
    }),
  );
  return [above, ...entries];
}

function entry({ id, children }: Heading, level: number, setting: Setting): Fragment {
  const { spacing } = setting.theme;
  const body = typeOf('body', setting);
  const type = { ...body, weight: level === 0 ? 'semibold' : 'regular' } as const;
  const left = level * spacing.indent;
  const room = setting.press.width([{ ...type, text: WIDEST }]) + spacing.indent;
  const narrow = { ...setting, width: setting.width - left - room, measured: false } as const;
  const target = { id };
  const title = paragraph(
    runsOf(children, type, narrow).map((run) => ({ ...run, target })),
    narrow,
  );
  const number: Item = {
    kind: 'late',
    x: 0,
    y: 0,
    height: title.height,
    set: (pageOf) => ending(title, left, { ...type, text: String(pageOf(id) ?? ''), target }, setting),
  };
  return { height: title.height, items: [at(left, 0, title), number] };
}

/** The dotted line and the number, on the baseline of the title's last line. */
function ending(title: Fragment, left: number, run: Run, setting: Setting): Fragment {
  const { strokes, spacing } = setting.theme;
  const number = paragraph([run], { ...setting, measured: false, align: 'right' });
  const last = atoms(title).findLast(({ kind }) => kind === 'line');
  if (last?.kind !== 'line') return number;
  const width = setting.press.width([run]);
  const y = last.y + last.line.baseline;
  const dots = {
    type: 'line',
    x1: left + last.x + last.line.width + spacing.cell.horizontal,
    x2: setting.width - width - spacing.cell.horizontal,
    y1: y,
    y2: y,
    lineWidth: strokes.hairline,
    lineColor: setting.inks.soft,
    dash: { length: strokes.hairline, space: 3 * strokes.hairline },
  } as const;
  const items = [at(0, last.y, number)];
  return { height: title.height, items: dots.x2 > dots.x1 ? [shape(dots), ...items] : items };
}
