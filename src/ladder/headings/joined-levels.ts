/** Levels that some competencies call by their number alone, and others by more words. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import type { FrontMatter } from '../front-matter.ts';
import { codeOf } from '../level/level-words.ts';
import type { Section } from '../markdown/outline.ts';
import { lettersOf } from '../words.ts';

/**
 * The levels of each competency → by the letters of a longer title ("Level 2 – Junior") those of
 * the level it is ("Level 2"): where some have the number alone, and none has both. Front matter
 * that lists the levels decides by itself.
 */
export function longerTitles(
  lists: readonly (readonly Section[])[],
  { levels }: FrontMatter,
): ReadonlyMap<string, Section> {
  if (levels) return new Map();
  const all = lists.flat();
  const plain = new Map(all.filter(isCode).map((level) => [lettersOf(level.title), level]));
  for (const list of lists) {
    const codes = list.map(codeLetters);
    for (const [at, code] of codes.entries()) if (codes.indexOf(code) < at) plain.delete(code);
  }
  return new Map(
    all.flatMap((level) => {
      const same = plain.get(codeLetters(level));
      return same && !isCode(level) ? [[lettersOf(level.title), same] as const] : [];
    }),
  );
}

const codeLetters = ({ title }: Section): string => lettersOf(codeOf(title) ?? title);

const isCode = (level: Section): boolean =>
  codeOf(level.title) !== undefined && codeLetters(level) === lettersOf(level.title);

/** Says of each level with a longer title as which it is read. */
export const joinedNotes = (
  lists: readonly (readonly Section[])[],
  longer: ReadonlyMap<string, Section>,
): readonly Diagnostic[] =>
  lists.flat().flatMap(({ title, place }) => {
    const same = longer.get(lettersOf(title));
    return same ? [report('level-joined', place, { title, level: same.title })] : [];
  });
