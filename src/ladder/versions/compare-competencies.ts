/** The areas and competencies of two versions of a track. */
import { resolve, statementsAt } from '../holding.ts';
import type { Area, Track } from '../model.ts';
import { type Placed, placedIn } from '../same-competency.ts';
import { textOf } from '../change.ts';
import { lettersOf, wordsOf } from '../words.ts';
import type { AreaPair, Both, Cell, Change, CompetencyPair, LevelPair, Size } from './model.ts';
import { largest } from './model.ts';
import { type Aliases, paired, type Sign, signsOf, type Titled } from './same.ts';
import { sizeOf, type Text } from './size.ts';
import { changeOf, renaming } from './standing.ts';

export const areasOf = (
  before: Track | undefined,
  after: Track | undefined,
  aliases: Aliases,
): readonly AreaPair[] =>
  paired<Area>(before?.areas ?? [], after?.areas ?? [], signsOf(aliases)).map((pair) => ({
    ...pair,
    ...changeOf(pair),
  }));

/** In the same area first; the same title in another area was moved. */
export function competenciesOf(
  { before, after }: Both<Track>,
  levels: readonly LevelPair[],
  areas: readonly AreaPair[],
  aliases: Aliases,
): readonly CompetencyPair[] {
  const known = new Map(
    areas.flatMap((pair, index) => [pair.before, pair.after].map((area) => [area, `${index}`])),
  );
  const areaOf = ({ area }: Placed): string => known.get(area) ?? '';
  const [old, now] = [before ? placedIn(before) : [], after ? placedIn(after) : []];
  const pairs = paired(old, now, competencySigns(aliases, areaOf));
  return pairs.map((pair) => {
    const change = standingOf(pair, areaOf);
    const competency = { ...pair, ...(change && { change }) };
    const cells = levels.flatMap((level) => cellAt(competency, level, { before, after }) ?? []);
    return { ...competency, cells };
  });
}

function competencySigns(
  aliases: Aliases,
  areaOf: (placed: Placed) => string,
): readonly Sign<Placed>[] {
  const own = signsOf(aliases);
  const inside = (around: (placed: Placed) => string): readonly Sign<Placed>[] =>
    own.map((one) => ({ before: within(one.before, around), after: within(one.after, around) }));
  return [
    ...inside((placed) => `${areaOf(placed)} ${lettersOf(placed.competency.group ?? '')}`),
    ...inside(areaOf),
    ...inside(() => ''),
  ];
}

/** A sign that counts only among what stands in one place. */
const within =
  (read: (thing: Titled) => string, around: (placed: Placed) => string) =>
  (placed: Placed): string => {
    const key = read(named(placed));
    return key === '' ? '' : `${around(placed)} ${key}`;
  };

/** A competency with its id in its area. */
const named = ({ area, competency: { id, title } }: Placed): Titled => ({
  id: id.slice(area.id.length + 1),
  title,
});

function standingOf(
  { before, after }: Both<Placed>,
  areaOf: (placed: Placed) => string,
): Change | undefined {
  if (!before) return { kind: 'added', size: 'major' };
  if (!after) return { kind: 'removed', size: 'minor' };
  const renamed = renaming(before.competency.title, after.competency.title);
  if (areaOf(before) !== areaOf(after)) return { kind: 'moved', size: 'minor' };
  if (renamed) return renamed;
  const isRegrouped = (before.competency.group ?? '') !== (after.competency.group ?? '');
  return isRegrouped ? { kind: 'moved', size: 'patch' } : undefined;
}

/** What a competency says at a level of its track. */
interface Said extends Text {
  /** Something is asked; else the ladder says that it does not apply, or nothing. */
  readonly isStated: boolean;
  readonly about: Text;
}

function saidAt(
  placed: Placed | undefined,
  track: Track | undefined,
  index: number | undefined,
): Said {
  const nothing = { isStated: false, text: '', content: [], about: { text: '', content: [] } };
  if (!placed || !track || index === undefined) return nothing;
  const { competency } = placed;
  const { about = [] } = competency;
  const stated = statementsAt(track, competency, index);
  const own = resolve(track, competency, index);
  return {
    isStated: stated.length > 0,
    text: stated.length > 0 ? textOf(stated) : own.kind === 'not-applicable' ? own.text : '',
    content: stated.flatMap(({ content }) => content),
    about: { text: wordsOf(about), content: about },
  };
}

/** Nothing where neither version says anything of the competency at the level. */
function cellAt(pair: CompetencyPairDraft, levels: LevelPair, tracks: Tracks): Cell | undefined {
  const before = saidAt(pair.before, tracks.before, levels.before?.index);
  const after = saidAt(pair.after, tracks.after, levels.after?.index);
  if (!before.isStated && !after.isStated) return wordsCell(before, after, levels);
  if (!before.isStated) return { levels, change: { kind: 'added', size: 'major' } };
  if (!after.isStated) return { levels, change: { kind: 'removed', size: 'minor' } };
  const size = largest([sizeOf(before, after), sizeOfAbout(before.about, after.about)]);
  const change: Change | undefined = size ? { kind: 'reworded', size } : pair.change;
  return { levels, ...(change && { change }) };
}

type CompetencyPairDraft = Omit<CompetencyPair, 'cells'>;
type Tracks = { readonly before?: Track | undefined; readonly after?: Track | undefined };

/** It is said in other words that something does not apply, or no longer said. */
function wordsCell(before: Said, after: Said, levels: LevelPair): Cell | undefined {
  if (before.text === after.text || !levels.before || !levels.after) return undefined;
  const size: Size = before.text !== '' && after.text !== '' ? 'patch' : 'minor';
  return { levels, change: { kind: 'reworded', size } };
}

/** A description that is put in or left out makes clearer what was asked already. */
function sizeOfAbout(before: Text, after: Text): Size | undefined {
  if (before.text === '' || after.text === '')
    return before.text === after.text ? undefined : 'minor';
  return sizeOf(before, after);
}
