/** Hints at what may have been renamed without a word of it. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { textOf } from '../change.ts';
import { statementsAt } from '../holding.ts';
import type { Level, Track } from '../model.ts';
import { placedIn, type Placed } from '../same-competency.ts';
import { similarity } from '../similarity.ts';
import { keysIn } from '../word-list.ts';
import type { CompetencyPair, LevelPair, TrackPair } from './model.ts';

/** From this similarity on, two things may be one. */
const ALIKE = 0.6;

/** Words of each that are compared: each is compared with each. */
const FIRST = 150;

/** What is gone or new, by its words. */
interface One {
  readonly title: string;
  readonly place: Level['place'];
  readonly text: string;
  /** Only what stands in one of these is compared. */
  readonly within: string;
}

/** A warning for each thing that reads like one that is gone: nothing is taken for renamed by that. */
export const maybeRenamed = (tracks: readonly TrackPair[]): readonly Diagnostic[] => [
  ...alike(
    tracks.flatMap(({ before, after }) => (before && !after ? [ofTrack(before)] : [])),
    tracks.flatMap(({ before, after }) => (after && !before ? [ofTrack(after)] : [])),
  ),
  ...tracks.flatMap(({ before, after, levels, competencies }) =>
    before && after
      ? [...inLevels(levels, before, after), ...inCompetencies(competencies, before, after)]
      : [],
  ),
];

function alike(gone: readonly One[], fresh: readonly One[]): readonly Diagnostic[] {
  return fresh.flatMap(({ title, place, text, within }) => {
    const [nearest] = gone
      .filter((one) => one.within === within)
      .map((one) => ({ one, share: similarity(one.text, text) }))
      .filter(({ share }) => share >= ALIKE)
      .toSorted((a, b) => b.share - a.share);
    if (!nearest) return [];
    return [report('changes-alike', place, { before: nearest.one.title, after: title })];
  });
}

const wordsAt = (track: Track, placed: Placed, index: number): string =>
  textOf(statementsAt(track, placed.competency, index));

/** Its first words, after which they differ or not. */
const begun = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => keysIn(text))
    .slice(0, FIRST)
    .join(' ');

const ofTrack = (track: Track): One => ({
  title: track.title,
  place: track.place,
  text: begun(placedIn(track).map((placed) => wordsAt(track, placed, 0))),
  within: '',
});

const ofLevel = (track: Track, index: number, { title, place }: Level): One => ({
  title,
  place,
  text: begun(placedIn(track).map((placed) => wordsAt(track, placed, index))),
  within: '',
});

const ofCompetency = (track: Track, placed: Placed): One => ({
  title: placed.competency.title,
  place: placed.competency.place,
  text: begun(track.levels.map((_, index) => wordsAt(track, placed, index))),
  within: placed.area.title,
});

const inLevels = (levels: readonly LevelPair[], before: Track, after: Track) =>
  alike(
    levels.flatMap((one) =>
      one.before && !one.after ? [ofLevel(before, one.before.index, one.before.level)] : [],
    ),
    levels.flatMap((one) =>
      one.after && !one.before ? [ofLevel(after, one.after.index, one.after.level)] : [],
    ),
  );

const inCompetencies = (pairs: readonly CompetencyPair[], before: Track, after: Track) =>
  alike(
    pairs.flatMap((one) => (one.before && !one.after ? [ofCompetency(before, one.before)] : [])),
    pairs.flatMap((one) => (one.after && !one.before ? [ofCompetency(after, one.after)] : [])),
  );
