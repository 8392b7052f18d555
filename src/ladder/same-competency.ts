/** Which competencies of two tracks are the same. */
import type { Area, Competency, Track } from './model.ts';
import { lettersOf } from './words.ts';

export interface Placed {
  readonly area: Area;
  readonly competency: Competency;
}

export const placedIn = ({ areas }: Track): readonly Placed[] =>
  areas.flatMap((area) => area.competencies.map((competency) => ({ area, competency })));

/** What competencies may agree in, the surest first; an empty text agrees with nothing. */
const signs: readonly ((placed: Placed) => string)[] = [
  ({ competency }) => competency.id,
  ({ area, competency }) => titled(competency, area.title, competency.group ?? ''),
  ({ area, competency }) => titled(competency, area.title),
  ({ competency }) => titled(competency),
];

function titled({ title }: Competency, ...around: readonly string[]): string {
  const letters = lettersOf(title);
  return letters === '' ? '' : [letters, ...around.map(lettersOf)].join('/');
}

/**
 * For competencies of one track, by id, what they are in another: the one of the same id, else of
 * the same title, in the area of the same title first. Each is the other of one alone.
 */
export function sameCompetencies(to: Track, from: Track): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  let open = placedIn(to);
  let free = placedIn(from);
  for (const sign of signs) {
    const offered = bySign(free, sign);
    for (const placed of open) {
      const other = offered.get(sign(placed))?.shift();
      if (other) found.set(placed.competency.id, other);
    }
    const taken = new Set(found.values());
    open = open.filter(({ competency }) => !found.has(competency.id));
    free = free.filter((placed) => !taken.has(placed));
  }
  return found;
}

function bySign(all: readonly Placed[], sign: (placed: Placed) => string): Map<string, Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const placed of all) {
    const key = sign(placed);
    if (key !== '') found.set(key, [...(found.get(key) ?? []), placed]);
  }
  return found;
}
