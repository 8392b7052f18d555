/** Files, and folders, that are the levels of one or more tracks. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { type Chapter, fileChapter, headed } from './chapter.ts';
import { inOrder, type Ordered, type Reason } from './file-order.ts';
import { hasWords, type Leaf } from './leaf.ts';
import { type Group, groupsOf } from './level-groups.ts';
import { type Part, partsOf } from './part.ts';
import { namesAmong } from './part-names.ts';
import {
  type Collection,
  collectionAt,
  guideLeaves,
  openLeaves,
  type Site,
  titleOf,
} from './site.ts';
import { isTelling } from '../level/step.ts';

/** The levels of a folder as its collection; nothing where too few of its files are levels. */
export function levelsIn(site: Site): Collection | undefined {
  const open = openLeaves(site).filter(({ isLadder }) => !isLadder);
  const levels = site.guides.map(({ leaf }) => leaf.opened.front.levels).find((list) => list);
  const parts = partsOf(open, site.plain, site.links, levels);
  const members = parts.filter(({ isLevel }) => isLevel);
  const others = parts.filter(({ isLevel }) => !isLevel);
  const isSaid = members.every((part) => part.linked !== undefined || part.order !== undefined);
  if (!isSaid && 2 * members.length < parts.length) return undefined;
  const groups = groupsOf(members).filter((group) => makesTrack(group));
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
  return headed({ title: title ?? otherwise, from, isTrack: true }, below);
}

/** Two levels at least, with words; and something that tells which comes first. */
function makesTrack({ members }: Group<Part>): boolean {
  const filled = members.filter(({ leaves }) => leaves.some(hasWords));
  const telling = members.filter(
    ({ step, linked, order, numbered }) =>
      isTelling(step) || linked !== undefined || order !== undefined || numbered !== undefined,
  );
  return filled.length > 1 && 2 * telling.length >= members.length;
}

/** In which order the levels stand, and why; a warning where it is only the alphabet's. */
function orderNotes({ sorted, reason }: Track): readonly Diagnostic[] {
  const [first] = sorted;
  if (!first) return [];
  const { place } = first.chapter;
  const order = sorted.map(({ title }) => title).join(', ');
  if (reason === 'alphabet') return [report('levels-unordered', place, { order })];
  return [report('levels-ordered', place, { order, reason: reasons[reason] })];
}

const reasons: Readonly<Record<Exclude<Reason, 'alphabet'>, string>> = {
  'front matter': 'the front matter says',
  links: 'the index links to them',
  numbers: 'their files are numbered',
  names: 'such levels are usually called',
};
