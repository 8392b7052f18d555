/** Makes the documents that a request calls for: what `build` and `changes` share. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { leftInClear } from '../batch/left-in-clear.ts';
import type { Merges } from '../batch/merge.ts';
import type { Outcome } from '../batch/outcome.ts';
import { plan } from '../batch/plan.ts';
import { isNarrowed } from '../batch/request.ts';
import { runJobs } from '../batch/run.ts';
import type { Options } from '../config.ts';
import { type Delivered, renewManifest } from '../delivery/renew-manifest.ts';
import { hasErrors } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import type { Press } from '../press.ts';
import type { Protection } from '../protect/model.ts';
import { type Before, foundBefore } from './before.ts';
import { sayMade } from './closing.ts';
import { contradictions } from './contradictions.ts';
import type { Ready } from './open.ts';
import { startProgress } from './progress.ts';
import { protectionFor } from './protection.ts';
import { filesOf, partOf } from './part.ts';
import { codeOf, unusable } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import type { Work } from './work.ts';
import { programName, programVersion } from './version.ts';

/** A worker costs about as much to start as this many documents take to make. */
const DOCUMENTS_A_WORKER = 30;

/** Plans, makes what is not up to date, delivers it, and says so; the exit code. */
export async function makeDocuments(work: Work): Promise<ExitCode> {
  const { request, project, options, messages, terminal } = work;
  const planned = plan(request, project.press);
  const wrong = [...planned.messages, ...contradictions(options)];
  messages.say(wrong);
  if (wrong.length > 0) return unusable(options.json, messages.all(), terminal);
  const protecting = await protectionFor(options, project.files.roster, terminal, 2);
  if (terminal.signal.aborted) return exitCodes.interrupted;
  if ('refused' in protecting) {
    messages.say(protecting.refused);
    return unusable(options.json, messages.all(), terminal);
  }
  const { jobs, shard } = partOf(planned.jobs, options.shard);
  const complete = !isNarrowed(request) && !hasErrors(messages.all());
  const out = resolve(terminal.folder, options.out);
  const given = { ...project, ...protecting, out };
  const before = await foundBefore(jobs, given, options, terminal.signal);
  const outcomes = await make(jobs, given, before, work);
  messages.say(outcomes.flatMap((outcome) => outcome.messages));
  if (protecting.protection) messages.say(leftInClear(outcomes, out));
  const merges = await merged(outcomes, project.press, options, terminal);
  messages.say(merges.messages);
  const delivered: Delivered = {
    entries: outcomes.flatMap(({ entries }) => entries),
    merged: merges.entries,
    planned: [...filesOf(jobs), ...merges.planned],
    complete: complete && !terminal.signal.aborted,
    program: programName,
    version: programVersion,
    date: options.date,
    ...(shard && { shard }),
  };
  messages.say(await renewManifest(delivered, out));
  sayMade({ outcomes, merged: merges.entries, kept: before.kept }, work);
  return terminal.signal.aborted ? exitCodes.interrupted : codeOf(messages.all(), options.strict);
}

/** What was asked to be merged of what was delivered; nothing where the build was interrupted. */
async function merged(
  outcomes: readonly Outcome[],
  press: Press,
  { merge: by, out, date }: Options,
  { folder, signal }: Terminal,
): Promise<Merges> {
  if (by === '' || signal.aborted) return { entries: [], planned: [], messages: [] };
  const { mergeDelivered } = await import('../batch/merge.ts'); // who does not merge needs none of it
  return mergeDelivered(outcomes, { by, press, out: resolve(folder, out), date });
}

type Given = NonNullable<Ready['project']> & {
  readonly protection?: Protection;
  readonly out: string;
};

/** Runs the jobs that are not up to date; the outcomes of all, in the order of jobs. */
async function make(
  jobs: readonly Job[],
  given: Given,
  { kept, stamp, note }: Before,
  { options, messages, terminal }: Work,
): Promise<readonly Outcome[]> {
  const rest = jobs.filter(({ path }) => !kept.has(path));
  const progress = startProgress(rest.length, options.json, terminal);
  const done = new Map(kept);
  try {
    await runJobs({
      jobs: rest,
      ...given,
      workers: workersFor(rest.length, options.jobs),
      signal: terminal.signal,
      onDone: (outcome) => {
        const stamped = stamp(outcome);
        done.set(outcome.job.path, stamped);
        messages.say(note(stamped));
        progress.step(outcome.job.path);
      },
    });
  } finally {
    progress.stop();
  }
  return jobs.flatMap(({ path }) => done.get(path) ?? []);
}

/** As many as asked for; else one for each processor, as long as each has enough to do. */
const workersFor = (jobs: number, asked: number): number =>
  asked > 0
    ? Math.min(asked, jobs)
    : Math.min(availableParallelism(), Math.ceil(jobs / DOCUMENTS_A_WORKER));
