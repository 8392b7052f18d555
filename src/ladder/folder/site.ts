/** A folder as a ladder is sought in it, and the ladder that it makes. */
import type { Diagnostic } from '../../diagnostics.ts';
import { type Chapter, chaptersIn, guideWords, headed } from './chapter.ts';
import type { FilesRead } from './file-targets.ts';
import { type Folder, folderName, isRepositorys } from './folder.ts';
import type { Guide } from './guide.ts';
import type { Leaf } from './leaf.ts';
import { topHeading, wordsOfName } from './part-names.ts';

export interface Collection {
  /** What its files are, one by one. */
  readonly kind: 'levels' | 'competencies' | 'ladders';
  readonly folder: Folder;
  /** Its title, and all that is read below it. */
  readonly chapter: Chapter;
  /** The file whose front matter speaks for all. */
  readonly guide?: Leaf;
  readonly leaves: readonly Leaf[];
  readonly messages: readonly Diagnostic[];
  /** What is read instead where no shape fits the whole. */
  readonly instead: readonly Collection[];
}

/** One folder as its collection is sought. */
export interface Site {
  readonly folder: Folder;
  readonly guides: readonly Guide[];
  readonly links: readonly Guide[];
  /** Those that no folder below has taken. */
  readonly leaves: readonly Leaf[];
  /** Folders that hold no collection. */
  readonly plain: readonly Folder[];
  readonly among: FilesRead;
}

export const guideLeaves = ({ guides }: Site): readonly Leaf[] => guides.map(({ leaf }) => leaf);

/** What no folder below has taken, and is no guide, nor the repository's. */
export const openLeaves = ({ leaves, guides }: Site): readonly Leaf[] =>
  leaves.filter(
    (leaf) => !guides.some((guide) => guide.leaf === leaf) && !isRepositorys(leaf.opened.file),
  );

/** The chapters `below` as the collection of the folder, its guides in words above them. */
export function collectionAt(
  site: Site,
  kind: Collection['kind'],
  leaves: readonly Leaf[],
  below: readonly Chapter[],
  ofLevels: boolean,
): Collection {
  const [guide] = guideLeaves(site);
  const title = titleOf(site);
  const from = guide ?? leaves[0];
  if (!from) throw new Error('a collection has files');
  const titles = [title, ...below.flatMap(chaptersIn).map((chapter) => chapter.title)];
  const prose = guideLeaves(site).flatMap((leaf) => guideWords(leaf, titles, site.among));
  return {
    kind,
    folder: site.folder,
    chapter: headed({ title, from, prose, isTrack: ofLevels }, below),
    ...(guide ? { guide } : {}),
    leaves,
    messages: [],
    instead: [],
  };
}

/** As its guide says; else as the folder is called. */
export function titleOf({ folder, guides }: Site): string {
  const stated = guides
    .map(({ leaf }) => leaf.opened.front.title)
    .find((title) => title !== undefined);
  const [guide] = guides;
  const own = guide && topHeading(guide.leaf)?.title;
  return stated ?? own ?? (folder.path === '' ? 'Career ladder' : wordsOfName(folderName(folder)));
}
