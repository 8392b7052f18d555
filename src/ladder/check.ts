/** What is readable and yet may be a mistake: duplicates, gaps, names that drifted apart. */
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { partialCompetencies, skippedLevels } from './check-levels.ts';
import { driftedNames } from './check-names.ts';
import { resolve } from './holding.ts';
import type { Competency, Expectation, Ladder, Track } from './model.ts';
import { statementKey } from './table/statement-key.ts';
import { lettersOf } from './words.ts';

/** Every track by itself, then the names of competencies over all tracks. */
export const checkLadders = (ladders: readonly Ladder[]): readonly Diagnostic[] => {
  const tracks = ladders.flatMap((ladder) => ladder.tracks);
  return [...tracks.flatMap(checkTrack), ...driftedNames(tracks)];
};

const checkTrack = (track: Track): readonly Diagnostic[] => [
  ...sameLevels(track),
  ...skippedLevels(track),
  ...sameCompetencies(track),
  ...track.areas.flatMap(({ competencies }) =>
    competencies.flatMap((competency) => checkCompetency(track, competency)),
  ),
  ...partialCompetencies(track),
];

const where = ({ file, line }: Place): string => `${file}:${line ?? 1}`;

/** For each item whose key an earlier one has: the item, and that earlier one. */
function repeats<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, T])[] {
  const first = new Map<string, T>();
  return items.flatMap((item) => {
    const key = keyOf(item);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, item);
    return earlier === undefined ? [] : [[item, earlier] as const];
  });
}

const sameLevels = ({ title: track, levels }: Track): readonly Diagnostic[] =>
  repeats(levels, ({ title }) => lettersOf(title)).map(([{ id, title, place }, earlier]) =>
    report('level-duplicate', place, { title, track, id, other: where(earlier.place) }),
  );

const sameCompetencies = ({ areas }: Track): readonly Diagnostic[] =>
  areas.flatMap(({ title: area, competencies }) =>
    repeats(competencies, ({ title }) => lettersOf(title)).map(([{ id, title, place }, earlier]) =>
      report('competency-duplicate', place, { title, area, id, other: where(earlier.place) }),
    ),
  );

function checkCompetency(track: Track, competency: Competency): readonly Diagnostic[] {
  const { title, place, expectations } = competency;
  if (expectations.length > 0 && expectations.every(({ kind }) => kind === 'blank')) {
    return [report('competency-blank', place, { title })];
  }
  return [
    ...expectations.flatMap((now, index) => circle(now, resolve(track, competency, index))),
    ...expectations.flatMap((now, index) => unchanged(track, competency, now, index)),
  ];
}

/** Resolving ends at a reference only where references go round. */
const circle = (now: Expectation, resolved: Expectation): readonly Diagnostic[] =>
  now.kind === 'same-as' && resolved.kind === 'same-as'
    ? [report('same-as-circle', now.place, { text: now.text })]
    : [];

/** The same words twice, rather than "Same as". */
function unchanged(
  { levels }: Track,
  { title, expectations }: Competency,
  now: Expectation,
  index: number,
): readonly Diagnostic[] {
  const before = expectations[index - 1];
  if (now.kind !== 'stated' || before?.kind !== 'stated') return [];
  if (statementKey(now) !== statementKey(before)) return [];
  const [from, to] = [levels[index - 1]?.title ?? '', levels[index]?.title ?? ''];
  return [report('level-unchanged', now.place, { title, from, to })];
}
