import type { Change } from '../ladder/change.ts';
import { resolve, statementsAt } from '../ladder/holding.ts';
import { inLanguage } from '../ladder/markdown/in-language.ts';
import type { Competency, Expectation, RichText, Source, Track } from '../ladder/model.ts';
import { statementKey } from '../ladder/table/statement-key.ts';
import { markNew } from '../ladder/wording.ts';
import type { Labels } from './labels.ts';
import type { View } from './model.ts';

const none = { stated: false, sameAs: false, notApplicable: false, blank: false };

/**
 * What a level asks for, as layouts see it: references to other levels followed, and in a
 * cumulative ladder what the levels before it ask for too.
 */
export function expectationView(track: Track, competency: Competency, level: number): View {
  const stated = statementsAt(track, competency, level);
  if (stated.length === 0) return ownView(track, competency, level);
  return statedView(
    track,
    stated.flatMap(({ content }) => content),
  );
}

const statedView = ({ source }: Track, content: RichText): View => ({
  ...none,
  stated: true,
  text: wordsOf(source, content),
});

/** Words of a ladder, in the language that it says it is in. */
export const wordsOf = ({ language }: Source, content: RichText): RichText =>
  language === undefined ? content : inLanguage(content, language);

/** The level's own words alone. */
function ownView(track: Track, competency: Competency, level: number): View {
  const found = resolve(track, competency, level);
  switch (found.kind) {
    case 'stated':
      return statedView(track, found.content);
    case 'not-applicable':
      return { ...none, notApplicable: true, words: found.text };
    // levels that refer to one another in a circle say nothing, and their words name other levels
    case 'same-as':
    case 'blank':
      return { ...none, blank: true };
  }
}

/** What a competency asks for at a level of a track, counted from 0. */
export interface Standing {
  readonly track: Track;
  readonly competency: Competency;
  readonly level: number;
}

/**
 * What a level asks for, for those who know another: what is new is marked. Rewritten texts have too
 * little in common for marks to help: a tag says so instead.
 */
export function newsView(before: Standing | undefined, after: Standing, change: Change): View {
  const { track, competency, level } = after;
  if (change !== 'starts' && change !== 'reworded')
    return expectationView(track, competency, level);
  const known = before ? statementsAt(before.track, before.competency, before.level) : [];
  return statedView(track, markNew(known, statementsAt(track, competency, level)));
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
