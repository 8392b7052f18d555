/** Tables that go on with further levels where the one before ended. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { LevelTable } from './level-table.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Entry } from './rows.ts';
import { lettersOf, wordsOf } from '../words.ts';

/**
 * Tables below one heading that name the same competencies, and no level twice, become one. Below
 * different headings they may be tracks: a message says that they were kept apart.
 */
export function continued(tables: readonly LevelTable[]): Read<readonly LevelTable[]> {
  const joined: LevelTable[] = [];
  const messages: Diagnostic[] = [];
  for (const table of tables) {
    const last = joined.at(-1);
    if (!last || !goesOn(last, table)) joined.push(table);
    else if (last.section === table.section) {
      joined.splice(-1, 1, besides(last, table));
      messages.push(report('tables-continued', table.place, titled(table)));
    } else {
      joined.push(table);
      messages.push(report('tables-apart', table.place, titled(table)));
    }
  }
  return { value: joined, messages };
}

const titled = ({ levels }: LevelTable): { readonly titles: string } => ({
  titles: levels.map(({ title }) => title).join(', '),
});

function goesOn(above: LevelTable, table: LevelTable): boolean {
  const known = new Set(above.levels.map(({ title }) => lettersOf(title)));
  return (
    !above.isSole &&
    !table.isSole &&
    table.levels.every(({ title }) => !known.has(lettersOf(title))) &&
    namesIn(above).join('\n') === namesIn(table).join('\n')
  );
}

const namesIn = ({ entries }: LevelTable): readonly string[] =>
  entries.map((entry) => `${lettersOf(entry.area.text)} ${'title' in entry ? entry.title : ''}`);

/** The levels of both; what is said of a competency for all levels, once or one after the other. */
function besides(above: LevelTable, table: LevelTable): LevelTable {
  return {
    ...above,
    nodes: [...above.nodes, ...table.nodes],
    levels: [...above.levels, ...table.levels],
    entries: above.entries.map((entry, index) => together(entry, table.entries[index])),
    prose: [...above.prose, ...table.prose],
  };
}

function together(entry: Entry, other: Entry | undefined): Entry {
  if (!('title' in entry) || !other || !('title' in other)) return entry;
  const [own, more] = [entry.about ?? [], other.about ?? []];
  const about = wordsOf(own) === wordsOf(more) ? own : [...own, ...more];
  return {
    ...entry,
    ...(about.length > 0 ? { about } : {}),
    levels: [...entry.levels, ...other.levels],
  };
}
