/** Ladders by themselves that an index joins, none of which says anything of its own. */
import { fileChapter } from './chapter.ts';
import { namesAmong } from './part-names.ts';
import { type Collection, collectionAt, guideLeaves, type Site } from './site.ts';

/** The ladders that a folder's guide leads to as its collection: two at least. */
export function laddersIn(site: Site): Collection | undefined {
  const inside = site.guides.flatMap(({ leads }) => leads);
  const leaves = inside.flatMap(
    ({ file }) => site.leaves.find((leaf) => leaf.opened.file === file && leaf.isLadder) ?? [],
  );
  const isSaid = site.guides.some(({ isStrict }) => isStrict);
  const plain = leaves.filter(
    ({ opened: { front } }) => isSaid || Object.keys(front).every((key) => key === 'title'),
  );
  if (plain.length < 2) return undefined;
  const named = namesAmong(plain);
  const chapters = plain.flatMap((leaf, at) => {
    const name = named[at];
    return name ? [fileChapter(leaf, name)] : [];
  });
  return collectionAt(site, 'ladders', [...guideLeaves(site), ...plain], chapters, false);
}
