/** Which files of a folder are read as one ladder. */
import type { Diagnostic } from '../../diagnostics.ts';
import { competenciesIn } from './competency-files.ts';
import type { FilesRead } from './file-targets.ts';
import type { Folder } from './folder.ts';
import { type Guide, guidesOf, standsBeside } from './guide.ts';
import { laddersIn } from './ladder-files.ts';
import type { Leaf } from './leaf.ts';
import { levelsIn } from './level-files.ts';
import { type Collection, collectionAt, guideLeaves, type Site } from './site.ts';

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

const placeIn = ({ leaves }: Collection, { leads }: Guide): number =>
  leads.findIndex(({ file }) => leaves.some(({ opened }) => opened.file === file));

/** As the first guide that leads to all of them has them; else as their folders are called. */
function byLinks(below: readonly Collection[], links: readonly Guide[]): readonly Collection[] {
  const guide = links.find((one) => below.every((collection) => placeIn(collection, one) >= 0));
  return guide ? below.toSorted((a, b) => placeIn(a, guide) - placeIn(b, guide)) : below;
}
