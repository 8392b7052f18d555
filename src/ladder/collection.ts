/** Which files of a folder are read as one ladder. */
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Chapter, fileChapter, guideWords, heading } from './chapter.ts';
import type { FilesRead } from './file-targets.ts';
import { type Folder, folderName, isRepositorys } from './folder.ts';
import { type Guide, guidesOf, standsBeside } from './guide.ts';
import { hasWords, type Leaf } from './leaf.ts';
import { type Group, groupsOf } from './level-groups.ts';
import { inOrder, type Ordered } from './file-order.ts';
import { namesAmong, topHeading, wordsOfName } from './part-names.ts';
import { type Part, partsOf } from './part.ts';
import { isTelling } from './step.ts';

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

interface Found {
  readonly collections: readonly Collection[];
  readonly messages: readonly Diagnostic[];
}

/** What all folders have in common while they are searched. */
interface Search {
  readonly among: FilesRead;
  /** The guides of the folders above, the nearest first. */
  readonly above: readonly Guide[];
  /** A file of the folder above that is called as this one. */
  readonly beside?: Leaf;
}

/** The collections of a folder and its folders: one of its own, or those of its folders. */
export function collectionsIn(folder: Folder, { among, above, beside }: Search): Found {
  const guided = guidesOf(folder, beside, among);
  const guides = guided.value;
  const found = folder.folders.map((one) => {
    const next = folder.leaves.find((leaf) => standsBeside(leaf, one));
    const search = { among, above: [...guides, ...above], ...(next ? { beside: next } : {}) };
    return { folder: one, beside: next, ...collectionsIn(one, search) };
  });
  const used = new Set(
    found.flatMap(({ collections }) => collections.flatMap(({ leaves }) => leaves)),
  );
  const plain = found
    .filter(({ collections }) => collections.length === 0)
    .map((one) => one.folder);
  const site: Site = {
    folder,
    guides,
    links: [...guides, ...above],
    leaves: folder.leaves.filter((leaf) => !used.has(leaf)),
    plain,
    among,
  };
  const below = found.flatMap(({ collections }) => collections);
  return {
    collections: joinAll(site, below),
    messages: [...guided.messages, ...found.flatMap(({ messages }) => messages)],
  };
}

/** One folder as its collection is sought. */
interface Site {
  readonly folder: Folder;
  readonly guides: readonly Guide[];
  readonly links: readonly Guide[];
  /** Those that no folder below has taken. */
  readonly leaves: readonly Leaf[];
  /** Folders that hold no collection. */
  readonly plain: readonly Folder[];
  readonly among: FilesRead;
}

/** The collections of the folders below join with this folder's own, if its index leads to them. */
function joinAll(site: Site, below: readonly Collection[]): readonly Collection[] {
  const own = levelsIn(site) ?? competenciesIn(site) ?? laddersIn(site);
  const free = below.filter(
    (one) => !hasOwnData(one) && one.kind === (own?.kind ?? below[0]?.kind),
  );
  const kept = below.filter((one) => !free.includes(one));
  const isLed = site.guides.some(({ leads }) =>
    leads.some((lead) =>
      free.some((one) => one.leaves.some((leaf) => leaf.opened.file === lead.file)),
    ),
  );
  if (free.length === 0) return [...kept, ...(own ? [own] : [])];
  if (free.length === 1 && !own && !isLed) return below;
  return [...kept, merged(site, free, own)];
}

/** A version, a date or an owner in its index make a ladder by itself. */
const hasOwnData = ({ guide }: Collection): boolean =>
  guide !== undefined &&
  [guide.opened.front.version, guide.opened.front.effective, guide.opened.front.owner].some(
    (value) => value !== undefined,
  );

function merged(site: Site, below: readonly Collection[], own: Collection | undefined): Collection {
  const ordered = byLinks([...below, ...(own ? [own] : [])], site.links);
  const chapters = ordered.flatMap((one) => {
    if (one !== own) return [one.chapter];
    return one.chapter.isTrack ? [{ ...one.chapter, prose: [] }] : one.chapter.below;
  });
  const leaves = [...new Set([...guideLeaves(site), ...ordered.flatMap((one) => one.leaves)])];
  const whole = collectionAt(site, ordered[0]?.kind ?? 'levels', leaves, chapters, false);
  const prose = own ? own.chapter.prose : whole.chapter.prose;
  return {
    ...whole,
    chapter: { ...whole.chapter, prose },
    messages: ordered.flatMap(({ messages }) => messages),
    instead: ordered,
  };
}

/** As the first guide that leads to all of them has them; else as their folders are called. */
function byLinks(below: readonly Collection[], links: readonly Guide[]): readonly Collection[] {
  const at = ({ leaves }: Collection, { leads }: Guide): number =>
    leads.findIndex(({ file }) => leaves.some(({ opened }) => opened.file === file));
  const guide = links.find((one) => below.every((collection) => at(collection, one) >= 0));
  return guide ? below.toSorted((a, b) => at(a, guide) - at(b, guide)) : below;
}

const guideLeaves = ({ guides }: Site): readonly Leaf[] => guides.map(({ leaf }) => leaf);

