/** Which of a file's tables are tables of levels. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { mean } from './column-text.ts';
import type { FrontMatter } from '../front-matter.ts';
import { type LevelTable, levelTableOf, type RawTable, tablesIn } from './level-table.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';

/**
 * The tables of levels in the order of the file. A single column beside the competencies counts
 * as a level only if no table has two: it is a glossary otherwise. Where some tables say at length
 * what is expected, those that only name things by level are overviews.
 */
export function levelTables(
  sections: readonly Section[],
  certainty: 'sure' | 'likely',
  front: FrontMatter,
): Read<readonly LevelTable[]> {
  const all = sections.flatMap(tablesIn);
  const candidates = all.flatMap((raw) =>
    isComparison(raw) ? [] : (levelTableOf(raw, front) ?? []),
  );
  const eligible = candidates.filter(
    ({ value }) => certainty === 'likely' || value.certainty === 'sure',
  );
  const several = eligible.filter(({ value }) => value.levels.length > 1).filter(isLikeOthers);
  const full = several.filter(({ value }) => value.levelsAre === 'columns' || !isBrief(value));
  const chosen = [full, several, eligible].find((some) => some.length > 0) ?? [];
  const taken = new Set(chosen.map(({ value }) => value.nodes));
  return {
    value: chosen.map(({ value }) => value),
    messages: [
      ...chosen.flatMap(({ messages }) => messages),
      ...all.filter(({ nodes }) => !taken.has(nodes)).map(notLevels),
    ],
  };
}

/**
 * Where some heads read like levels, those that do not, and have none of them, are none; unless
 * the table begins as one of those does, below a heading as deep: another track.
 */
function isLikeOthers(
  { value }: Read<LevelTable>,
  _: number,
  all: readonly Read<LevelTable>[],
): boolean {
  const like = all.filter((other) => other.value.isLike);
  const known = new Set(like.flatMap((other) => other.value.levels.map(({ title }) => title)));
  const isSibling = like.some(
    (other) =>
      other.value.leading === value.leading &&
      other.value.section !== value.section &&
      other.value.section.depth === value.section.depth,
  );
  const isKnown = value.levels.some(({ title }) => known.has(title));
  return value.isLike || like.length === 0 || isKnown || isSibling;
}

/** "Mate vs bosun" tells two roles apart; it is no track. */
const isComparison = ({ section }: RawTable): boolean =>
  /(?<!\p{L})(?:vs|versus)(?!\p{L})/iu.test(section.title);

/** Words of each cell at a level, on the average, that make a sentence. */
const fewWords = 4;

function isBrief({ entries }: LevelTable): boolean {
  const cells = entries.flatMap((entry) => ('title' in entry ? entry.levels : []));
  const said = cells.filter(({ text }) => text !== '');
  return mean(said.map(({ text }) => text.split(' ').length)) < fewWords;
}

const notLevels = ({ place }: RawTable): Diagnostic => report('table-not-levels', place, {});
