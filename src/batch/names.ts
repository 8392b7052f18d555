/** How things answer to the names that options give: by id, title or name, whatever the case. */
import type { Level, Track } from '../ladder/model.ts';

export interface Named {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
}

export const answers = ({ id, title, name }: Named, wanted: string): boolean =>
  [id, title, name].some((one) => one?.toLowerCase() === wanted.toLowerCase());

/** Whether a thing was asked for; all are where nothing was. */
export const among = (thing: Named, wanted: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((one) => answers(thing, one));

/** A level answers also to its id with that of its track, as in file names. */
export const namedLevel = (track: Track, { id, title }: Level): Named => ({
  id,
  title,
  name: `${track.id}--${id}`,
});
