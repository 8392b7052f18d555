/** A step from one level to another: what is asked before and after, area by area. */
import type { Change } from '../ladder/change.ts';
import { levelIndex } from '../ladder/compare.ts';
import { compareRungs, type Rung, type RungStep, type StepEntry } from '../ladder/compare-rungs.ts';
import { expectationView, newsView, type Standing } from './expectation.ts';
import type { Wording } from './labels.ts';
import type { StepAbout, View } from './model.ts';
import { changeView, competencyView, isNew, ladderView, stepsView } from './track-view.ts';

/** A competency in its area. */
type Placed = RungStep['left'][number];

export function stepView({ from, to }: StepAbout, wording: Wording): View {
  const { areas, left } = compareRungs(from, to);
  const isMove = from.track.id !== to.track.id;
  const [now, next] = [indexOf(from), indexOf(to)];
  return {
    ladder: ladderView(to.track.source, wording),
    track: { title: to.track.title },
    move: isMove,
    from: { ...rungView(from, wording), steps: stepsView(from.track, { now }) },
    to: { ...rungView(to, wording), steps: stepsView(to.track, isMove ? { next } : { now, next }) },
    totals: totalsOf(
      areas.flatMap(({ entries }) => entries),
      left.length,
    ),
    areas: areas.map(({ area, entries }) => ({
      title: area.title,
      ...countsOf(entries),
      ...entriesView(entries, from, to),
    })),
    leftCount: left.length,
    left: byArea(left).map((some) => ({
      title: some[0]?.area.title ?? '',
      competencies: some.map((placed) => ({
        ...competencyView(placed.competency, from.track.source),
        from: expectationOf(from, placed),
      })),
    })),
  };
}

const rungView = ({ track, level }: Rung, wording: Wording): View => ({
  title: level.title,
  track: track.title,
  ladder: ladderView(track.source, wording),
});

const indexOf = ({ track, level }: Rung): number => levelIndex(track, level.id).index;

const standing = (rung: Rung, { competency }: Placed): Standing => ({
  track: rung.track,
  competency,
  level: indexOf(rung),
});

const expectationOf = (rung: Rung, { competency }: Placed): View =>
  expectationView(rung.track, competency, indexOf(rung));

/** The sums over all areas, and with what is left behind. */
function totalsOf(entries: readonly StepEntry[], left: number): View {
  const counts = countsOf(entries);
  return { ...counts, allEnds: counts.ends + left, all: counts.count + left };
}

/** How many of each kind; what neither level states is not counted. */
function countsOf(entries: readonly StepEntry[]) {
  const count = (kind: Change): number => entries.filter(({ change }) => change === kind).length;
  const kinds = {
    same: count('same'),
    reworded: count('reworded'),
    rewritten: count('rewritten'),
    starts: count('starts'),
    ends: count('ends'),
  };
  const all = entries.length - count('none');
  const shares = Object.entries(kinds).map(([kind, some]) => [kind, all === 0 ? 0 : some / all]);
  return {
    count: all,
    changed: entries.filter(({ change }) => isNew(change)).length,
    ...kinds,
    shares: Object.fromEntries(shares),
  };
}

/**
 * What changes with both texts; what one comes to for the first time, and what stays, with one; and
 * what neither level states by name.
 */
function entriesView(entries: readonly StepEntry[], from: Rung, to: Rung): View {
  const having = (...kinds: readonly Change[]): readonly StepEntry[] =>
    entries.filter(({ change }) => kinds.includes(change));
  return {
    competencies: having('starts', 'reworded', 'rewritten', 'ends')
      .filter(({ before }) => before)
      .map((entry) => changedView(entry, from, to)),
    unknown: having('starts')
      .filter(({ before }) => !before)
      .map((entry) => oneView(entry, to)),
    kept: having('same').map((entry) => oneView(entry, to)),
    silent: having('none').map(({ competency }) => ({ title: competency.title })),
  };
}

const oneView = (entry: StepEntry, to: Rung): View => ({
  ...competencyView(entry.competency, to.track.source),
  to: expectationOf(to, entry),
});

function changedView(entry: StepEntry, from: Rung, to: Rung): View {
  const { area, competency, before, change } = entry;
  const isElsewhere = before && before.area.title.toLowerCase() !== area.title.toLowerCase();
  return {
    ...competencyView(competency, to.track.source),
    change: changeView(change),
    from: before && expectationOf(from, before),
    fromArea: isElsewhere ? before.area.title : undefined,
    to: newsView(before && standing(from, before), standing(to, entry), change),
  };
}

/** In runs of one area, as they come. */
function byArea(all: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const placed of all) {
    const last = runs.at(-1);
    if (last?.[0]?.area === placed.area) last.push(placed);
    else runs.push([placed]);
  }
  return runs;
}
