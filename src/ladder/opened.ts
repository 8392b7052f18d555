/** One file, opened: its text decoded and parsed, its front matter read, its sections told apart. */
import { type Diagnostic, report } from '../diagnostics.ts';
import { readText } from '../text.ts';
import type { FilesRead } from './folder/file-targets.ts';
import { readFormat } from './format.ts';
import type { FrontMatter, PlaceOf } from './front-matter.ts';
import type { Commit } from './model.ts';
import { largestFile } from './markdown/limits.ts';
import { checkLinks } from './markdown/links.ts';
import type { Manuscript } from './markdown/manuscript.ts';
import { checkMisreadings } from './markdown/misreadings.ts';
import { outlineOf, type Section } from './markdown/outline.ts';
import type { PictureSources } from './markdown/picture-sources.ts';
import { checkTitlePictures } from './markdown/title-pictures.ts';
import { lettersOf } from './words.ts';

export interface LadderFile {
  /** The path as shown in messages. */
  readonly file: string;
  readonly bytes: Uint8Array | string;
  /** The folder it was found in, '' for the project's own; absent where it was named itself. */
  readonly under?: string;
  /** What the disk has of the pictures that it names; none where absent. */
  readonly pictures?: PictureSources;
  /** Absent where its bytes are of none. */
  readonly commit?: Commit;
}

export interface Opened {
  readonly file: string;
  /** As in `LadderFile`. */
  readonly under?: string;
  /** In bytes. */
  readonly size: number;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
  readonly commit?: Commit;
  readonly manuscript: Manuscript;
  readonly front: FrontMatter;
  /** Where a value of the front matter stands. */
  readonly placeOf: PlaceOf;
  readonly outline: readonly Section[];
  /** The outline without what the front matter says is no part of the ladder. */
  readonly sections: readonly Section[];
}

interface Opening {
  /** Absent where the file cannot be read at all: an error says why. */
  readonly opened?: Opened;
  readonly messages: readonly Diagnostic[];
}

/** One file as it can be read by itself, whatever others there are. */
export function openFile(
  { file, bytes, pictures, under, commit }: LadderFile,
  neighbours: FilesRead = new Map(),
): Opening {
  const size = Buffer.byteLength(bytes);
  if (size > largestFile) {
    const sizes = { bytes: size, limit: largestFile };
    return { messages: [report('file-too-large', { file }, sizes)] };
  }
  const { text, sha256, messages } = readText(file, bytes);
  const parsed = readFormat(file, text);
  if (!('manuscript' in parsed)) return { messages: [...messages, ...parsed] };
  const manuscript = { ...parsed.manuscript, neighbours, ...(pictures && { pictures }) };
  const { value: front, placeOf, messages: ofFront } = parsed.front;
  const outline = outlineOf(manuscript);
  const sections = withoutIgnored(outline, front);
  return {
    opened: {
      file,
      ...(under === undefined ? {} : { under }),
      size,
      sha256,
      ...(commit && { commit }),
      manuscript,
      front,
      placeOf,
      outline,
      sections,
    },
    messages: [...messages, ...ofFront, ...check(manuscript)],
  };
}

const check = (manuscript: Manuscript): readonly Diagnostic[] => [
  ...checkLinks(manuscript),
  ...checkMisreadings(manuscript),
  ...checkTitlePictures(manuscript),
];

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
