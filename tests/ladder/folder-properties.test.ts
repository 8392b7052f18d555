import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { faults, folder, outline } from './foldering.ts';

interface Model {
  readonly title: string;
  readonly levels: readonly string[];
  readonly competencies: readonly string[];
  /** By level, then by competency. */
  readonly cells: readonly (readonly string[])[];
}

const word = fc.stringMatching(/^[BDFGHKMNRW][aeou][kmnprt]{2}y$/);
const names = fc.uniqueArray(word, { minLength: 2, maxLength: 4 });
const ranks = ['Junior', 'Senior', 'Staff', 'Principal', 'Distinguished'];

/** Tracks with as many levels as are asked for; each cell says something of its own. */
const model = fc
  .record({ title: word, count: fc.integer({ min: 2, max: 5 }), competencies: names })
  .map(({ title, count, competencies }): Model => ({
    title,
    levels: ranks.slice(0, count).map((rank) => `${rank} Cook`),
    competencies,
    cells: ranks
      .slice(0, count)
      .map((rank) => competencies.map((name) => `does ${name} as ${rank.toLowerCase()} does`)),
  }));

/** One way of writing: what a level's file is called, and what stands in it and in an index. */
interface Style {
  readonly name: (level: string, at: number) => string;
  readonly head: (level: string, at: number) => string;
  readonly index: (track: Model, files: readonly string[]) => string;
}

const hyphened = (title: string): string => title.toLowerCase().replaceAll(' ', '-');
const heading = (level: string): string => `# ${level}\n\n`;
const none = (): string => '';

/** Names that say nothing of their order. */
const blind = (_: string, at: number): string => `${'qhzbm'[at] ?? ''}-cook.md`;

const styles: readonly Style[] = [
  { name: (level) => `${hyphened(level)}.md`, head: heading, index: none },
  { name: (level, at) => `${at + 1}-${hyphened(level)}.md`, head: heading, index: none },
  { name: (_, at) => `l${at + 8}.md`, head: heading, index: none },
  {
    name: (level) => `${hyphened(level)}.mdx`,
    head: (level) => `---\ntitle: ${level}\n---\n\n`,
    index: none,
  },
  {
    name: blind,
    head: (level, at) => `---\nlevel: ${level}\norder: ${at * 10}\n---\n\n`,
    index: none,
  },
  {
    name: blind,
    head: heading,
    index: ({ title }, files) =>
      `# ${title}\n\n${files.map((file) => `- [Read on](${file})\n`).join('')}`,
  },
  {
    name: blind,
    head: heading,
    index: ({ title }, files) => `---\ntitle: ${title}\nparts: [${files.join(', ')}]\n---\n`,
  },
  {
    name: (level) => `${hyphened(level)}.md`,
    head: none,
    index: ({ title, levels }) =>
      `---\ntitle: ${title}\nlevels: [${levels.map((level) => hyphened(level)).join(', ')}]\n---\n`,
  },
];

/** The files of a track, in its folder. */
function written(track: Model, style: Style): Readonly<Record<string, string>> {
  const files = track.levels.map((level, at) => style.name(level, at));
  const index = style.index(track, files);
  const levels = track.levels.map((level, at) => {
    const bullets = track.competencies.map(
      (name, row) => `- **${name}:** ${track.cells[at]?.[row] ?? ''}\n`,
    );
    const file = `${track.title.toLowerCase()}/${files[at] ?? ''}`;
    return [file, `${style.head(level, at)}${bullets.join('')}`] as const;
  });
  const all =
    index === '' ? levels : [...levels, [`${track.title.toLowerCase()}/index.md`, index] as const];
  return Object.fromEntries(all);
}

const expected = (track: Model): readonly string[] => [
  `${track.title}: ${track.levels.join(' | ')}`,
  ...track.competencies.map(
    (name, row) => ` >  > ${name}: ${track.cells.map((cells) => cells[row] ?? '').join(' | ')}`,
  ),
];

const plain = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.toLowerCase());

test('a file for each level is read as the track that was written so', () => {
  const drawn = fc.uniqueArray(fc.tuple(model, fc.constantFrom(...styles)), {
    minLength: 1,
    maxLength: 3,
    selector: ([{ title }]) => title,
  });
  fc.assert(
    fc.property(drawn, (tracks) => {
      const read = folder(
        Object.assign({}, ...tracks.map(([track, style]) => written(track, style))),
      );
      const wanted = tracks.toSorted(([a], [b]) => (a.title < b.title ? -1 : 1));
      expect(faults(read)).toEqual([]);
      expect(plain(outline(read))).toEqual(plain(wanted.flatMap(([track]) => expected(track))));
    }),
    { numRuns: 60 },
  );
});
