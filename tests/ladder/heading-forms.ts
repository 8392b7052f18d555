/** Writes a matrix of levels and competencies in the ways that headings and bullets allow. */

export interface Said {
  readonly area: string;
  readonly competency: string;
  /** One for each level; empty where nothing is said. */
  readonly words: readonly string[];
}

export interface Written {
  readonly levels: readonly string[];
  readonly rows: readonly Said[];
}

type Form = (matrix: Written) => string;

/** Below each level: each area as a heading, if there are any, and what `one` makes of each row. */
const byLevel =
  (head: (title: string) => string, one: (row: Said, words: string) => string): Form =>
  ({ levels, rows }) =>
    levels
      .map((level, at) => {
        const said = rows.filter(({ words }) => words[at] !== '');
        const parts = said.map((row, index) => {
          const isNew = row.area !== '' && row.area !== said[index - 1]?.area;
          return `${isNew ? `### ${row.area}\n\n` : ''}${one(row, row.words[at] ?? '')}`;
        });
        return `${head(level)}\n\n${parts.join('')}`;
      })
      .join('');

const headed = (title: string): string => `## ${title}`;

/** Shape E: a heading for each level. */
export const levelForms: Readonly<Record<string, Form>> = {
  'headings below headings': byLevel(
    headed,
    (row, words) => `#### ${row.competency}\n\n- ${words}\n\n`,
  ),
  'underlined headings': byLevel(
    (title) => `${title}\n---`,
    (row, words) => `#### ${row.competency}\n\n${words}\n\n`,
  ),
  'bold names in bullets': byLevel(headed, (row, words) => `- **${row.competency}:** ${words}\n`),
  'bold names before dashes': byLevel(
    headed,
    (row, words) => `**${row.competency}** – ${words}\n\n`,
  ),
  'names above nested bullets': byLevel(
    headed,
    (row, words) => `- ${row.competency}\n  - ${words}\n`,
  ),
  'names before colons': byLevel(headed, (row, words) => `- ${row.competency}: ${words}\n`),
  'bold names alone above lists': byLevel(
    headed,
    (row, words) => `**${row.competency}**\n\n- ${words}\n\n`,
  ),
  'bold names for levels too': byLevel(
    (title) => `**${title}**`,
    (row, words) => `- **${row.competency}:** ${words}\n\n`,
  ),
};

/** Below each competency, what `one` makes of each level. */
const byCompetency =
  (head: string, one: (level: string, words: string) => string, foot = ''): Form =>
  ({ levels, rows }) =>
    rows
      .map((row, index) => {
        const isNew = row.area !== '' && row.area !== rows[index - 1]?.area;
        const parts = levels.map((level, at) => {
          const words = row.words[at] ?? '';
          return words === '' ? '' : one(level, words);
        });
        const area = isNew ? `## ${row.area}\n\n` : '';
        return `${area}### ${row.competency}\n\n${head}${parts.join('')}${foot}\n`;
      })
      .join('');

/** Shape G: a heading for each competency. */
export const competencyForms: Readonly<Record<string, Form>> = {
  'headings below headings': byCompetency('', (level, words) => `#### ${level}\n\n${words}\n\n`),
  'bold names in bullets': byCompetency('', (level, words) => `- **${level}:** ${words}\n`),
  'bold names before dashes': byCompetency('', (level, words) => `**${level}** – ${words}\n\n`),
  'names before colons': byCompetency('', (level, words) => `- ${level}: ${words}\n`),
  'bold names alone above lists': byCompetency(
    '',
    (level, words) => `**${level}**\n\n- ${words}\n\n`,
  ),
  'rows of tables': byCompetency(
    '| Level | Expectation |\n|---|---|\n',
    (level, words) => `| ${level} | ${words} |\n`,
  ),
};
