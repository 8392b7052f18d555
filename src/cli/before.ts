/** What earlier builds left, and what this one writes down for later ones. */
import { stamped } from '../batch/key.ts';
import type { Outcome } from '../batch/outcome.ts';
import { type Found, upToDate } from '../batch/up-to-date.ts';
import type { Options } from '../config.ts';
import { earlierIn } from '../delivery/earlier.ts';
import { JOURNAL, noteDelivered } from '../delivery/journal.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import { programCode } from './program-code.ts';
import { programName } from './version.ts';

export interface Before {
  /** Outcomes of the jobs that need not be run, by their paths. */
  readonly kept: ReadonlyMap<string, Outcome>;
  /** Gives the entries of an outcome their keys. */
  readonly stamp: (outcome: Outcome) => Outcome;
  /** Puts what was delivered into the journal; a message where it cannot. */
  readonly note: (outcome: Outcome) => readonly Diagnostic[];
}

type Given = Pick<Found, 'press' | 'protection' | 'out'>;

/** What is up to date in the folder `out`; nothing is taken for that with `--force`. */
export async function foundBefore(
  jobs: readonly Job[],
  given: Given,
  { force, date }: Options,
  signal: AbortSignal,
): Promise<Before> {
  const entries = force ? [] : (earlierIn(given.out).manifest?.files ?? []);
  const code = programCode();
  return {
    kept: await upToDate(jobs, { ...given, entries, code, signal }),
    stamp: (outcome) => stamped(outcome, given.press, code),
    note: (outcome) => noted(outcome, date, given.out),
  };
}

function noted({ entries }: Outcome, date: string, out: string): readonly Diagnostic[] {
  if (entries.length === 0) return [];
  try {
    noteDelivered(
      entries.map((entry) => ({ ...entry, date, program: programName })),
      out,
    );
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [report('journal-unwritable', { file: JOURNAL }, { reason })];
  }
}
