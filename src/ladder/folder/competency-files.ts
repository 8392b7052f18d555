/** Files each of which reads as a track with one competency, all of the same levels. */
import type { Leaf } from './leaf.ts';
import { partsOf } from './part.ts';
import { type Collection, collectionAt, guideLeaves, openLeaves, type Site } from './site.ts';

/** The competencies of a folder as its collection: three at least, or two if its guide says so. */
export function competenciesIn(site: Site): Collection | undefined {
  const leaves = openLeaves(site).filter(isCompetency);
  const isSaid = site.guides.some(
    ({ leaf, isStrict }) => isStrict || leaf.opened.front.shape === 'competencies',
  );
  if (leaves.length < (isSaid ? 2 : 3)) return undefined;
  const parts = partsOf(leaves, [], site.links, undefined);
  const sorted = parts.every(({ linked }) => linked !== undefined)
    ? parts.toSorted((a, b) => (a.linked ?? 0) - (b.linked ?? 0))
    : parts;
  const chapters = sorted.map(({ chapter }) => chapter);
  return collectionAt(site, 'competencies', [...guideLeaves(site), ...leaves], chapters, true);
}

function isCompetency({ alone, opened }: Leaf): boolean {
  const [track, ...more] = alone.value.tracks;
  if (!track || more.length > 0 || opened.front.shape === 'headings') return false;
  const count = track.areas.reduce((sum, area) => sum + area.competencies.length, 0);
  return count === 1 && track.levels.length > 1;
}
