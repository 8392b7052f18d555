/** Ladders that have both tables of levels and tracks whose levels have headings. */
import type { Place } from '../../diagnostics.ts';
import { mean } from './column-text.ts';
import type { Read } from '../markdown/manuscript.ts';
import type { Section } from '../markdown/outline.ts';
import { isOverview } from './overview.ts';
import { bold } from '../markdown/prose.ts';
import { type Scope, scopesOf, sectionsOf } from './scopes.ts';
import type { Body, Draft, Reader } from '../shape.ts';

/**
 * What `tables` reads, with the tracks that `headings` finds below other headings of the same
 * depth: those that say something at two levels at least.
 */
export const withHeadings =
  (tables: Reader, headings: Reader): Reader =>
  (sections, front) => {
    const body = tables(sections, front);
    if (!body || front.shape) return body;
    const others = headings(sections, front);
    const more = others?.value.tracks.filter((track) => isFurther(track, body.value.tracks)) ?? [];
    const apart = scopesApart(sections, body.value.tracks, more);
    if (apart.length === 0) return body;
    const rest = sections.filter((section) => !apart.includes(section));
    const own = tables(rest, front);
    const further = headings([...rootOf(sections), ...apart], front);
    return own && further && further.value.tracks.length > 0 ? both(own, further, sections) : body;
  };

/** What stands above the first heading, which each file has: here nothing. */
const rootOf = ([first]: readonly Section[]): readonly Section[] =>
  first ? [{ ...first, depth: 0, title: '', nodes: [], isContents: false }] : [];

/** It has levels of its own, and says of them more than names and numbers. */
const isFurther = (track: Draft, tracks: readonly Draft[]): boolean =>
  !isBrief(track) &&
  !isLegend(track) &&
  track.levels.length > 1 &&
  track.areas.length > 0 &&
  !tracks.some((one) => isOverview(track, [one]));

/** It only says what the levels are, or how one leads to the next. */
const isLegend = ({ levels, areas }: Draft): boolean =>
  areas.reduce((sum, { competencies }) => sum + competencies.length, 0) < 2 ||
  levels.some(({ title }) => /→|->|⇒/.test(title));

/** Words at each level, on the average, that make a sentence. */
const fewWords = 4;

function isBrief({ areas }: Draft): boolean {
  const all = areas.flatMap(({ competencies }) => competencies.flatMap((one) => one.expectations));
  const said = all.flatMap((one) => (one.kind === 'stated' ? one.text.split(' ').length : []));
  return mean(said) < fewWords;
}

/** The sections of the scopes that hold tracks of headings, and none of tables. */
function scopesApart(
  sections: readonly Section[],
  tables: readonly Draft[],
  headings: readonly Draft[],
): readonly Section[] {
  const heads = [...tables, ...headings].flatMap(
    ({ place }) => sections.find((section) => section.place === place) ?? [],
  );
  if (headings.length === 0 || heads.length === 0) return [];
  const scopes = scopesOf(sections, Math.min(...heads.map(({ depth }) => depth)));
  return scopes
    .filter((scope) => holds(scope, headings) && !holds(scope, tables))
    .flatMap(sectionsOf);
}

const holds = (scope: Scope, tracks: readonly Draft[]): boolean =>
  sectionsOf(scope).some(({ place }) => tracks.some((track) => track.place === place));

/** Tracks in the order of the file. */
function both(own: Read<Body>, further: Read<Body>, sections: readonly Section[]): Read<Body> {
  const order = new Map<Place, number>(sections.map(({ place }, index) => [place, index]));
  const at = ({ place }: Draft): number => order.get(place) ?? 0;
  const { title } = own.value;
  const above = further.value.title ? bold(further.value.title) : [];
  return {
    value: {
      ...(title === undefined ? {} : { title }),
      introduction: [...own.value.introduction, ...above, ...further.value.introduction],
      tracks: [...own.value.tracks, ...further.value.tracks].toSorted((a, b) => at(a) - at(b)),
    },
    messages: [...own.messages, ...further.messages],
  };
}
