/** Two versions of the ladders, expectation by expectation. */
import type { Ladder, Track } from '../model.ts';
import { type Text, sizeOf } from './size.ts';
import { wordsOf } from '../words.ts';
import { areasOf, competenciesOf } from './compare-competencies.ts';
import { levelsOf } from './compare-levels.ts';
import type { Change, TrackPair } from './model.ts';
import { type Aliases, paired, signsOf } from './same.ts';
import { changeOf } from './standing.ts';

/**
 * Tracks, levels, areas and competencies are the same where their ids, their titles or the aliases of
 * the later version say so, and never because they are alike.
 */
export function compareVersions(
  before: readonly Ladder[],
  after: readonly Ladder[],
): readonly TrackPair[] {
  const aliases = Object.assign({}, ...after.map(({ source }) => source.aliases ?? {}));
  return paired(tracksOf(before), tracksOf(after), signsOf(aliases)).map((pair) => trackPair(pair));
}

const tracksOf = (ladders: readonly Ladder[]): readonly Track[] =>
  ladders.flatMap((ladder) => ladder.tracks);

function trackPair(pair: { readonly before?: Track; readonly after?: Track }): TrackPair {
  const { before, after } = pair;
  const aliases: Aliases = after?.source.aliases;
  const levels = levelsOf(before, after, aliases);
  const areas = areasOf(before, after, aliases);
  const introduction = introductionOf(before, after);
  return {
    ...pair,
    ...changeOf(pair),
    ...(introduction && { introduction }),
    levels,
    areas,
    competencies: competenciesOf(pair, levels, areas, aliases),
  };
}

/** It explains, and asks nothing by itself. */
function introductionOf(before: Track | undefined, after: Track | undefined): Change | undefined {
  if (!before || !after) return undefined;
  const [old, now] = [before, after].map(({ introduction }): Text => ({
    content: introduction,
    text: wordsOf(introduction),
  }));
  const size = old && now && sizeOf(old, now);
  return size && { kind: 'reworded', size: size === 'patch' ? 'patch' : 'minor' };
}
