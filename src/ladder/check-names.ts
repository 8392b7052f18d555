/** Names of one competency that drifted apart, between tracks or between levels. */
import { diffChars } from 'diff';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import type { Competency, Track } from './model.ts';
import { lettersOf } from './words.ts';

interface Entry extends Competency {
  readonly track: string;
  readonly area: string;
}

const where = ({ file, line }: Place): string => `${file}:${line ?? 1}`;

/** Each spelling that an earlier track, or another level, writes in another way; once each. */
export function driftedNames(tracks: readonly Track[]): readonly Diagnostic[] {
  const all = tracks.flatMap((track) =>
    track.areas.flatMap(({ id, competencies }) =>
      competencies.map((one): Entry => ({ ...one, track: track.id, area: id })),
    ),
  );
  const seen = new Map<string, Entry[]>();
  const said = new Set<string>();
  const near = nearest(all);
  return all.flatMap((now) => {
    const key = near(now.title);
    const earlier = seen.get(key) ?? [];
    seen.set(key, [...earlier, now]);
    const other = earlier.find((one) => one.title !== now.title && isDrift(now, one));
    const isNew = !earlier.some(({ title }) => title === now.title);
    if (!other || !isNew || said.has(now.title)) return [];
    said.add(now.title);
    const values = { title: now.title, earlier: other.title, other: where(other.place) };
    const code = now.track === other.track ? 'competency-level-drift' : 'competency-name-drift';
    return [report(code, now.place, values)];
  });
}

/** In one track two names are one competency's only if no level states both. */
function isDrift(now: Entry, other: Entry): boolean {
  if (now.track !== other.track) return true;
  if (now.area !== other.area || lettersOf(now.title) === lettersOf(other.title)) return false;
  return now.expectations.every(
    ({ kind }, index) => kind === 'blank' || other.expectations[index]?.kind === 'blank',
  );
}

/** Names beyond which slips of the pen are not looked for: each is compared with each. */
const mostNames = 1000;

/** A key that names share whose words have the same stems, or differ in one letter. */
function nearest(all: readonly Entry[]): (title: string) => string {
  const stems = [...new Set(all.map(({ title }) => stemOf(title)))];
  const keys = new Map<string, string>();
  for (const stem of stems) {
    const like =
      stems.length > mostNames ? undefined : [...keys.keys()].find((one) => isSlip(one, stem));
    keys.set(stem, (like && keys.get(like)) ?? stem);
  }
  return (title) => keys.get(stemOf(title)) ?? title;
}

const fillers = new Set(['a', 'an', 'and', 'the', 'of', 'for', 'in', 'skill', 'ability']);

/** "Mentoring skills" and "Mentorship" → "mentor". Figures stay: they tell names apart. */
function stemOf(title: string): string {
  const words =
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}+#]+/gu) ?? [];
  const stems = words.map(stem).filter((word) => !fillers.has(word));
  return (stems.length > 0 ? stems : words).join(' ');
}

const stem = (word: string): string =>
  word
    .replace(/ies$/, 'y')
    .replace(/(?<=\p{L}{4})(?:s|es|ed|ing|ship|ation|ion|ment)$/u, '')
    .replace(/(?<=\p{L}{3}[^s])s$/u, '');

/** One letter more, less or other, in a name long enough to tell. */
function isSlip(one: string, other: string): boolean {
  if (one.length < 8 || Math.abs(one.length - other.length) > 1 || /\d/.test(one + other)) {
    return false;
  }
  const changes = diffChars(one, other, { maxEditLength: 2 });
  return (
    changes?.every((part) => (!part.added && !part.removed) || part.value.length === 1) ?? false
  );
}
