/** How things answer to the names that options give: by id, title or name, whatever the case. */
import type { Rung } from '../ladder/compare-rungs.ts';
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

/** The levels of a name: an id or title, alone or with that of the track: `Management/Director`. */
export const levelsNamed = (wanted: string, tracks: readonly Track[]): readonly Rung[] =>
  tracks.flatMap((track) =>
    track.levels
      .filter((level) => answers(namedLevel(track, level), wanted) || isPath(track, level, wanted))
      .map((level) => ({ track, level })),
  );

const isPath = (track: Track, level: Level, wanted: string): boolean =>
  [track.id, track.title].some((first) =>
    [level.id, level.title].some((last) => answers({ id: `${first}/${last}` }, wanted)),
  );
