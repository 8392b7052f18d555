import type { Heading, Toc } from '../../document/model.ts';
import type { Line } from './engine/lines.ts';
import type { Run } from './engine/run.ts';
import { type Fragment, type Item, at, atoms, firstBaseline, shape } from './flow/fragment.ts';
import { type Flow, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { type Setting, typeOf, within } from './setting.ts';
import { added } from './engine/structure.ts';

/** Room for the number of any page. */
const WIDEST = '0000';

/** The listed headings down to a depth, with dotted lines to their page numbers. */
export function toc({ depth }: Toc, setting: Setting): readonly Flow[] {
  const shown = setting.listed.filter((heading) => heading.depth <= depth);
  const top = Math.min(...shown.map((heading) => heading.depth));
  const { part, item } = setting.theme.spacing;
  const above = piece({ height: item, items: [] });
  const contents = within(setting, 'TOC');
  const entries = shown.map((heading) =>
    piece(entry(heading, heading.depth - top, within(contents, 'TOCI')), {
      before: heading.depth === top ? part + item : item,
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
  const owner = added(added(setting.owner, 'Reference'), 'Link');
  const target = { id, owner };
  const runs = runsOf(children, type, narrow).map((run) => ({ ...unfilled(run), owner, target }));
  const title = paragraph(runs, narrow);
  const last = atoms(title).findLast((atom) => atom.kind === 'line');
  if (!last) return title;
  const after = left + last.x + last.line.width;
  const number: Item = {
    kind: 'late',
    x: 0,
    y: last.y,
    height: last.line.height,
    set: (pageOf) => {
      const run = { ...type, text: String(pageOf(id) ?? ''), owner, target };
      return ending(last.line, after, run, setting);
    },
  };
  return { height: title.height, items: [at(left, 0, title), number] };
}

/** What a heading has to fill in is filled in there, not here. */
function unfilled(run: Run): Run {
  if (!run.drawing?.field) return run;
  const { field: _, ...drawing } = run.drawing;
  return { ...run, drawing };
}

/** A dotted line from `after` on, and the number, on the baseline of the title's last line. */
function ending(line: Line, after: number, run: Run, setting: Setting): Fragment {
  const { strokes, spacing } = setting.theme;
  const number = paragraph([run], { ...setting, measured: false, align: 'right' });
  const dots = {
    type: 'line',
    x1: after + spacing.cell.horizontal,
    x2: setting.width - setting.press.width([run]) - spacing.cell.horizontal,
    y1: line.baseline,
    y2: line.baseline,
    lineWidth: strokes.hairline,
    lineColor: setting.inks.soft,
    dash: { length: strokes.hairline, space: strokes.dots },
  } as const;
  const items = [at(0, line.baseline - firstBaseline(number), number)];
  return { height: line.height, items: dots.x2 > dots.x1 ? [shape(dots), ...items] : items };
}
