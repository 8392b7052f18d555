/** A table's header: which columns group, which names the competency, which are levels. */

export interface Columns {
  /** From the coarsest to the finest. */
  readonly grouping: readonly number[];
  readonly competency: number;
  readonly levels: readonly number[];
  /** How sure it is that this is a table of levels. */
  readonly certainty: 'named' | 'blank' | 'guessed';
}

/** Words that head a column of competencies, in the singular. */
const competencyWords = new Set(
  (
    'title competency competence skill capability level dimension attribute trait behaviour ' +
    'behavior topic criterion criteria expectation responsibility aspect factor quality ' +
    'practice role element indicator'
  ).split(' '),
);

/** Words that head a column of areas or groups. */
const groupWords = new Set(
  'area category theme group pillar domain section cluster axis'.split(' '),
);

const fillers = new Set('name core key sub main focus of and the technical soft'.split(' '));

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/s$/, '');

/** All words must be known ones ("Level 1" is a level); the last one that counts decides. */
function headerKind(title: string): 'competency' | 'group' | undefined {
  const words = title.toLowerCase().split(' ').map(singular);
  const telling = words.filter((word) => !fillers.has(word));
  if (!telling.every((word) => competencyWords.has(word) || groupWords.has(word))) return undefined;
  const last = telling.at(-1);
  if (last === undefined) return undefined;
  return groupWords.has(last) ? 'group' : 'competency';
}

/** The competency column stands among the first so many. */
const furthest = 4;

/** Reads the header's titles; nothing where they cannot be those of a table of levels. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const titles = header.map((title) => title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
  const named = namedCompetency(titles);
  const blanks = titles.findIndex((title) => title !== '');
  if (blanks < 0) return undefined;
  if (named !== undefined) return split(header, named, 'named');
  if (blanks > 0) return split(header, blanks - 1, 'blank');
  return header.length > 2 ? split(header, 0, 'guessed') : undefined;
}

/** `Area | Group | Skill`: a grouping header counts as the competency's only if none follows. */
function namedCompetency(titles: readonly string[]): number | undefined {
  const kinds = titles.slice(0, furthest).map(headerKind);
  let index = kinds.findIndex((kind) => kind !== undefined);
  if (index < 0) return undefined;
  while (kinds[index] === 'group' && kinds[index + 1] !== undefined) index += 1;
  return index;
}

function split(
  header: readonly string[],
  competency: number,
  certainty: Columns['certainty'],
): Columns | undefined {
  const all = header.map((_, index) => index);
  const levels = all.slice(competency + 1);
  if (levels.length === 0) return undefined;
  return { grouping: all.slice(0, competency), competency, levels, certainty };
}
