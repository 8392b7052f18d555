/** A track of data as the table of levels that every ladder may be written as. */
import type { BlockContent, Heading, RootContent, Table, TableCell, TableRow } from 'mdast';
import type { Label } from './datum.ts';
import { type Printing, together } from './blocks.ts';
import { groupedBy } from './grouped.ts';
import { pointAt, positionOf } from './passage.ts';
import type { DataRow, DataTrack } from './tracks.ts';
import { withChildren } from '../markdown/nodes.ts';
import { unnamed } from '../table/rows.ts';

/** What else is said of a competency, for all levels. */
export type About = (row: DataRow) => readonly BlockContent[];

export function tableOf(track: DataTrack, about: About, printing: Printing): Table {
  const rows = inOrder(track.rows).map((row) => ({ row, about: about(row) }));
  const has = {
    area: track.rows.some(({ area }) => area),
    group: track.rows.some(({ group }) => group),
    about: rows.some((row) => row.about.length > 0),
  };
  const start = startOf(track);
  const word = (text: string): Label => ({ text, at: start });
  const header = [
    ...(has.area ? [word('Area')] : []),
    ...(has.group ? [word('Group')] : []),
    word('Competency'),
    ...(has.about ? [word('Description')] : []),
    ...track.levels,
  ].map((label) => labelCell(label, printing));
  const body = rows.map(({ row, about: described }) => {
    const at = rowStart(row, start);
    const cells = [
      ...(has.area ? [labelCell(row.area ?? { text: '', at }, printing)] : []),
      ...(has.group ? [labelCell(row.group ?? { text: '', at }, printing)] : []),
      labelCell(row.competency ?? { text: unnamed, at }, printing),
      ...(has.about ? [cell(described, at, printing)] : []),
      ...row.levels.map((said) => cell(together(said, printing), at, printing)),
    ];
    return rowOf(cells, at, printing);
  });
  return {
    type: 'table',
    children: [rowOf(header, start, printing), ...body],
    position: positionOf(printing.source, { at: start, end: start }),
  };
}

/** A blank cell of an area repeats the one above: what has no area comes first, and areas together. */
function inOrder(rows: readonly DataRow[]): readonly DataRow[] {
  const areas = [...groupedBy(rows, ({ area }) => area?.text ?? '').values()];
  const groups = areas.flatMap((own) => [
    ...own.filter(({ group }) => !group),
    ...own.filter(({ group }) => group),
  ]);
  return [...groups.filter(({ area }) => !area), ...groups.filter(({ area }) => area)];
}

const startOf = ({ title, levels }: DataTrack): number => (title ?? levels[0])?.at ?? 0;

const rowStart = ({ competency, area }: DataRow, otherwise: number): number =>
  (competency ?? area)?.at ?? otherwise;

function rowOf(children: TableCell[], at: number, { source }: Printing): TableRow {
  const start = pointAt(source, at);
  const ends = children.map(({ position }) => position?.end ?? start);
  const end = ends.toSorted((a, b) => a.line - b.line).at(-1) ?? start;
  return { type: 'tableRow', children, position: { start, end } };
}

function labelCell({ text, at }: Label, { source }: Printing): TableCell {
  const position = positionOf(source, { at, end: at + text.length });
  const children = text === '' ? [] : [{ type: 'text' as const, value: text, position }];
  return { type: 'tableCell', children, position };
}

/** Blocks in a cell, which Markdown's own tables cannot hold; a break parts their words. */
export function cell(blocks: readonly BlockContent[], at: number, { source }: Printing): TableCell {
  const start = blocks[0]?.position?.start ?? pointAt(source, at);
  const end = blocks.at(-1)?.position?.end ?? start;
  const children = blocks.flatMap((block, index): RootContent[] =>
    index === 0 ? [block] : [{ type: 'break' }, block],
  );
  const empty: TableCell = { type: 'tableCell', children: [], position: { start, end } };
  return withChildren(empty, children);
}

export const headingOf = (
  { text, at }: Label,
  depth: Heading['depth'],
  { source }: Printing,
): Heading => {
  const position = positionOf(source, { at, end: at + text.length });
  return { type: 'heading', depth, children: [{ type: 'text', value: text, position }], position };
};
