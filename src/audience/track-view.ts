import { type Change, compareLevels } from '../ladder/compare.ts';
import type { Area, RichText, Source, Track } from '../ladder/model.ts';
import { besideOthers, expectationView } from './expectation.ts';
import { type Labels, longDate } from './labels.ts';
import type { View } from './model.ts';

export interface Wording {
  readonly labels: Labels;
  /** BCP 47: how dates are written. */
  readonly locale: string;
}

export const ladderView = (source: Source, { locale }: Wording): View => ({
  title: source.title,
  version: source.version,
  effective: source.effective && longDate(source.effective, locale),
  owner: source.owner,
});

/** The steps of a track: where someone stands, and what comes next. */
export const stepsView = (track: Track, now: number, since?: string): readonly View[] =>
  track.levels.map(({ title }, index) => ({
    title,
    now: index === now,
    next: now >= 0 && index === now + 1,
    since: index === now ? since : undefined,
  }));

/** A name is not printed twice: the group is left out where it says what the competency says. */
const groupOf = (group: string | undefined, title: string): string | undefined =>
  group?.toLowerCase() === title.toLowerCase() ? undefined : group;

/** The competencies of one level; with the next level's beside them where there is one. */
export function levelAreas(track: Track, level: number): readonly View[] {
  const from = track.levels[level];
  const to = track.levels[level + 1];
  const step = from && to && compareLevels(track, from.id, to.id);
  return track.areas.map((area) => {
    const competencies = area.competencies.map((competency) => {
      const kind = step?.changes.get(competency.id);
      return {
        id: competency.id,
        title: competency.title,
        group: groupOf(competency.group, competency.title),
        now: expectationView(track, competency, level),
        next: to && expectationView(track, competency, level + 1),
        change: kind && changeView(kind),
        isChanged: isNew(kind),
      };
    });
    const changed = competencies.filter(({ isChanged }) => isChanged).length;
    return { id: area.id, title: area.title, count: competencies.length, changed, competencies };
  });
}

const isNew = (kind: Change | undefined): boolean =>
  kind === 'starts' || kind === 'reworded' || kind === 'rewritten';

const changeView = (kind: Change): View => ({
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
    title: competency.title,
    group: groupOf(competency.group, competency.title),
    expectations: track.levels.map((_, level) => besideOthers(track, competency, level, labels)),
  })),
});

/** For each area and each step up: how many of its competencies ask for something new. */
function newness(track: Track): readonly View[] {
  const steps = track.levels.slice(1).map((to, index) => {
    const from = track.levels[index];
    return compareLevels(track, from?.id, to.id).changes;
  });
  return track.areas.map(({ title, competencies }) => ({
    title,
    cells: steps.map((changes) => {
      const changed = competencies.filter(({ id }) => isNew(changes.get(id))).length;
      return { changed, count: competencies.length, share: changed / competencies.length };
    }),
  }));
}

/** A whole track: its levels one by one, side by side, and how much is new at each. */
export const trackView = (track: Track, about: RichText, wording: Wording): View => ({
  ladder: ladderView(track.source, wording),
  title: track.title,
  about,
  introduction: track.introduction,
  defined: track.levels.length > 0,
  levels: track.levels.map(({ title }, index) => ({
    title,
    number: index + 1,
    areas: levelAreas(track, index),
  })),
  upperLevels: track.levels.slice(1).map(({ title }) => ({ title })),
  areas: track.areas.map((area) => matrixArea(track, area, wording.labels)),
  newness: newness(track),
  levelCount: track.levels.length,
  competencyCount: track.areas.reduce((sum, { competencies }) => sum + competencies.length, 0),
  steps: stepsView(track, -1),
});
