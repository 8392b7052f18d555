/** What changed at a level and at the next one since an earlier version of their ladder. */
import { changeBetween } from '../ladder/change.ts';
import { statementsAt } from '../ladder/holding.ts';
import { wordsOf as plain } from '../ladder/words.ts';
import type { Track } from '../ladder/model.ts';
import { countsOf, placeOf } from '../ladder/versions/entries.ts';
import {
  type Cell,
  type CompetencyPair,
  kinds,
  largest,
  type LevelPair,
  type Size,
  type TrackPair,
} from '../ladder/versions/model.ts';
import { expectationView, newsView, type Standing, wordsOf } from './expectation.ts';
import type { Wording } from './labels.ts';
import type { View } from './model.ts';
import { competencyView, ladderView } from './track-view.ts';

/** A comparison with an earlier version. */
export interface Since {
  /** What the earlier version is called, where it is a revision of git. */
  readonly revision?: string;
  readonly tracks: readonly TrackPair[];
}

/** Nothing where there is no earlier version to compare with. */
export function changesView(
  since: Since | undefined,
  { track, level: index }: { readonly track: Track; readonly level: number },
  wording: Wording,
): View | undefined {
  const pair = since?.tracks.find(({ after }) => after?.id === track.id);
  if (!since || !pair) return undefined;
  const [own, next] = [index, index + 1].map((at) =>
    pair.levels.find(({ after }) => after?.index === at),
  );
  const [here, above] = [own, next].map((one) => one && atLevel(pair, one));
  return {
    from: { revision: since.revision, ...(pair.before && ladderView(pair.before.source, wording)) },
    none: [here, above].every((one) => !one?.size),
    own: here?.view,
    next: above?.view,
  };
}

function atLevel(track: TrackPair, levels: LevelPair) {
  const found = track.competencies.flatMap((pair) =>
    pair.cells
      .filter((cell) => cell.levels.after?.index === levels.after?.index)
      .map((cell): Entry => ({ pair, cell, track })),
  );
  const changed = found.filter(({ cell }) => cell.change);
  const kept = found.filter(({ cell }) => !cell.change);
  const size = largest(
    [levels.change, ...changed.map(({ cell }) => cell.change)].map((one) => one?.size),
  );
  const counts = countsOf(found.map(({ cell }) => cell));
  const view = {
    title: levels.after?.level.title,
    formerly: earlier(levels.before?.level.title, levels.after?.level.title),
    isNew: !levels.before,
    none: !size,
    ...sizeView(size),
    count: found.length,
    changed: changed.length,
    kinds: Object.entries(counts)
      .filter(([, number]) => number > 0)
      .map(([kind, number]) => ({ number, ...kindView(kind) })),
    areas: byArea(changed).map(([title, some]) => ({
      title,
      changed: some.length,
      competencies: some.map(entryView),
    })),
    kept: byArea(kept).map(([title, some]) => ({
      title,
      competencies: some.map(({ pair: { after } }) => ({ title: after?.competency.title })),
    })),
    unchanged: kept.length,
    reason: levels.change?.reason,
  };
  return { size, view };
}

/** A competency at the level. */
interface Entry {
  readonly track: TrackPair;
  readonly pair: CompetencyPair;
  readonly cell: Cell;
}

/** The earlier one of two titles, where there are two. */
const earlier = (before: string | undefined, after: string | undefined): string | undefined =>
  before === after || after === undefined ? undefined : before;

const kindView = (kind: string): View =>
  Object.fromEntries(kinds.map((one) => [one, one === kind]));

const sizeView = (size: Size | undefined): View => ({
  major: size === 'major',
  minor: size === 'minor',
  patch: size === 'patch',
});

/** In the order of the later version; what was removed stands last in its area. */
function byArea(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const areas = new Map<string, Entry[]>();
  for (const entry of entries) {
    const title = areaOf(entry);
    areas.set(title, [...(areas.get(title) ?? []), entry]);
  }
  return [...areas];
}

/** As the later version calls it. */
function areaOf({ track, pair: { before, after } }: Entry): string {
  const own = track.areas.find((area) => area.before === before?.area);
  return (after?.area ?? own?.after ?? before?.area)?.title ?? '';
}

function entryView({ track, pair, cell }: Entry): View {
  const { before, after, change } = pair;
  const own = cell.change;
  const shown = after ?? before;
  const source = (after ? track.after : track.before)?.source;
  const formerly = earlier(before?.competency.title, after?.competency.title);
  const isMoved = change?.kind === 'moved';
  const fromArea =
    isMoved && before && after ? earlier(placeOf(before), placeOf(after)) : undefined;
  return {
    ...(shown && source && competencyView(shown.competency, source)),
    isElsewhere: (formerly ?? fromArea) !== undefined,
    formerly,
    fromArea,
    aboutBefore: aboutBefore({ track, pair, cell }),
    ...kindView(own?.kind ?? 'unchanged'),
    ...sizeView(own?.size),
    ...answers({ track, pair, cell }),
    reason: own?.reason ?? change?.reason,
  };
}

/** The earlier description, where there is another one now. */
function aboutBefore({ track, pair: { before, after } }: Entry): View[string] {
  const [old, now] = [before?.competency.about, after?.competency.about];
  if (!old || !after || !track.before || plain(old) === plain(now ?? [])) return undefined;
  return wordsOf(track.before.source, old);
}

/** Both texts, what is new in the later one marked. */
function answers({ track, pair, cell: { levels } }: Entry): View {
  const before = standing(track.before, pair.before, levels.before?.index);
  const after = standing(track.after, pair.after, levels.after?.index);
  const kind = changeBetween(statedBy(before), statedBy(after));
  return {
    rewritten: kind === 'rewritten',
    before: before && expectationView(before.track, before.competency, before.level),
    after: after && newsView(before, after, levels.before ? kind : 'none'), // of a new level all is new
  };
}

const statedBy = (one: Standing | undefined): ReturnType<typeof statementsAt> =>
  one ? statementsAt(one.track, one.competency, one.level) : [];

const standing = (
  track: TrackPair['after'],
  placed: CompetencyPair['after'],
  level: number | undefined,
): Standing | undefined =>
  track && placed && level !== undefined
    ? { track, competency: placed.competency, level }
    : undefined;
