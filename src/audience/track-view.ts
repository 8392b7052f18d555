import type { Change } from '../ladder/change.ts';
import { compareLevels, type LevelStep } from '../ladder/compare.ts';
import type { Area, Competency, RichText, Source, Track } from '../ladder/model.ts';
import { besideOthers, expectationView, newsView, type Standing, wordsOf } from './expectation.ts';
import { frozen } from './frozen.ts';
import { type Labels, longDate, type Wording } from './labels.ts';
import type { View } from './model.ts';

export const ladderView = (source: Source, { locale }: Wording): View => ({
  title: source.title,
  version: source.version,
  effective: source.effective && longDate(source.effective, locale),
  owner: source.owner,
});

/** Levels of a track, counted from 0. */
interface Marked {
  readonly now?: number;
  readonly next?: number;
  readonly since?: string | undefined;
}

/** The steps of a track, each with its number of how many: where someone stands, and what comes next. */
export const stepsView = (track: Track, { now, next, since }: Marked = {}): readonly View[] =>
  track.levels.map(({ title }, index) => ({
    title,
    number: index + 1,
    count: track.levels.length,
    now: index === now,
    next: index === next,
    since: index === now ? since : undefined,
  }));

/** What layouts print of a competency at any level. */
export const competencyView = ({ title, group, about }: Competency, source: Source): View => ({
  title,
  group: groupOf(group, title),
  about: about && wordsOf(source, about),
});

/** A name is not printed twice: the group is left out where it says what the competency says. */
const groupOf = (group: string | undefined, title: string): string | undefined =>
  group?.toLowerCase() === title.toLowerCase() ? undefined : group;

/** One area at one level. */
export interface LevelArea extends View {
  readonly competencies: readonly (View & { readonly id: string })[];
  readonly count: number;
  /** How many ask for something new at the next level, and how many at this one. */
  readonly changed: number;
  readonly fresh: number;
}

const areasOf = new WeakMap<Track, Map<number, readonly LevelArea[]>>();

/** The competencies of one level, and the next level's beside them. Made once for each, and frozen. */
export function levelAreas(track: Track, level: number): readonly LevelArea[] {
  const known = areasOf.get(track) ?? new Map<number, readonly LevelArea[]>();
  areasOf.set(track, known);
  const areas =
    known.get(level) ?? frozen(track.areas.map((area) => levelArea(track, area, level)));
  known.set(level, areas);
  return areas;
}

function levelArea(track: Track, area: Area, level: number): LevelArea {
  const [below, own, above] = [
    track.levels[level - 1],
    track.levels[level],
    track.levels[level + 1],
  ];
  const here = below && own && compareLevels(track, below.id, own.id).changes;
  const next = own && above && compareLevels(track, own.id, above.id).changes;
  const competencies = area.competencies.map((competency) => ({
    id: competency.id,
    ...competencyView(competency, track.source),
    now: expectationView(track, competency, level),
    ...fromBelow({ track, competency, level }, here?.get(competency.id)),
    ...toNext({ track, competency, level }, next?.get(competency.id)),
  }));
  const count = (changes: LevelStep['changes'] | undefined): number =>
    area.competencies.filter(({ id }) => isNew(changes?.get(id))).length;
  const counts = { count: competencies.length, changed: count(next), fresh: count(here) };
  return { id: area.id, title: area.title, ...counts, competencies };
}

/** The sums over all areas. */
export const totalsOf = (areas: readonly LevelArea[]): View => ({
  count: sum(areas, ({ count }) => count),
  changed: sum(areas, ({ changed }) => changed),
  fresh: sum(areas, ({ fresh }) => fresh),
});

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

/** What is new to those who know the level below. What is new as a whole has no marks, but a tag. */
function fromBelow(now: Standing, kind: Change | undefined): View {
  const { track, competency, level } = now;
  const isMarked = kind === 'reworded';
  return {
    fresh: isMarked
      ? newsView({ ...now, level: level - 1 }, now, kind)
      : expectationView(track, competency, level),
    arrival: kind && changeView(kind),
  };
}

function toNext(now: Standing, kind: Change | undefined): View {
  return {
    next: kind && newsView(now, { ...now, level: now.level + 1 }, kind),
    change: kind && changeView(kind),
  };
}

/** Whether a change asks for something that was not asked, or not in these words. */
export const isNew = (kind: Change | undefined): boolean =>
  kind === 'starts' || kind === 'reworded' || kind === 'rewritten';

export const changeView = (kind: Change): View => ({
  same: kind === 'same',
  starts: kind === 'starts',
  ends: kind === 'ends',
  reworded: kind === 'reworded',
  rewritten: kind === 'rewritten',
  none: kind === 'none',
});

const matrixArea = (track: Track, area: Area, labels: Labels): View => ({
  title: area.title,
  count: area.competencies.length,
  competencies: area.competencies.map((competency) => ({
    ...competencyView(competency, track.source),
    expectations: track.levels.map(({ title }, level) => ({
      level: title,
      ...besideOthers(track, competency, level, labels),
    })),
  })),
});

/**
 * For each area and each step up: how many of its competencies start there or are another text
 * (`fresh`), and how many are the old text reworded.
 */
function newness(track: Track): readonly View[] {
  const steps = track.levels.slice(1).map((to, index) => {
    const from = track.levels[index];
    return compareLevels(track, from?.id, to.id).changes;
  });
  return track.areas.map(({ title, competencies }) => ({
    title,
    cells: steps.map((changes) => {
      const kinds = competencies.map(({ id }) => changes.get(id));
      const count = kinds.length;
      const fresh = kinds.filter((kind) => kind === 'starts' || kind === 'rewritten').length;
      const reworded = kinds.filter((kind) => kind === 'reworded').length;
      return { fresh, reworded, count, share: count === 0 ? 0 : fresh / count };
    }),
  }));
}

/** Columns of an A4 page on its side in which a line still holds a few words. */
const mostColumns = 7;

/**
 * Letters of the longest expectation, times the columns: at 5,000 a cell is about as high as the
 * page (four columns hold 35 letters a line, seven 18, and a page some 40 lines).
 */
const mostLetters = 5000;

function fitsSideBySide({ levels, areas }: Track): boolean {
  const longest = areas
    .flatMap(({ competencies }) => competencies.flatMap(({ expectations }) => expectations))
    .reduce((most, one) => Math.max(most, one.kind === 'blank' ? 0 : one.text.length), 0);
  return levels.length <= mostColumns && longest * levels.length <= mostLetters;
}

/** A whole track: its levels one by one, side by side, and how much is new at each. */
export const trackView = (track: Track, about: RichText, wording: Wording): View => ({
  ladder: ladderView(track.source, wording),
  title: track.title,
  about: wordsOf(track.source, about),
  introduction: wordsOf(track.source, track.introduction),
  defined: track.levels.length > 0,
  sideBySide: fitsSideBySide(track),
  levels: track.levels.map(({ title }, index) => ({
    title,
    number: index + 1,
    steps: stepsView(track, { now: index, next: index + 1 }),
    areas: levelAreas(track, index),
  })),
  upperLevels: track.levels.slice(1).map(({ title }) => ({ title })),
  areas: track.areas.map((area) => matrixArea(track, area, wording.labels)),
  newness: newness(track),
  levelCount: track.levels.length,
  competencyCount: sum(track.areas, ({ competencies }) => competencies.length),
  steps: stepsView(track),
});
