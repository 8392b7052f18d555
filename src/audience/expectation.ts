import { resolve } from '../ladder/compare.ts';
import type { Competency, Expectation, Track } from '../ladder/model.ts';
import type { Labels } from './labels.ts';
import type { View } from './model.ts';

const none = { stated: false, sameAs: false, notApplicable: false, blank: false };

/** One expectation as layouts see it, references to other levels followed. */
export function expectationView(track: Track, competency: Competency, level: number): View {
  const found = resolve(track, competency, level);
  switch (found.kind) {
    case 'stated':
      return { ...none, stated: true, text: found.content };
    case 'not-applicable':
      return { ...none, notApplicable: true, words: found.text };
    case 'same-as':
      return { ...none, sameAs: true, words: found.text };
    case 'blank':
      return { ...none, blank: true };
  }
}

/** As `expectationView`, but what an earlier column says already is referred to, not repeated. */
export function besideOthers(
  track: Track,
  competency: Competency,
  level: number,
  labels: Labels,
): View {
  const said = wordsOf(resolve(track, competency, level));
  const before = track.levels[level - 1];
  const repeats = said && before && said === wordsOf(resolve(track, competency, level - 1));
  if (!repeats) return expectationView(track, competency, level);
  return { ...none, sameAs: true, words: labels.sameAs.replace('{level}', before.title) };
}

const wordsOf = (expectation: Expectation): string | undefined =>
  expectation.kind === 'stated' ? expectation.text : undefined;
