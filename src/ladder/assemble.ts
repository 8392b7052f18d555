/** What was read, as a ladder that knows where it comes from. */
import type { FrontMatter } from './front-matter.ts';
import type { Shaped } from './body.ts';
import type { Ladder, Source, TitleOrigin } from './model.ts';
import { bold } from './markdown/prose.ts';
import type { Body } from './shape.ts';

/** Of a commit or hash, where it stands for a version. */
const DIGITS = 8;

/** What the front matter and the file itself say of the ladder. */
export function sourceOf(
  { file, sha256, files, commit }: Pick<Source, 'file' | 'sha256' | 'files' | 'commit'>,
  front: FrontMatter,
  { shape, ...body }: Shaped,
): Source {
  return {
    version: front.version ?? (commit ?? sha256).slice(0, DIGITS),
    ...(commit !== undefined && { commit }),
    ...(front.effective === undefined ? {} : { effective: front.effective }),
    ...(front.owner === undefined ? {} : { owner: front.owner }),
    ...(front.aliases === undefined ? {} : { aliases: front.aliases }),
    ...(front.language === undefined ? {} : { language: front.language }),
    ...(shape === undefined ? {} : { shape }),
    cumulative: front.cumulative ?? false,
    title: front.title ?? (headingOf(body) || nameOf(file)),
    file,
    sha256,
    files,
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
export const assemble = (source: Source, front: FrontMatter, body: Body): Ladder => ({
  source,
  titleFrom: titleFrom(front, body),
  keys: Object.keys(front),
  introduction:
    body.title && body.title !== source.title
      ? [...bold(body.title), ...body.introduction]
      : body.introduction,
  tracks: body.tracks.map((track) => ({ ...track, title: track.title || source.title, source })),
});
