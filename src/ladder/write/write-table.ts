/** A ladder of any shape → the canonical table, as Markdown. */
import type { PhrasingContent, RootContent, Table, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as yaml } from 'yaml';
import { cellMarkdown, proseMarkdown } from './cell-markdown.ts';
import { idMaker } from '../ids.ts';
import type { Area, Expectation, Ladder, Track } from '../model.ts';

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .freeze();

/**
 * Front matter, then for each track a heading, its introduction, and a table of areas, groups,
 * competencies and levels. Reading it gives the same model, but for the places.
 */
export function writeTable(ladder: Ladder): string {
  const { source, introduction, tracks } = ladder;
  const children: RootContent[] = [
    heading(1, source.title),
    ...proseMarkdown(introduction),
    ...tracks.flatMap((track) => trackMarkdown(track, columnsOf(tracks))),
  ];
  const body = writer.stringify({ type: 'root', children });
  return `---\n${frontMatter(ladder)}---\n\n${body}`;
}

/** The columns before the levels: only those that some competency needs, and the same throughout. */
interface Columns {
  readonly group: boolean;
  readonly about: boolean;
}

function columnsOf(tracks: readonly Track[]): Columns {
  const all = tracks.flatMap((track) => track.areas.flatMap(({ competencies }) => competencies));
  return {
    group: all.some(({ group }) => group !== undefined),
    about: all.some(({ about }) => about !== undefined),
  };
}

function frontMatter({ source, tracks }: Ladder): string {
  const { title, version, effective, owner, language, cumulative } = source;
  const { group } = columnsOf(tracks);
  const levels = commonOrder(tracks.map((track) => track.levels.map((level) => level.title)));
  const ids = Object.fromEntries(idPairs(tracks).filter(([made, given]) => made !== given));
  return yaml({
    title,
    version,
    ...(effective && { effective }),
    ...(owner && { owner }),
    ...(language && { language }),
    ...(cumulative && { cumulative: 'yes' }),
    ...(tracks.some((track) => track.levels.length > 0) && {
      shape: 'table',
      ...(levels && { levels }),
      'area-columns': ['Area', ...(group ? ['Group'] : [])],
      'competency-column': 'Competency',
    }),
    ...(Object.keys(ids).length > 0 && { ids }),
  });
}

/** All titles in an order that each track keeps; nothing where they contradict one another. */
function commonOrder(tracks: readonly (readonly string[])[]): readonly string[] | undefined {
  const all = [...new Set(tracks.flat())];
  const isKept = tracks.every((titles) =>
    titles.every(
      (title, at) => at === 0 || all.indexOf(titles[at - 1] ?? '') <= all.indexOf(title),
    ),
  );
  return isKept ? all : undefined;
}

/** The ids that titles would give, and those there are: of tracks and of all that they hold. */
const idPairs = (tracks: readonly Track[]): readonly (readonly [string, string])[] => [
  ...siblings('track', tracks),
  ...tracks.flatMap(({ levels, areas }) => [
    ...siblings('level', levels),
    ...siblings('area', areas),
    ...areas.flatMap(competencyIds),
  ]),
];

const competencyIds = ({ id, competencies }: Area): readonly (readonly [string, string])[] =>
  siblings(
    'competency',
    competencies.map((one) => ({ ...one, id: one.id.slice(id.length + 1) })),
  );

function siblings(
  kind: string,
  all: readonly { readonly id: string; readonly title: string }[],
): readonly (readonly [string, string])[] {
  const ids = idMaker(kind);
  return all.map(({ id, title }) => [ids(title), id]);
}

const heading = (depth: 1 | 2, title: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: title }],
});

const trackMarkdown = (track: Track, columns: Columns): readonly RootContent[] => [
  heading(2, track.title),
  ...proseMarkdown(track.introduction),
  ...(track.levels.length > 0 ? [table(track, columns)] : []),
];

const table = ({ levels, areas }: Track, columns: Columns): Table => ({
  type: 'table',
  children: [
    row([
      text('Area'),
      ...(columns.group ? [text('Group')] : []),
      text('Competency'),
      ...(columns.about ? [text('Description')] : []),
      ...levels.map(({ title }) => text(title)),
    ]),
    ...areas.flatMap((area) => areaRows(area, columns)),
  ],
});

const areaRows = ({ title, competencies }: Area, columns: Columns): readonly TableRow[] =>
  competencies.map((competency) =>
    row([
      text(title),
      ...(columns.group ? [text(competency.group ?? '')] : []),
      text(competency.title),
      ...(columns.about ? [cellMarkdown(competency.about ?? [])] : []),
      ...competency.expectations.map(answer),
    ]),
  );

function answer(expectation: Expectation): PhrasingContent[] {
  if (expectation.kind === 'stated') return cellMarkdown(expectation.content);
  return expectation.kind === 'blank' ? [] : text(expectation.text);
}

const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);

const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});
