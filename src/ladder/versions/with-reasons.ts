/** The changes with the reasons that `changes.yaml` gives for them. */
import { type Diagnostic, report } from '../../diagnostics.ts';
import { lettersOf } from '../words.ts';
import type { Both, Change, Changed, CompetencyPair, LevelPair, TrackPair } from './model.ts';
import { type Reason, unknownName } from './reasons.ts';
import type { Titled } from './same.ts';

/**
 * Of several reasons that fit a change, the one that names more of it holds: a competency before a
 * level, a level before a track. A name that neither version knows is an error; a reason of nothing
 * that changed, a warning.
 */
export function withReasons(
  tracks: readonly TrackPair[],
  reasons: readonly Reason[],
): { readonly tracks: readonly TrackPair[]; readonly messages: readonly Diagnostic[] } {
  const unknown = reasons.flatMap((reason) => faultOf(reason, tracks) ?? []);
  const used = new Set<Reason>();
  const all = tracks.map((track) => explainedTrack(track, reasons, used));
  const faulty = new Set(unknown.map(({ reason }) => reason));
  const idle = reasons
    .filter((reason) => !used.has(reason) && !faulty.has(reason))
    .map((reason) => report('changes-idle', reason.place, { name: nameOf(reason) }));
  return { tracks: all, messages: [...unknown.map(({ message }) => message), ...idle] };
}

const nameOf = ({ competency, level, track }: Reason): string => competency ?? level ?? track ?? '';

/** What a change is of. */
interface Of {
  readonly track: TrackPair;
  readonly level?: LevelPair;
  readonly competency?: CompetencyPair;
}

function explainedTrack(
  track: TrackPair,
  reasons: readonly Reason[],
  used: Set<Reason>,
): TrackPair {
  const explain = <T extends Changed>(thing: T, of: Omit<Of, 'track'>): T => ({
    ...thing,
    ...(thing.change && { change: explained(thing.change, { track, ...of }, reasons, used) }),
  });
  const { introduction } = track;
  return {
    ...explain(track, {}),
    ...(introduction && { introduction: explained(introduction, { track }, reasons, used) }),
    areas: track.areas.map((area) => explain(area, {})),
    levels: track.levels.map((level) => explain(level, { level })),
    competencies: track.competencies.map((competency) => ({
      ...explain(competency, { competency }),
      cells: competency.cells.map((cell) => explain(cell, { competency, level: cell.levels })),
    })),
  };
}

function explained(change: Change, of: Of, reasons: readonly Reason[], used: Set<Reason>): Change {
  const fitting = reasons.filter((reason) => fits(reason, of));
  const best = fitting.toSorted((a, b) => weight(b) - weight(a)).at(0);
  if (!best) return change;
  used.add(best);
  return { ...change, reason: best.reason, ...(best.size && { size: best.size }) };
}

/** A change of a whole competency has no level to be named by, nor one of a level a competency. */
const fits = ({ track, level, competency }: Reason, of: Of): boolean =>
  (track === undefined || isCalled(of.track, track)) &&
  (level === undefined || (of.level !== undefined && isCalled(levelsOf(of.level), level))) &&
  (competency === undefined ||
    (of.competency !== undefined && isCalled(competenciesOf(of.competency), competency)));

const weight = ({ track, level, competency }: Reason): number =>
  (competency === undefined ? 0 : 4) +
  (level === undefined ? 0 : 2) +
  (track === undefined ? 0 : 1);

/** By id or title, of either version. */
const isCalled = (pair: Both<Titled>, name: string): boolean =>
  [pair.before, pair.after].some(
    (one) => one && (one.id === name || lettersOf(one.title) === lettersOf(name)),
  );

const levelsOf = ({ before, after }: LevelPair): Both<Titled> => ({
  ...(before && { before: before.level }),
  ...(after && { after: after.level }),
});

const competenciesOf = ({ before, after }: CompetencyPair): Both<Titled> => ({
  ...(before && { before: before.competency }),
  ...(after && { after: after.competency }),
});

interface Fault {
  readonly reason: Reason;
  readonly message: Diagnostic;
}

/** The first of its names that is none, among what the names before it leave. */
function faultOf(reason: Reason, tracks: readonly TrackPair[]): Fault | undefined {
  const { track, level, competency } = reason;
  const own = tracks.filter((pair) => track === undefined || isCalled(pair, track));
  const competencies = own.flatMap((pair) => pair.competencies.map(competenciesOf));
  const levels = own.flatMap((pair) => pair.levels.map(levelsOf));
  if (own.length === 0) return fault(reason, 'track', tracks);
  if (competency !== undefined && !competencies.some((pair) => isCalled(pair, competency))) {
    return fault(reason, 'competency', competencies);
  }
  if (level !== undefined && !levels.some((pair) => isCalled(pair, level))) {
    return fault(reason, 'level', levels);
  }
  return undefined;
}

const fault = (
  reason: Reason,
  what: 'track' | 'level' | 'competency',
  pairs: readonly Both<Titled>[],
): Fault => {
  const titles = pairs.flatMap(({ before, after }) => (after ?? before)?.title ?? []);
  return { reason, message: unknownName(reason, what, titles) };
};
