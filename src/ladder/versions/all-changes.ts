import { type Change, largest, type Size, type TrackPair } from './model.ts';

/** Every change of a track and of what it holds. */
export const changesIn = (pair: TrackPair): readonly Change[] =>
  [
    pair.change,
    pair.introduction,
    ...pair.levels.map(({ change }) => change),
    ...pair.areas.map(({ change }) => change),
    ...pair.competencies.flatMap(({ change, cells }) => [
      change,
      ...cells.map((cell) => cell.change),
    ]),
  ].flatMap((change) => change ?? []);

/** The size of a comparison is that of its largest change; nothing where nothing changed. */
export const sizeOfAll = (tracks: readonly TrackPair[]): Size | undefined =>
  largest(tracks.flatMap(changesIn).map(({ size }) => size));
