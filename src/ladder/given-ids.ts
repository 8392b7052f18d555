/** Ids that the front matter gives, in place of those made of titles. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Read } from './markdown/manuscript.ts';
import type { Area, Competency, Expectation } from './model.ts';
import type { Draft } from './shape.ts';
import { lettersOf } from './words.ts';

interface Named {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
}

/**
 * The track with the ids that the front matter gives to titles. Where several have one title, the
 * id it would have otherwise (`testing-1`) stands for it. A given id that is taken is reported, and
 * not used.
 */
export function withIds(track: Draft, { ids = {} }: FrontMatter): Read<Draft> {
  const given = new Map(Object.entries(ids).map(([title, id]) => [lettersOf(title), id]));
  if (given.size === 0) return { value: track, messages: [] };
  const levels = renamed(track.levels, given);
  const areas = renamed(track.areas, given);
  const read = track.areas.map((area) => ofArea(area, areas.value, levels.value, given));
  return {
    value: {
      ...track,
      id: given.get(lettersOf(track.title)) ?? track.id,
      levels: track.levels.map((level) => ({ ...level, id: idIn(levels.value, level.id) })),
      areas: read.map(({ value }) => value),
    },
    messages: [levels, areas, ...read].flatMap(({ messages }) => messages),
  };
}

type NewIds = ReadonlyMap<string, string>;

const idIn = (ids: NewIds, old: string): string => ids.get(old) ?? old;

function ofArea(area: Area, areas: NewIds, levels: NewIds, given: NewIds): Read<Area> {
  const id = idIn(areas, area.id);
  const own = area.competencies.map((one) => ({ ...one, id: one.id.slice(area.id.length + 1) }));
  const { value: ids, messages } = renamed(own, given);
  const competencies = own.map((one) => ({
    ...one,
    id: `${id}.${idIn(ids, one.id)}`,
    expectations: one.expectations.map((expectation) => follow(expectation, levels)),
  }));
  return { value: { ...area, id, competencies }, messages };
}

const follow = (expectation: Competency['expectations'][number], levels: NewIds): Expectation =>
  expectation.kind === 'same-as'
    ? { ...expectation, level: idIn(levels, expectation.level) }
    : expectation;

/** Old id → new id, of siblings. */
function renamed(siblings: readonly Named[], given: NewIds): Read<NewIds> {
  const ids = new Map<string, string>();
  const taken = new Map(siblings.map((one) => [one.id, one]));
  const messages: Diagnostic[] = [];
  for (const one of siblings) {
    const id = given.get(lettersOf(one.id)) ?? given.get(lettersOf(one.title)) ?? one.id;
    const other = id === one.id ? undefined : taken.get(id);
    if (other) messages.push(idTaken(id, one, other));
    else ids.set(one.id, id);
    taken.set(ids.get(one.id) ?? one.id, one);
  }
  return { value: ids, messages };
}

const idTaken = (id: string, { title, place }: Named, other: Named): Diagnostic =>
  report('id-taken', place, {
    id,
    title,
    other: `${other.place.file}:${other.place.line ?? 1}`,
  });
