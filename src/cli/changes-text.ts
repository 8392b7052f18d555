/** What changed, as lines for people. */
import type { Entry } from '../ladder/versions/entries.ts';
import { aligned, type Row } from './aligned.ts';
import type { ChangeList } from './change-list.ts';
import { counted } from './messages.ts';

/** A table for each track, its entries in order; then how many expectations did and did not change. */
export function changesText({ entries, counts, size }: ChangeList): string {
  const tracks = [...new Set(entries.map(({ track }) => track))];
  const tables = tracks.map((track) => {
    const rows = entries.filter((entry) => entry.track === track).map(rowOf);
    return `${track}\n${indented(aligned(filled(rows)))}\n`;
  });
  const told = Object.entries(counts).flatMap(([kind, count]) =>
    count > 0 ? `${count} ${kind}` : [],
  );
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const sum = `${counted(all, 'expectation')}: ${told.join(', ') || 'none'}`;
  return `${tables.join('')}${sum} · ${size ? `the largest change is ${size}` : 'nothing changed'}\n`;
}

/** Without columns in which nothing stands. */
const filled = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => rows.some((one) => one[key] !== ''))),
  );

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

function rowOf(entry: Entry): Row {
  const { kind, size, competency, levels, everywhere, area = '', reason = '' } = entry;
  return {
    size,
    change: kind,
    what: competency ?? whatOf(entry),
    area: competency === undefined ? '' : area,
    levels: everywhere && levels.length > 1 ? `all ${levels.length}` : levels.join(', '),
    before: beforeOf(entry),
    reason,
  };
}

/** `level Senior Engineer` */
function whatOf({ what, area, levels, track }: Entry): string {
  switch (what) {
    case 'track':
      return `track ${track}`;
    case 'level':
      return `level ${levels.join(', ')}`;
    case 'area':
      return `area ${area ?? ''}`;
    case 'introduction':
    case 'competency':
    case 'expectation':
      return what;
  }
}

const beforeOf = ({ formerly, from }: Entry): string =>
  [formerly, from && `under ${from}`].flatMap((part) => part ?? []).join(', ');
