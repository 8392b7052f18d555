/** Ids of tracks, unique over all ladders. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { idMaker } from './ids.ts';
import type { Read } from './markdown/manuscript.ts';
import type { Ladder, Track } from './model.ts';

/** The ladders with an id for each track, and a warning where two have titles that make one id. */
export function nameTracks(ladders: readonly Ladder[]): Read<readonly Ladder[]> {
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
