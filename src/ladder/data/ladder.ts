/** Data → the nodes of a ladder: a heading and a table of levels for each track, prose above. */
import type { BlockContent, RootContent } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { blocksOf, type Printing } from './blocks.ts';
import { type Datum, type DatumText, type Label, textsIn } from './datum.ts';
import { directoryOf, nameField, nameOf } from './datum-names.ts';
import { type DeclaredLevel, declaredLevels } from './declared-levels.ts';
import { foldFacets } from './facets.ts';
import type { LevelSet } from './level-set.ts';
import { levelSetsIn } from './level-sets.ts';
import { lostTexts } from './lost-texts.ts';
import { pointAt } from './passage.ts';
import { remainderOf, settingsIn } from './remainder.ts';
import { type Statement, statementsOf } from './statements.ts';
import { headingOf, tableOf } from './track-table.ts';
import { type DataRow, type DataTrack, tracksOf } from './tracks.ts';

export interface DataLadder {
  readonly nodes: readonly RootContent[];
  /** Whether levels were found. */
  readonly isLadder: boolean;
  readonly messages: readonly Diagnostic[];
}

/** `keys` are those at the top that are settings of ours. */
export function ladderOf(
  root: Datum,
  printing: Printing,
  { file, keys }: { readonly file: string; readonly keys: ReadonlySet<string> },
): DataLadder {
  const data = withoutKeys(root, keys);
  const sets = foldFacets(levelSetsIn(data));
  const declared = declaredLevels(data);
  const statements = statementsOf(sets, directoryOf(data));
  const tracks = tracksOf(statements, declared);
  const title = nameOf(root);
  const taken = new Set([
    ...(title ? [title.at] : []),
    ...placesSaid(statements, sets),
    ...placesOfLevels(tracks, declared),
  ]);
  const isSaid = ({ at }: DatumText): boolean => taken.has(at);
  const abouts = new Map(
    tracks.flatMap(({ rows }) => rows).map((row) => [row, aboutOf(row, isSaid)] as const),
  );
  for (const about of abouts.values()) about.flatMap(textsIn).forEach(({ at }) => taken.add(at));
  const rest = remainderOf(title ? untitled(data) : data, isSaid);
  const prose = rest ? blocksOf(rest, printing) : [];
  const describe = (row: DataRow): readonly BlockContent[] =>
    (abouts.get(row) ?? []).flatMap((datum) => blocksOf(datum, printing));
  const nodes = arranged({ title, tracks, prose }, printing, describe);
  const spoken = remainderOf(data, () => false);
  return {
    nodes,
    isLadder: tracks.length > 0,
    messages: [
      ...leftOut(data, isSaid, { file, printing }),
      ...lostTexts(spoken ? textsIn(spoken) : [], nodes, { file, source: printing.source }),
    ],
  };
}

const withoutKeys = (root: Datum, keys: ReadonlySet<string>): Datum =>
  root.kind === 'map'
    ? { ...root, fields: root.fields.filter(({ key }) => !keys.has(key) || key === 'title') }
    : root;

/** The file's title stands at its head. */
const untitled = (root: Datum): Datum => {
  const name = root.kind === 'map' ? nameField(root) : undefined;
  return root.kind === 'map'
    ? { ...root, fields: root.fields.filter((one) => one !== name) }
    : root;
};

/** Where texts stand that statements say, or that name what they speak of. */
const placesSaid = (
  statements: readonly Statement[],
  sets: readonly LevelSet[],
): readonly number[] => [
  ...statements.flatMap((statement) => [
    ...[statement.track, statement.area, statement.group, statement.competency].flatMap(place),
    ...textsIn(statement.data).map(({ at }) => at),
  ]),
  ...sets.flatMap(({ path, members }) => [
    ...path.map(({ label }) => label.at),
    ...members.flatMap(({ code, name, repeats = [] }) => [
      ...place(code),
      ...place(name),
      ...repeats,
    ]),
  ]),
];

const place = (label: Label | undefined): readonly number[] => (label ? [label.at] : []);

/** The names of listed levels that are titles now. */
function placesOfLevels(
  tracks: readonly DataTrack[],
  declared: readonly DeclaredLevel[],
): readonly number[] {
  const titles = new Set(tracks.flatMap(({ levels }) => levels.map(({ text }) => text)));
  return declared.flatMap(({ name }) => (titles.has(name.text) ? [name.at] : []));
}

/** What describes a competency for all levels, without its name. */
const aboutOf = (row: DataRow, isSaid: (text: DatumText) => boolean): readonly Datum[] =>
  row.about.flatMap((owner): readonly Datum[] => {
    const rest = remainderOf(owner, isSaid);
    if (rest?.kind !== 'map') return rest ? [rest] : [];
    const name = nameOf(rest);
    const fields = rest.fields.filter(({ value }) => value.at !== name?.at);
    return [{ ...rest, fields }];
  });

interface Contents {
  readonly title: Label | undefined;
  readonly tracks: readonly DataTrack[];
  readonly prose: readonly BlockContent[];
}

function arranged(
  { title, tracks, prose }: Contents,
  printing: Printing,
  describe: (row: DataRow) => readonly BlockContent[],
): readonly RootContent[] {
  const head = title ? [headingOf(title, 1, printing)] : [];
  const depth = title ? 2 : 1;
  const bodies = tracks.flatMap((track) => [
    ...(track.title ? [headingOf(track.title, depth, printing)] : []),
    tableOf(track, describe, printing),
  ]);
  return [...head, ...prose, ...bodies];
}

/** What is no part of what the ladder says is named, so that nothing goes unseen. */
function leftOut(
  data: Datum,
  isSaid: (text: DatumText) => boolean,
  { file, printing }: { readonly file: string; readonly printing: Printing },
): readonly Diagnostic[] {
  const found = settingsIn(data, isSaid);
  if (found.size === 0) return [];
  const keys = [...found].map(([key, count]) => (count > 1 ? `${key} (${count})` : key)).join(', ');
  const { line, column } = pointAt(printing.source, data.at);
  return [report('data-left-out', { file, line, column }, { keys })];
}
