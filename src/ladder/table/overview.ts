/** Ladders whose levels have headings, and a table that only gives an overview of them. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { FrontMatter } from '../front-matter.ts';
import { tablesIn } from './level-table.ts';
import type { Section } from '../markdown/outline.ts';
import type { Draft, Reader } from '../shape.ts';
import { lettersOf } from '../words.ts';

/**
 * What `headings` reads, where each track that `tables` finds has levels that have headings too,
 * and says less than half as much of them: the tables are then kept as text, and a message says so.
 */
export const overTables =
  (headings: Reader, tables: readonly Reader[]): Reader =>
  (sections, front) => {
    const found = tables.map((read) => read(sections, front)).find(Boolean);
    if (!found || isDeclared(front)) return undefined;
    const body = headings(sections, front);
    const isOver =
      body && found.value.tracks.every((track) => isOverview(track, body.value.tracks));
    if (!body || !isOver) return undefined;
    return { ...body, messages: [...body.messages, ...overviews(sections)] };
  };

const isDeclared = ({ shape }: FrontMatter): boolean => shape !== undefined && shape !== 'headings';

/** Competencies of a table that is more than an overview. */
const many = 6;

/** Half of its few lines are of levels of the others, which say at least twice as much. */
export function isOverview(track: Draft, others: readonly Draft[]): boolean {
  const count = track.areas.reduce((sum, { competencies }) => sum + competencies.length, 0);
  if (count >= many) return false;
  const titles = others.flatMap(({ levels }) => levels.map(({ title }) => lettersOf(title)));
  const known = track.levels.filter(({ title }) => isAmong(lettersOf(title), titles));
  const length = others.reduce((sum, other) => sum + lengthOf(other), 0);
  return 2 * known.length >= track.levels.length && 2 * lengthOf(track) < length;
}

const isAmong = (title: string, titles: readonly string[]): boolean =>
  title !== '' &&
  titles.some(
    (other) =>
      other.startsWith(title) ||
      title.startsWith(other) ||
      (other.length > 3 && title.includes(other)) ||
      (title.length > 3 && other.includes(title)),
  );

/** Characters of all that it expects. */
const lengthOf = ({ areas }: Draft): number =>
  areas
    .flatMap(({ competencies }) => competencies.flatMap(({ expectations }) => expectations))
    .reduce((sum, one) => sum + (one.kind === 'stated' ? one.text.length : 0), 0);

const overviews = (sections: readonly Section[]): readonly Diagnostic[] =>
  sections.flatMap(tablesIn).map(({ place }) => report('table-overview', place, {}));
