/** Sets of levels → single statements: of this track, area and competency, at this level, that. */
import { type Datum, isEmpty, type Label } from './datum.ts';
import { type Directory, named, referredTo } from './datum-names.ts';
import { roleOf } from './words.ts';
import { groupedBy } from './grouped.ts';
import { entriesIn, isRich } from './level-entries.ts';
import type { LevelSet, Member, Step } from './level-set.ts';
import { lettersOf } from '../words.ts';

export interface Statement {
  readonly track?: Label;
  readonly area?: Label;
  readonly group?: Label;
  /** Absent for what is said of a level as a whole. */
  readonly competency?: Label;
  /** What describes the competency for all levels, in part. */
  readonly about: readonly Datum[];
  readonly member: Member;
  /** The member's place in its set, from 0. */
  readonly ordinal: number;
  readonly data: Datum;
}

export function statementsOf(
  sets: readonly LevelSet[],
  directory: Directory,
): readonly Statement[] {
  const groups = groupedBy(sets, ({ path }) => keyOf(path.slice(0, -1)));
  const kinds = [...groups.values()].map((group) => ({ group, isOf: areCompetencies(group) }));
  const competencies = kinds.filter(({ isOf }) => isOf).flatMap(({ group }) => group);
  const isTrack = firstIsTrack(competencies);
  return kinds.flatMap(({ group, isOf }) =>
    group.flatMap((set) =>
      isOf ? ofCompetency(set, isTrack, directory) : ofLevels(set, directory),
    ),
  );
}

const keyOf = (path: readonly Step[]): string => path.map(({ label }) => label.text).join('\n');

/** Whether the innermost things around these sets are competencies; otherwise they are tracks. */
function areCompetencies(group: readonly LevelSet[]): boolean {
  const last = group[0]?.path.at(-1);
  if (!last) return false;
  if (last.role === 'competency') return true;
  if (group.some(({ members }) => members.some(({ value }) => isRich(value)))) return false;
  return group.length > 1 && haveLevelsInCommon(group);
}

/** Of each set and the first, half of the levels are the same. */
function haveLevelsInCommon([first, ...others]: readonly LevelSet[]): boolean {
  const own = new Set(first ? marks(first) : []);
  return others.every((other) => {
    const shared = marks(other).filter((mark) => own.has(mark)).length;
    return 2 * shared >= Math.min(own.size, other.members.length);
  });
}

const marks = ({ members }: LevelSet): readonly string[] =>
  members.map(({ code, name }, index) => code?.text ?? name?.text ?? String(index));

const inside = (group: readonly LevelSet[]): readonly string[] =>
  group.map(({ path }) => lettersOf(keyOf(path.slice(1))));

/** The outermost things hold the same competencies, or have other levels: they are tracks. */
function firstIsTrack(sets: readonly LevelSet[]): boolean {
  const deep = sets.filter(({ path }) => path.length > 1);
  const groups = [...groupedBy(deep, ({ path }) => path[0]?.label.text ?? '').values()];
  const [first, ...others] = groups;
  if (!first || others.length === 0) return false;
  const known = new Set(inside(first));
  const repeats = others.some((group) => inside(group).some((key) => known.has(key)));
  return repeats || !haveLevelsInCommon(groups.flatMap((group) => group.slice(0, 1)));
}

function ofCompetency(
  { path, members }: LevelSet,
  isTrack: boolean,
  directory: Directory,
): readonly Statement[] {
  const last = path.at(-1);
  if (!last) return [];
  const around = path.slice(0, -1);
  const tracks = around.filter(({ role }, index) => role === 'track' || (isTrack && index === 0));
  const areas = around
    .filter((step) => !tracks.includes(step))
    .map(({ label }) => named(label, directory));
  const own = last.role === 'area' ? undefined : areaField(last, directory);
  const [area = own, ...finer] = areas;
  const competency = named(last.label, directory);
  const track = joined(tracks.map(({ label }) => named(label, directory)));
  const group = joined(finer);
  const referred = referredTo(last.label.text, directory);
  const about = [last.owner, ...(referred ? [referred] : [])];
  return members.map((member, ordinal) => ({
    ...(track && { track }),
    ...(area && { area }),
    ...(group && { group }),
    competency,
    about,
    member,
    ordinal,
    data: member.value,
  }));
}

/** `category: …` beside the levels. */
function areaField({ owner }: Step, directory: Directory): Label | undefined {
  if (owner.kind !== 'map') return undefined;
  const field = owner.fields.find(
    ({ key, value }) => roleOf(key) === 'area' && value.kind === 'text' && !isEmpty(value),
  );
  return field?.value.kind === 'text'
    ? named({ text: field.value.value.trim(), at: field.value.at }, directory)
    : undefined;
}

function joined(labels: readonly Label[]): Label | undefined {
  const [first] = labels;
  return first && { text: labels.map(({ text }) => text).join(' – '), at: first.at };
}

function ofLevels({ path, members }: LevelSet, directory: Directory): readonly Statement[] {
  const track = joined(path.map(({ label }) => named(label, directory)));
  return members.flatMap((member, ordinal) =>
    entriesIn(member.value, {}, directory).map(({ area, competency, data }) => ({
      ...(track && { track }),
      ...(area && { area }),
      ...(competency && { competency }),
      about: [],
      member,
      ordinal,
      data,
    })),
  );
}
