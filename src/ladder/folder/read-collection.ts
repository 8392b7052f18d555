/** Several files → one ladder. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { completed, type Shaped } from '../body.ts';
import { type Chapter, chaptersIn, sectionsAt } from './chapter.ts';
import type { Collection } from './site.ts';
import type { FrontMatter } from '../front-matter.ts';
import { largestLadder } from '../markdown/limits.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { ShapeName } from '../model.ts';
import type { Section } from '../markdown/outline.ts';
import { ladderByLadder } from './ladder-files.ts';
import { bold, readProse } from '../markdown/prose.ts';
import type { Body, Draft } from '../shape.ts';
import { shapes } from '../shapes.ts';
import { lettersOf } from '../words.ts';

/**
 * What the files of a collection hold as one; nothing where no shape reads all of them as what the
 * collection takes them for, or where they are too much for one ladder.
 */
export function readCollection(collection: Collection): Read<Shaped> | undefined {
  if (bytesOf(collection) > largestLadder) return undefined;
  if (collection.kind === 'ladders') return ladderByLadder(collection);
  const front = frontOf(collection);
  const read = readTogether(collection, front);
  if (!read) return undefined;
  const chapters = chaptersIn(collection.chapter);
  const prose = withProse(read.value, collection.chapter);
  const said = chapters.flatMap(({ messages }) => messages);
  return completed(
    { value: prose.value, messages: [...read.messages, ...prose.messages, ...said] },
    {
      sections: [...chapters.flatMap((one) => one.prose), ...sectionsAt(collection.chapter, 1)],
      outline: collection.leaves.flatMap(({ opened }) => opened.outline),
      front,
      placeOf: (collection.guide ?? collection.leaves[0])?.opened.placeOf ?? (() => ({ file: '' })),
    },
  );
}

/** Levels track by track, so that none is taken for a competency of another. */
function readTogether(collection: Collection, front: FrontMatter): Read<Shaped> | undefined {
  if (collection.kind === 'competencies') {
    return readChapter(collection.chapter, fitting(collection, front), front, (body) =>
      holdsTitles(body, collection),
    );
  }
  const tracks = chaptersIn(collection.chapter).filter(({ isTrack }) => isTrack);
  const read = tracks.flatMap((track) => {
    const levels = track.below.map(({ title }) => title);
    const own = { levels, ...front };
    const body = readChapter(track, fitting(collection, front), own, (found) =>
      sameTitles(found.tracks.map(titlesOf), [levels]),
    );
    return body ? [body] : [];
  });
  const [first] = read;
  if (!first || read.length < tracks.length) return undefined;
  return {
    value: {
      ...first.value,
      title: collection.chapter.title,
      introduction: read.flatMap(({ value }) => value.introduction),
      tracks: read.flatMap(({ value }) => value.tracks),
    },
    messages: read.flatMap(({ messages }) => messages),
  };
}

const titlesOf = ({ levels }: Draft): readonly string[] => levels.map(({ title }) => title);

/** By the first of the shapes `names` whose reading is as expected. */
function readChapter(
  chapter: Chapter,
  names: readonly ShapeName[],
  front: FrontMatter,
  isExpected: (body: Body) => boolean,
): Read<Shaped> | undefined {
  const sections = sectionsOf(chapter);
  for (const { name, read } of shapes) {
    const body = names.includes(name) ? read(sections, front) : undefined;
    if (body && isExpected(body.value)) return { ...body, value: { ...body.value, shape: name } };
  }
  return undefined;
}

/** An error where files that belong together are too large to be read as one. */
export function tooLarge(collection: Collection): readonly Diagnostic[] {
  const bytes = bytesOf(collection);
  if (bytes <= largestLadder) return [];
  return [report('ladder-too-large', collection.chapter.place, { bytes, limit: largestLadder })];
}

const bytesOf = ({ leaves }: Collection): number =>
  leaves.reduce((sum, { opened }) => sum + opened.size, 0);

/** What its index says; where it says nothing, what its parts say alike. */
export function frontOf({ guide, leaves, kind }: Collection): FrontMatter {
  const parts = leaves.filter((leaf) => leaf !== guide);
  const all = parts.map(({ opened }) => Object.entries(opened.front));
  const alike = (all[0] ?? []).filter(
    ([key, value]) =>
      !ofParts.has(key) &&
      all.every(
        (entries) => JSON.stringify(Object.fromEntries(entries)[key]) === JSON.stringify(value),
      ),
  );
  const { shape, ...own } = guide?.opened.front ?? {};
  return {
    ...Object.fromEntries(alike),
    ...own,
    ...(shape && kind !== 'levels' ? { shape } : {}),
  };
}

/** These speak of one file. */
const ofParts: ReadonlySet<string> = new Set([
  'title',
  'level',
  'order',
  'track',
  'parts',
  'ignore',
]);

const fitting = ({ kind }: Collection, { shape }: FrontMatter): readonly ShapeName[] => {
  if (shape) return [shape];
  return kind === 'levels' ? ['headings', 'table-per-level'] : ['competencies'];
};

function sectionsOf(chapter: Chapter): readonly Section[] {
  const sections = sectionsAt(chapter, 1);
  const [first] = sections;
  return first
    ? [{ ...first, depth: 0, title: '', nodes: [], isContents: false }, ...sections]
    : [];
}

const keysOf = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.map((titles) => titles.map(lettersOf).join('\n')).toSorted();

const sameTitles = (
  found: readonly (readonly string[])[],
  wanted: readonly (readonly string[])[],
): boolean => JSON.stringify(keysOf(found)) === JSON.stringify(keysOf(wanted));

/** Each file's title is a competency's or an area's. */
function holdsTitles({ tracks }: Body, { chapter }: Collection): boolean {
  const found = new Set(
    tracks
      .flatMap(({ areas }) => areas)
      .flatMap(({ title, competencies }) => [title, ...competencies.map((one) => one.title)])
      .map(lettersOf),
  );
  const files = chaptersIn(chapter).filter(({ below }) => below.length === 0);
  return files.every(({ title }) => found.has(lettersOf(title)));
}

/** What stands beside the levels: a track's in its introduction, all else in the ladder's. */
function withProse(body: Shaped, root: Chapter): Read<Shaped> {
  const chapters = chaptersIn(root);
  const at = (track: Draft): number =>
    chapters.findIndex(
      ({ title, place }) => title === track.title && samePlace(place, track.place),
    );
  const tracks = body.tracks.toSorted((a, b) => at(a) - at(b));
  const homes = new Set(tracks.map(at).filter((index) => chapters[index] !== root));
  const own = tracks.map((track) => {
    const chapter = chapters[at(track)];
    const read = readProse(chapter && chapter !== root ? chapter.prose : []);
    const introduction = [...read.value, ...track.introduction];
    return { value: { ...track, introduction }, messages: read.messages };
  });
  const rest = chapters
    .filter((_, index) => !homes.has(index))
    .map((chapter) => {
      const read = readProse(chapter.prose);
      const isHeaded = chapter !== root && read.value.length > 0;
      return { ...read, value: [...(isHeaded ? bold(chapter.title) : []), ...read.value] };
    });
  return {
    value: {
      ...body,
      introduction: [...rest.flatMap(({ value }) => value), ...body.introduction],
      tracks: own.map(({ value }) => value),
    },
    messages: [...own, ...rest].flatMap(({ messages }) => messages),
  };
}

const samePlace = (a: Draft['place'], b: Draft['place']): boolean =>
  a.file === b.file && a.line === b.line;
