/** What a person's marks rest on where they are highest: what a committee reads before it decides. */
import type { Track } from '../ladder/model.ts';
import { type ByCompetency, markView } from './assessment.ts';
import type { Labels } from './labels.ts';
import type { View } from './model.ts';

/** As many as stand on one page with the decision. */
const PROOFS = 3;

/** Two lines of a page: three proofs and the decision stand on one; the whole stands further on. */
const LETTERS = 140;

function inBrief(evidence: string): string {
  const letters = Array.from(evidence);
  if (letters.length <= LETTERS) return evidence;
  const start = letters.slice(0, LETTERS).join('');
  return `${start.replace(/\s+\S*$/, '')} …`;
}

interface Proof extends View {
  readonly area: string;
}

/**
 * The manager's highest marks that have evidence, at least meeting; of equals those of an area that
 * has none yet, then in the ladder's order.
 */
export function proofsOf(track: Track, given: ByCompetency, labels: Labels): readonly Proof[] {
  const candidates = track.areas.flatMap(({ id, title: area, competencies }) =>
    competencies.flatMap((competency) => {
      const { evidence, manager } = given.get(competency.id) ?? {};
      if (!evidence || !manager || manager === 1) return [];
      const { title } = competency;
      return [
        {
          id,
          mark: manager,
          view: { title, area, evidence: inBrief(evidence), manager: markView(manager, labels) },
        },
      ];
    }),
  );
  const chosen: typeof candidates = [];
  while (chosen.length < PROOFS && chosen.length < candidates.length) {
    const open = candidates.filter((one) => !chosen.includes(one));
    const highest = Math.max(...open.map(({ mark }) => mark));
    const equals = open.filter(({ mark }) => mark === highest);
    const fresh = equals.find(({ id }) => !chosen.some((one) => one.id === id));
    chosen.push(...[fresh ?? equals[0]].flatMap((one) => one ?? []));
  }
  return chosen.map(({ view }) => view);
}

/** The places of proofs for which there is no evidence yet: room to write them in. */
export const openPlaces = (proofs: readonly Proof[]): readonly View[] =>
  Array.from({ length: PROOFS - proofs.length }, (_, index) => ({
    place: proofs.length + index + 1,
  }));
