/** Names in the front matter that the ladder does not have: a slip of the pen, or out of date. */
import { type Diagnostic, report } from '../diagnostics.ts';
import type { FrontMatter, PlaceOf } from './front-matter.ts';
import type { Section } from './markdown/outline.ts';
import type { Body, Draft } from './shape.ts';
import { lettersOf } from './words.ts';

/** A warning at each name listed under `levels`, `ignore`, `aliases` or `ids` that fits nothing. */
export function unmatched(
  front: FrontMatter,
  placeOf: PlaceOf,
  sections: readonly Section[],
  { tracks }: Body,
): readonly Diagnostic[] {
  const levels = tracks.flatMap((track) => track.levels.map(({ title }) => title));
  const names = [...levels, ...tracks.flatMap(namesIn)];
  const told = tracks.length > 0;
  const lists: readonly (readonly [keyof FrontMatter, readonly string[], readonly string[]])[] = [
    ['ignore', front.ignore ?? [], sections.map(({ title }) => title)],
    ['levels', told ? (front.levels ?? []) : [], levels],
    ['aliases', told ? Object.values(front.aliases ?? {}) : [], names],
    ['ids', told ? Object.keys(front.ids ?? {}) : [], names],
  ];
  return lists.flatMap(([key, listed, found]) => {
    const known = new Set(found.map(lettersOf));
    return listed
      .filter((title) => !known.has(lettersOf(title)))
      .map((title) => report('front-matter-unmatched', placeOf([key]), { key, title }));
  });
}

/** Titles and ids: an id stands for a title that several have. */
const namesIn = ({ title, levels, areas }: Draft): readonly string[] => [
  title,
  ...levels.map(({ id }) => id),
  ...areas.flatMap((area) => [
    area.title,
    area.id,
    ...area.competencies.flatMap((one) => [one.title, one.id.slice(area.id.length + 1)]),
  ]),
];
