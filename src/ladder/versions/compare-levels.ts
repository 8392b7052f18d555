/** The levels of two versions of a track. */
import type { Track } from '../model.ts';
import type { Both, Changed, LevelAt, LevelPair } from './model.ts';
import { type Aliases, paired, type Sign, signsOf } from './same.ts';
import { changeOf } from './standing.ts';

export function levelsOf(
  before: Track | undefined,
  after: Track | undefined,
  aliases: Aliases,
): readonly LevelPair[] {
  const signs = signsOf(aliases).map((one): Sign<LevelAt> => ({
    before: ({ level }) => one.before(level),
    after: ({ level }) => one.after(level),
  }));
  const pairs = paired(placed(before), placed(after), signs);
  const kept = pairs.flatMap(({ before: old, after: now }) => (old && now ? [old] : []));
  return pairs.map((pair) => ({ ...pair, ...changeOf(titles(pair)), ...movedIn(pair, kept) }));
}

const placed = (track: Track | undefined): readonly LevelAt[] =>
  (track?.levels ?? []).map((level, index) => ({ level, index }));

const titles = ({ before, after }: Both<LevelAt>): Both<LevelAt['level']> => ({
  ...(before && { before: before.level }),
  ...(after && { after: after.level }),
});

/** `kept`: the levels that both versions have, as the earlier one has them, in the later order. */
function movedIn({ before, after }: Both<LevelAt>, kept: readonly LevelAt[]): Changed {
  if (!before || !after) return {};
  const rank = kept.filter(({ index }) => index < before.index).length;
  return kept[rank] === before ? {} : { change: { kind: 'moved', size: 'major' } };
}
