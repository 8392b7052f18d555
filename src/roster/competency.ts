import type { Competency, Track } from '../ladder/model.ts';
import { fold } from './fold.ts';
import { isCalled } from './other-spellings.ts';

type Found =
  | { readonly id: string }
  | { readonly isAmbiguous: boolean; readonly candidates: string };

/** A competency of a track by its id or its exact title; else those that may be meant. */
export function competencyNamed(name: string, track: Track): Found {
  const all = track.areas.flatMap(({ competencies }) => competencies);
  const byId = all.find(({ id }) => id === name);
  if (byId) return { id: byId.id };
  const exact = all.filter(({ title }) => fold(title) === fold(name));
  const titled = exact.length > 0 ? exact : all.filter(({ title }) => isCalled(title, name, track));
  const [only, ...others] = titled;
  if (only && others.length === 0) return { id: only.id };
  return only
    ? { isAmbiguous: true, candidates: listed(titled, ({ id }) => id) }
    : { isAmbiguous: false, candidates: listed(near(name, all), ({ title }) => title) };
}

/** Those that share a word with the name; all, where none does. */
function near(name: string, all: readonly Competency[]): readonly Competency[] {
  const words = new Set(fold(name).split(' '));
  const sharing = all.filter(({ title }) =>
    fold(title)
      .split(' ')
      .some((word) => words.has(word)),
  );
  return sharing.length > 0 ? sharing : all;
}

const listed = (
  competencies: readonly Competency[],
  nameOf: (competency: Competency) => string,
): string => competencies.map(nameOf).join(', ') || 'none';
