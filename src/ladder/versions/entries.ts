/** The changes as a list: one entry for whatever was done to one thing. */
import type { Placed } from '../same-competency.ts';
import type { Cell, Change, CompetencyPair, Kind, LevelPair, TrackPair } from './model.ts';
import { kinds } from './model.ts';

export interface Entry extends Change {
  readonly what: 'track' | 'introduction' | 'level' | 'area' | 'competency' | 'expectation';
  /** Titles of the later version, of the earlier one where it was removed. */
  readonly track: string;
  readonly area?: string;
  readonly competency?: string;
  readonly levels: readonly string[];
  /** These are all levels of the track. */
  readonly everywhere: boolean;
  /** The earlier title, where it is another one. */
  readonly formerly?: string;
  /** The earlier area and group, where they are other ones. */
  readonly from?: string;
}

type Draft = Omit<Entry, 'everywhere'>;

/**
 * What comes or goes as a whole is one entry, and what stands at its levels is no further one. An
 * expectation has an entry for each kind of change and its size, with the levels that it is of.
 */
export const entriesOf = (tracks: readonly TrackPair[]): readonly Entry[] =>
  tracks.flatMap((track) => {
    const own = wholeTrack(track);
    const isWhole = !track.before || !track.after;
    const all = isWhole ? own : [...own, ...partsOf(track)];
    return all.map((entry) => ({
      ...entry,
      everywhere: entry.levels.length === track.levels.length,
    }));
  });

/** How many expectations are of each kind: together, all that either version states. */
export function countsOf(cells: readonly Cell[]): Readonly<Record<Kind, number>> {
  const count = (kind: Kind): number =>
    cells.filter(({ change }) => (change?.kind ?? 'unchanged') === kind).length;
  const [added, reworded, removed, moved, renamed, unchanged] = kinds.map(count);
  const all = { added, reworded, removed, moved, renamed, unchanged };
  return Object.assign(
    { added: 0, reworded: 0, removed: 0, moved: 0, renamed: 0, unchanged: 0 },
    all,
  );
}

export const cellsOf = (tracks: readonly TrackPair[]): readonly Cell[] =>
  tracks.flatMap(({ competencies }) => competencies.flatMap(({ cells }) => cells));

const titleOf = (pair: {
  readonly before?: { readonly title: string };
  readonly after?: { readonly title: string };
}): string => (pair.after ?? pair.before)?.title ?? '';

/** The earlier title, where there are two. */
const formerly = (before: string | undefined, after: string | undefined) =>
  before !== undefined && after !== undefined && before !== after ? { formerly: before } : {};

const levelTitle = ({ before, after }: LevelPair): string => (after ?? before)?.level.title ?? '';

function wholeTrack(pair: TrackPair): readonly Draft[] {
  const { before, after, change, introduction } = pair;
  const about = { track: titleOf(pair), levels: pair.levels.map(levelTitle) };
  return [
    ...(change
      ? [{ ...about, ...change, what: 'track' as const, ...formerly(before?.title, after?.title) }]
      : []),
    ...(introduction
      ? [{ ...about, levels: [], ...introduction, what: 'introduction' as const }]
      : []),
  ];
}

function partsOf(pair: TrackPair): readonly Draft[] {
  const track = titleOf(pair);
  const levels = pair.levels.flatMap((level): readonly Draft[] => {
    const { before, after, change } = level;
    const about = { what: 'level' as const, track, levels: [levelTitle(level)] };
    return change
      ? [{ ...about, ...change, ...formerly(before?.level.title, after?.level.title) }]
      : [];
  });
  const areas = pair.areas.flatMap((area): readonly Draft[] => {
    const { before, after, change } = area;
    if (!before || !after || !change) return []; // its competencies tell
    const about = { what: 'area' as const, track, area: after.title, levels: [] };
    return [{ ...about, ...change, ...formerly(before.title, after.title) }];
  });
  const competencies = pair.competencies.flatMap((one) => ofCompetency(one, track));
  return [...levels, ...areas, ...competencies];
}

function ofCompetency(pair: CompetencyPair, track: string): readonly Draft[] {
  const { before, after, change, cells } = pair;
  const shown = after ?? before;
  const about = { track, area: shown?.area.title ?? '', competency: shown?.competency.title ?? '' };
  const levels = cells.map((cell) => levelTitle(cell.levels));
  const named = formerly(before?.competency.title, after?.competency.title);
  const from = change?.kind === 'moved' && before ? { from: placeOf(before) } : {};
  const own: readonly Draft[] = change
    ? [{ ...about, levels, ...change, what: 'competency', ...named, ...from }]
    : [];
  return before && after ? [...own, ...ofCells(pair, about)] : own;
}

/** `Technical skills, Quality & testing` */
export const placeOf = ({ area, competency }: Placed): string =>
  [area.title, competency.group ?? ''].filter((name) => name !== '').join(', ');

/** Of the levels that both versions have. */
function ofCells(
  { cells, change: own }: CompetencyPair,
  about: Pick<Entry, 'track' | 'area' | 'competency'>,
): readonly Draft[] {
  const entries = new Map<string, Draft>();
  for (const { levels, change } of cells) {
    if (!change || change.kind === own?.kind || !levels.before || !levels.after) continue;
    const { kind, size, reason = '' } = change;
    const key = [kind, size, reason].join(' ');
    const { levels: others = [] } = entries.get(key) ?? {};
    const all = [...others, levelTitle(levels)];
    entries.set(key, { ...about, ...change, what: 'expectation', levels: all });
  }
  return [...entries.values()];
}
