/** Which steps documents are made for. */
import { type Rung, stepsUp } from '../ladder/compare-rungs.ts';
import { type Subject, subjectId } from '../job.ts';
import type { Press } from '../press.ts';
import type { Position } from '../roster/model.ts';
import { among, levelsNamed, namedLevel } from './names.ts';
import type { Narrowing } from './request.ts';

type Step = Extract<Subject, { readonly kind: 'step' }>;

const positionOf = ({ track, level }: Rung): Position => ({ track: track.id, level: level.id });

/** From each level to the one above it, track by track, then the moves of the roster, each once. */
export function allSteps({ company }: Pick<Press, 'company'>): readonly Step[] {
  const up = company.tracks.flatMap(stepsUp).map(([from, to]) => stepOf(from, to));
  const moves = company.roster.moves.map(({ from, to }): Step => ({ kind: 'step', from, to }));
  return [...new Map([...up, ...moves].map((step) => [subjectId(step), step])).values()];
}

const stepOf = (from: Rung, to: Rung): Step => ({
  kind: 'step',
  from: positionOf(from),
  to: positionOf(to),
});

/** Whether this is the level, where one is named at all. */
const isEnd = (end: Position, rung: Rung | undefined): boolean =>
  !rung || (end.track === rung.track.id && end.level === rung.level.id);

/**
 * A step belongs to both of its levels. Two levels named with `from` and `to` make a step whether
 * or not it is one of all.
 */
export function stepsFor(narrowing: Narrowing, press: Press): readonly Step[] {
  const { tracks } = press.company;
  const [from] = levelsNamed(narrowing.from, tracks);
  const [to] = levelsNamed(narrowing.to, tracks);
  const steps = from && to ? [stepOf(from, to)] : allSteps(press);
  const isWanted = (end: Position): boolean => {
    const track = tracks.find(({ id }) => id === end.track);
    const level = track?.levels.find(({ id }) => id === end.level);
    if (!track || !level) return false;
    return among(track, narrowing.track) && among(namedLevel(track, level), narrowing.level);
  };
  return steps
    .filter((step) => isEnd(step.from, from) && isEnd(step.to, to))
    .filter((step) => isWanted(step.from) || isWanted(step.to));
}
