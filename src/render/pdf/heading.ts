import type { Depth, Heading, Inline } from '../../document/model.ts';
import { headingLeading } from '../rhythm.ts';
import type { Run, Type } from './engine/run.ts';
import { type Fragment, atoms, reach } from './flow/fragment.ts';
import { type Piece, piece } from './flow/piece.ts';
import { runsOf } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { titleMark } from './running.ts';
import { headingRole, type Setting, sized, within } from './setting.ts';

/** A heading, on the page of what it heads; links and bookmarks lead to its top. */
export function heading(block: Heading, setting: Setting): Piece {
  const { depth, children, id } = block;
  const full = within({ ...setting, measured: false }, headingRole(block, setting));
  const runs = headingRuns(block, full, within(setting, 'P'));
  const lines = paragraph(runs, full, { balanced: true });
  const spacing = setting.theme.spacing[`heading${depth}`];
  const marks = titleMark(children, `heading${depth}`, 0, setting);
  const { items, height } = anchored(id, lines);
  return piece({ height, items: [...marks, ...items] }, { ...spacing, keepWithNext: true });
}

const isAside = (child: Inline): boolean => child.kind === 'span' && child.style === 'soft';

/** What stands in soft ink after a title is read after it, not as a part of it. */
function headingRuns({ depth, children }: Heading, full: Setting, beside: Setting): readonly Run[] {
  const type = headingType(depth, full);
  const end = children.findLastIndex((child) => !isAside(child)) + 1;
  if (end === 0) return runsOf(children, type, full);
  return [
    ...runsOf(children.slice(0, end), type, full),
    ...runsOf(children.slice(end), { ...type, owner: beside.owner }, full),
  ];
}

function headingType(depth: Depth, { theme, inks }: Setting): Type {
  const size = theme.sizes[`heading${depth}`];
  return { ...sized(size, headingLeading(depth), theme), weight: 'semibold', colour: inks.ink };
}

/** The anchor stays with the first line. */
function anchored(id: string, lines: Fragment): Fragment {
  const [first] = atoms(lines);
  const height = first ? reach(first).bottom : 0;
  return { ...lines, items: [{ kind: 'anchor', x: 0, y: 0, id, height }, ...lines.items] };
}
