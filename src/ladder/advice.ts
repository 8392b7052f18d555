/** Which lines of front matter would fix how a ladder is read, or change it. */
import { type Ladder, type RichText, shapeNames } from './model.ts';
import { wordsOf } from './words.ts';

export interface Advice {
  /** It keeps the reading as it is, or is an example of what would change it. */
  readonly kind: 'fixes' | 'changes';
  /** A line of YAML. */
  readonly line: string;
  readonly effect: string;
}

/**
 * Of the keys that the front matter does not have yet, those that mean something to this ladder.
 * None for a CSV file, which can say nothing of itself.
 */
export const adviceOn = (ladder: Ladder): readonly Advice[] =>
  /\.csv$/i.test(ladder.source.file) ? [] : linesFor(ladder);

const linesFor = (ladder: Ladder): readonly Advice[] =>
  [
    ...fixing(ladder).map((line) => ({ ...line, kind: 'fixes' }) as const),
    ...changing(ladder).map((line) => ({ ...line, kind: 'changes' }) as const),
  ].flatMap(({ key, value, ...advice }) =>
    ladder.keys.includes(key) ? [] : [{ ...advice, line: `${key}: ${value}` }],
  );

interface Line {
  readonly key: string;
  /** In YAML. */
  readonly value: string;
  readonly effect: string;
}

/** What was found, written out. */
function fixing({ source, tracks }: Ladder): readonly Line[] {
  const { title, shape } = source;
  const [track] = tracks;
  return [
    ...(shape ? [{ key: 'shape', value: shape, effect: 'how the file is written' }] : []),
    { key: 'title', value: quoted(title), effect: 'the name of the ladder' },
    ...levelsOf(tracks),
    ...(track
      ? [{ key: 'ids', value: `{ ${quoted(track.title)}: ${track.id} }`, effect: 'ids that stay' }]
      : []),
  ];
}

/** One list of levels holds for the whole file. */
function levelsOf(tracks: Ladder['tracks']): readonly Line[] {
  const lists = new Set(tracks.map(({ levels }) => listed(levels.map(({ title }) => title))));
  const [only, ...others] = lists;
  return only === undefined || only === '[]' || others.length > 0
    ? []
    : [{ key: 'levels', value: only, effect: 'the only levels, from the first to the last step' }];
}

/** What could be otherwise, with examples of values. */
function changing({ source, introduction, tracks }: Ladder): readonly Line[] {
  const { shape, cumulative } = source;
  const others = shapeNames.filter((name) => name !== shape);
  const beside = [introduction, ...tracks.map((track) => track.introduction)];
  const sections = beside.flatMap(sectionsIn).filter((title) => title !== source.title);
  return [
    {
      key: 'shape',
      value: others[0] ?? '',
      effect: `how the file is written: ${others.join(', ')}`,
    },
    ...(tracks.length === 0 ? [lackingLevels(sections)] : []),
    {
      key: 'version',
      value: quoted('1.0'),
      effect: `printed in place of the ${source.commit ? 'commit' : 'checksum'}`,
    },
    { key: 'effective', value: '2026-07-01', effect: 'the day from which it holds' },
    { key: 'owner', value: quoted('People team'), effect: 'who keeps it' },
    {
      key: 'cumulative',
      value: String(!cumulative),
      effect: 'whether each level adds to those before it',
    },
    ...(shape === 'table' ? ofTables() : []),
    ...(sections.length > 0 ? [ignoring(sections)] : []),
  ];
}

const lackingLevels = (sections: readonly string[]): Line => ({
  key: 'levels',
  value: listed(sections.length > 0 ? sections : ['Junior', 'Senior']),
  effect: 'which headings or columns are levels, from the first to the last step',
});

const ignoring = (sections: readonly string[]): Line => ({
  key: 'ignore',
  value: listed(sections),
  effect: 'sections to leave out, of those that are kept as introduction',
});

const ofTables = (): readonly Line[] => [
  {
    key: 'competency-column',
    value: quoted('Skill'),
    effect: 'the heading of the column that names the competencies',
  },
  {
    key: 'area-columns',
    value: listed(['Area', 'Group']),
    effect: 'the headings of the columns that group them',
  },
];

/** The titles of what stands beside the levels. */
const sectionsIn = (introduction: RichText): readonly string[] =>
  introduction.filter(isTitle).map((node) => wordsOf([node]));

/** A heading is carried as a paragraph in bold. */
const isTitle = (node: RichText[number]): boolean =>
  node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'strong';

/** JSON is YAML. */
const quoted = (text: string): string => JSON.stringify(text);

const listed = (texts: readonly string[]): string => `[${texts.map(quoted).join(', ')}]`;