function collectionAt(
  site: Site,
  kind: Collection['kind'],
  leaves: readonly Leaf[],
  below: readonly Chapter[],
  isTrack: boolean,
): Collection {
  const [guide] = guideLeaves(site);
  const title = titleOf(site);
  const from = guide ?? leaves[0];
  if (!from) throw new Error('a collection has files');
  const titles = [title, ...below.map((chapter) => chapter.title)];
  const prose = guideLeaves(site).flatMap((leaf) => guideWords(leaf, titles, site.among));
  return {
    kind,
    folder: site.folder,
    chapter: heading({ title, from, prose, isTrack }, below),
    ...(guide ? { guide } : {}),
    leaves,
    messages: [],
    instead: [],
  };
}

function titleOf({ folder, guides }: Site): string {
  const stated = guides
    .map(({ leaf }) => leaf.opened.front.title)
    .find((title) => title !== undefined);
  const [guide] = guides;
  const own = guide && topHeading(guide.leaf)?.title;
  return stated ?? own ?? (folder.path === '' ? 'Career ladder' : wordsOfName(folderName(folder)));
}

/** Files, and folders, that are the levels of one or more tracks. */
function levelsIn(site: Site): Collection | undefined {
  const open = openLeaves(site).filter(({ isLadder }) => !isLadder);
  const levels = site.guides.map(({ leaf }) => leaf.opened.front.levels).find((list) => list);
  const parts = partsOf(open, site.plain, site.links, levels);
  const members = parts.filter(({ isLevel }) => isLevel);
  const others = parts.filter(({ isLevel }) => !isLevel);
  const isSaid = members.every((part) => part.linked !== undefined || part.order !== undefined);
  if (!isSaid && 2 * members.length < parts.length) return undefined;
  const groups = groupsOf(members).filter((group) => isTrack(group));
  if (groups.length === 0) return undefined;
  const ordered = groups.map((group) => ({ ...group, ...inOrder(group.members) }));
  const title = titleOf(site);
  const from = guideLeaves(site)[0] ?? ordered[0]?.sorted[0]?.leaves[0];
  if (!from) return undefined;
  const tracks = ordered.map((group) => trackOf(group, title));
  const only = tracks.length === 1 ? tracks[0] : undefined;
  const beside = others.flatMap((part) => (isListed(site, part) ? part.leaves : []));
  const leaves = [
    ...guideLeaves(site),
    ...ordered.flatMap(({ sorted }) => sorted.flatMap((part) => part.leaves)),
    ...beside,
  ];
  const whole = collectionAt(
    site,
    'levels',
    leaves,
    only ? only.below : tracks,
    only !== undefined,
  );
  const chapter =
    only && only.title !== title
      ? { ...whole.chapter, title: only.title, sections: only.sections }
      : whole.chapter;
  return {
    ...whole,
    chapter: { ...chapter, prose: [...chapter.prose, ...beside.flatMap(looseWords)] },
    messages: [
      ...ordered.flatMap(orderNotes),
      ...beside.map(keptBeside),
      ...parts.filter((part) => part.isUnlisted).map(unlisted),
    ],
  };
}

const isListed = ({ guides }: Site, { leaves, isUnlisted }: Part): boolean =>
  leaves.length === 1 &&
  isUnlisted !== true &&
  !guides.some(
    ({ isStrict, leads }) =>
      isStrict && !leads.some(({ file }) => leaves.some(({ opened }) => opened.file === file)),
  );

/** A file without levels in its own words, below its title. */
function looseWords(leaf: Leaf): Chapter['sections'] {
  const [named] = namesAmong([leaf]);
  return named ? fileChapter(leaf, named).sections : [];
}

const keptBeside = ({ opened: { file } }: Leaf): Diagnostic =>
  report('part-prose', { file, line: 1, column: 1 }, {});

const unlisted = ({ chapter: { place } }: Part): Diagnostic => report('part-unlisted', place, {});

type Track = Group<Part> & Ordered<Part>;

function trackOf({ title, sorted }: Track, otherwise: string): Chapter {
  const [first] = sorted;
  const from = first?.leaves[0];
  if (!from) throw new Error('a track has levels');
  const below = sorted.map(({ chapter }) => chapter);
  return heading({ title: title ?? otherwise, from, isTrack: true }, below);
}

/** Two levels at least, with words; and something that tells which comes first. */
function isTrack({ members }: Group<Part>): boolean {
  const filled = members.filter(({ leaves }) => leaves.some(hasWords));
  const telling = members.filter(
    ({ step, linked, order, numbered }) =>
      isTelling(step) || linked !== undefined || order !== undefined || numbered !== undefined,
  );
  return filled.length > 1 && 2 * telling.length >= members.length;
}

function orderNotes({ sorted, reason }: Track): readonly Diagnostic[] {
  const [first] = sorted;
  if (!first || reason !== 'alphabet') return [];
  const order = sorted.map(({ title }) => title).join(', ');
  return [report('levels-unordered', first.chapter.place, { order })];
}

/** What no folder below has taken, and is no guide, nor the repository's. */
const openLeaves = ({ leaves, guides }: Site): readonly Leaf[] =>
  leaves.filter(
    (leaf) => !guides.some((guide) => guide.leaf === leaf) && !isRepositorys(leaf.opened.file),
  );

/** Files each of which reads as a track with one competency, all of the same levels. */
function competenciesIn(site: Site): Collection | undefined {
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

/** Ladders by themselves that an index joins, none of which says anything of its own. */
function laddersIn(site: Site): Collection | undefined {
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
