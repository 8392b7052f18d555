/** Ladders by themselves that an index joins. */
import type { Shaped } from '../body.ts';
import { fileChapter } from './chapter.ts';
import type { Read } from '../markdown/manuscript.ts';
import { namesAmong } from './part-names.ts';
import { bold, readProse } from '../markdown/prose.ts';
import type { Body } from '../shape.ts';
import { type Collection, collectionAt, guideLeaves, type Site } from './site.ts';

/** The ladders that a folder's guide leads to as its collection: two at least. */
export function laddersIn(site: Site): Collection | undefined {
  const led = new Set(site.guides.flatMap(({ leads }) => leads.map(({ file }) => file)));
  const guides = new Set(guideLeaves(site));
  const leaves = [...led].flatMap(
    (file) =>
      site.leaves.find((leaf) => leaf.opened.file === file && leaf.isLadder && !guides.has(leaf)) ??
      [],
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

/** Each as it is by itself; what one with a single track says beside it introduces that track. */
export function ladderByLadder({ chapter, leaves, guide, instead }: Collection): Read<Shaped> {
  const prose = readProse(chapter.prose);
  const own = leaves.filter((leaf) => leaf.isLadder && leaf !== guide);
  const read =
    instead.length > 0 ? instead.map(ofFolder) : own.map(({ alone }) => introduced(alone));
  const shape = own[0]?.alone.value.shape;
  return {
    value: {
      title: chapter.title,
      introduction: [...prose.value, ...read.flatMap(({ value }) => value.introduction)],
      tracks: read.flatMap(({ value }) => value.tracks),
      ...(shape ? { shape } : {}),
    },
    messages: [prose, ...read].flatMap(({ messages }) => messages),
  };
}

/** A folder's ladders among those of others: its words below its title. */
function ofFolder(collection: Collection): Read<Body> {
  const { value, messages } = ladderByLadder(collection);
  const { title = '', introduction } = value;
  const headed = introduction.length > 0 ? [...bold(title), ...introduction] : [];
  return { value: { ...value, introduction: headed }, messages };
}

function introduced({ value, messages }: Read<Body>): Read<Body> {
  const { title = '', introduction, tracks } = value;
  const [only, ...more] = tracks;
  const headed = title === '' ? introduction : [...bold(title), ...introduction];
  if (!only || more.length > 0) return { value: { introduction: headed, tracks }, messages };
  const words = only.title === '' || only.title === title ? introduction : headed;
  const track = {
    ...only,
    title: only.title || title,
    introduction: [...words, ...only.introduction],
  };
  return { value: { introduction: [], tracks: [track] }, messages };
}
