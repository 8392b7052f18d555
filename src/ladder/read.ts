/** The stage's entry: Markdown files → ladders. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { checkLinks } from './links.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { withIds } from './given-ids.ts';
import { idMaker } from './ids.ts';
import { largestFile } from './limits.ts';
import { lostWords } from './lost.ts';
import { type Manuscript, parse, type Read } from './manuscript.ts';
import { checkMisreadings } from './misreadings.ts';
import type { Ladder, Source, TitleOrigin, Track } from './model.ts';
import { outlineOf, type Section } from './outline.ts';
import { bold, readProse } from './prose.ts';
import type { Body } from './shape.ts';
import { shapes } from './shapes.ts';
import { readText } from '../text.ts';
import { unmatched } from './unmatched.ts';
import { lettersOf } from './words.ts';

export interface LadderFile {
  /** The path as shown in messages. */
  readonly file: string;
  readonly bytes: Uint8Array | string;
}

interface Reading {
  readonly ladder?: Ladder;
  readonly messages: readonly Diagnostic[];
}

/**
 * One file → its ladder, with messages in the order of the file. Where the file cannot be read at
 * all there is no ladder, and an error says why; where it holds no levels, a ladder without tracks.
 */
export function readLadder(file: string, bytes: Uint8Array | string): Reading {
  const { ladders, messages } = readLadders([{ file, bytes }]);
  const [ladder] = ladders;
  return ladder ? { ladder, messages } : { messages };
}

/** Several files; the ids of tracks are unique over all of them. */
export function readLadders(files: readonly LadderFile[]): {
  readonly ladders: readonly Ladder[];
  readonly messages: readonly Diagnostic[];
} {
  const read = files.map(readOne);
  const named = nameTracks(read.flatMap(({ ladder }) => ladder ?? []));
  return {
    ladders: named.value,
    messages: [...read.flatMap(({ messages }) => messages), ...named.messages],
  };
}

function readOne({ file, bytes }: LadderFile): Reading {
  const size = Buffer.byteLength(bytes);
  if (size > largestFile) {
    const sizes = { bytes: size, limit: largestFile };
    return { messages: [report('file-too-large', { file }, sizes)] };
  }
  const { text, sha256, messages: ofText } = readText(file, bytes);
  const parsed = parse(file, text);
  if ('code' in parsed) return { messages: [...ofText, parsed] };
  const front = readFrontMatter(parsed);
  const body = readBody(parsed, front);
  const source = sourceOf({ file, sha256 }, front.value, body.value);
  const messages = [ofText, front.messages, check(parsed), body.messages].flat();
  return {
    ladder: assemble(source, front.value, body.value),
    messages: messages.toSorted(byPlace),
  };
}

const check = (manuscript: Manuscript): readonly Diagnostic[] => [
  ...checkLinks(manuscript),
  ...checkMisreadings(manuscript),
];

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** What the file holds, with an error for each of its words that is not in there. */
function readBody(
  manuscript: Manuscript,
  { value: front, placeOf }: ReturnType<typeof readFrontMatter>,
): Read<Shaped> {
  const all = outlineOf(manuscript);
  const sections = withoutIgnored(all, front);
  const { value, messages } = readSections(sections, front);
  const tracks = value.tracks.map((track) => withIds(track, front));
  const found = [
    ...messages,
    ...tracks.flatMap((track) => track.messages),
    ...unmatched(front, placeOf, all, value),
  ];
  return {
    value: { ...value, tracks: tracks.map((track) => track.value) },
    messages: [...found, ...lostWords(sections, value, found, front)],
  };
}

/** By the first shape that fits; as an introduction alone where none does. */
function readSections(sections: readonly Section[], front: FrontMatter): Read<Shaped> {
  for (const { name, read } of shapes) {
    const body = front.shape && front.shape !== name ? undefined : read(sections, front);
    if (body) return { ...body, value: { ...body.value, shape: name } };
  }
  const { value: introduction, messages } = readProse(sections);
  const place = sections[0]?.place ?? { file: '' };
  return {
    value: { introduction, tracks: [] },
    messages: [...messages, report('ladder-unrecognised', place, {})],
  };
}

type Shaped = Body & Pick<Source, 'shape'>;

/** What the front matter says is no part of the ladder, with all that stands below it. */
function withoutIgnored(
  sections: readonly Section[],
  { ignore = [] }: FrontMatter,
): readonly Section[] {
  const ignored = new Set(ignore.map(lettersOf));
  let depth = Number.POSITIVE_INFINITY;
  return sections.filter((section) => {
    if (section.depth <= depth) depth = Number.POSITIVE_INFINITY;
    if (section.depth < depth && ignored.has(lettersOf(section.title))) depth = section.depth;
    return depth === Number.POSITIVE_INFINITY;
  });
}

function sourceOf(
  { file, sha256 }: Pick<Source, 'file' | 'sha256'>,
  front: FrontMatter,
  { shape, ...body }: Shaped,
): Source {
  return {
    version: front.version ?? sha256.slice(0, 8),
    ...(front.effective === undefined ? {} : { effective: front.effective }),
    ...(front.owner === undefined ? {} : { owner: front.owner }),
    ...(shape === undefined ? {} : { shape }),
    cumulative: front.cumulative ?? false,
    title: front.title ?? (headingOf(body) || nameOf(file)),
    file,
    sha256,
  };
}

/** The file's own heading; that of its only track where it has none. */
const headingOf = ({ title, tracks }: Body): string | undefined =>
  title || (tracks.length === 1 ? tracks[0]?.title : undefined);

const titleFrom = (front: FrontMatter, body: Body): TitleOrigin => {
  if (front.title !== undefined) return 'front matter';
  return headingOf(body) ? 'heading' : 'file name';
};

/** `ladders/site-reliability.md` → "site reliability". */
const nameOf = (file: string): string => {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return name.replace(/(?<=.)\.[^.]*$/, '').replace(/[-_]+/g, ' ');
};

/** A table above the first heading is a track with the ladder's title. */
const assemble = (source: Source, front: FrontMatter, body: Body): Ladder => ({
  source,
  titleFrom: titleFrom(front, body),
  keys: Object.keys(front),
  introduction:
    body.title && body.title !== source.title
      ? [...bold(body.title), ...body.introduction]
      : body.introduction,
  tracks: body.tracks.map((track) => ({ ...track, title: track.title || source.title, source })),
});

function nameTracks(ladders: readonly Ladder[]): Read<readonly Ladder[]> {
  const ids = idMaker('track');
  const taken = new Map<string, Track>();
  const messages: Diagnostic[] = [];
  const name = (track: Track): Track => {
    const wanted = track.id || track.title;
    const [plain, id] = [idMaker('track')(wanted), ids(wanted)];
    const other = taken.get(plain);
    taken.set(id, track);
    if (other) messages.push(idTaken(track, id, other.place));
    return { ...track, id };
  };
  return {
    value: ladders.map((ladder) => ({ ...ladder, tracks: ladder.tracks.map(name) })),
    messages,
  };
}

const idTaken = ({ title, place }: Track, id: string, other: Place): Diagnostic =>
  report('track-id-taken', place, { title, id, other: `${other.file}:${other.line ?? 1}` });
