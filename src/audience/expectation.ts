import { type Change, resolve } from '../ladder/compare.ts';
import type { Competency, Expectation, RichText, Track } from '../ladder/model.ts';
import { statementKey } from '../ladder/table/statement-key.ts';
import { markAll, markNewWords } from '../ladder/wording.ts';
import type { Labels } from './labels.ts';
import type { View } from './model.ts';

const none = { stated: false, sameAs: false, notApplicable: false, blank: false };

/**
 * What a level asks for, as layouts see it: references to other levels followed, and in a
 * cumulative ladder what the levels before it ask for too.
 */
export function expectationView(track: Track, competency: Competency, level: number): View {
  const own = ownView(track, competency, level);
  if (!track.source.cumulative) return own;
  const inherited = track.levels
    .slice(0, level + 1)
    .map((_, index) => resolve(track, competency, index))
    .filter((found) => found.kind === 'stated');
  const distinct = new Map(inherited.map((found) => [statementKey(found), found.content]));
  if (distinct.size === 0) return own;
  return { ...none, stated: true, text: [...distinct.values()].flat() };
}

/** The level's own words alone. */
function ownView(track: Track, competency: Competency, level: number): View {
  const found = resolve(track, competency, level);
  switch (found.kind) {
    case 'stated':
      return { ...none, stated: true, text: found.content };
    case 'not-applicable':
      return { ...none, notApplicable: true, words: found.text };
    // levels that refer to one another in a circle say nothing, and their words name other levels
    case 'same-as':
    case 'blank':
      return { ...none, blank: true };
  }
}

/** What the next level asks for, beside the level before it: its new words are marked. */
export function nextView(
  track: Track,
  competency: Competency,
  level: number,
  change: Change,
): View {
  const found = resolve(track, competency, level);
  if (found.kind !== 'stated') return ownView(track, competency, level);
  const text = track.source.cumulative ? found.content : marked(track, competency, level, change);
  return { ...none, stated: true, text: text ?? found.content };
}

/** Rewritten texts have too little in common for marks to help: a tag says so instead. */
function marked(
  track: Track,
  competency: Competency,
  level: number,
  change: Change,
): RichText | undefined {
  const found = resolve(track, competency, level);
  const before = resolve(track, competency, level - 1);
  if (found.kind !== 'stated') return undefined;
  if (change === 'starts') return markAll(found.content);
  const isReworded = change === 'reworded' && before.kind === 'stated';
  return isReworded ? markNewWords(before.text, found.content) : undefined;
}

/** As `expectationView`, but what an earlier column says already is referred to, not repeated. */
export function besideOthers(
  track: Track,
  competency: Competency,
  level: number,
  labels: Labels,
): View {
  const said = statementOf(resolve(track, competency, level));
  const before = track.levels[level - 1];
  const repeats = said && before && said === statementOf(resolve(track, competency, level - 1));
  if (!repeats) return ownView(track, competency, level);
  return { ...none, sameAs: true, words: labels.sameAs.replace('{level}', before.title) };
}

const statementOf = (expectation: Expectation): string | undefined =>
  expectation.kind === 'stated' ? statementKey(expectation) : undefined;
