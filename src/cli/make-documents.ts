/** Makes the documents that a request calls for: what `build` and `changes` share. */
import { resolve } from 'node:path';
import { leftInClear } from '../batch/left-in-clear.ts';
import type { Workers } from '../batch/batch.ts';
import type { Outcome } from '../batch/outcome.ts';
import { plan } from '../batch/plan.ts';
import { isNarrowed } from '../batch/request.ts';
import { runJobs } from '../batch/run.ts';
import { type Delivered, renewManifest } from '../delivery/renew-manifest.ts';
import { hasErrors } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import type { Protection } from '../protect/model.ts';
import { type Before, foundBefore } from './before.ts';
import { sayMade } from './closing.ts';
import { contradictions } from './contradictions.ts';
import { interruptedLine } from './interrupted-line.ts';
import { namingFor } from './naming.ts';
import type { Ready } from './open.ts';
import { startProgress } from './progress.ts';
import { protectionFor } from './protection.ts';
import { putTogether } from './put-together.ts';
import { filesOf, partOf } from './part.ts';
import { codeOf, unusable } from './result.ts';
import { exitCodes, type ExitCode } from './terminal.ts';
import type { Work } from './work.ts';
import { programName, programVersion } from './version.ts';
import { limitsFor, workersFor } from './workers-for.ts';

/** Plans, makes what is not up to date, delivers it, and says so; the exit code. */
export async function makeDocuments(work: Work): Promise<ExitCode> {
  const { project, options, messages, terminal, pool } = work;
  const named = namingFor(options.names, project.files.roster);
  const request = { ...work.request, ...('naming' in named && { naming: named.naming }) };
  const planned = plan(request, project.press);
  const refused = 'refused' in named ? named.refused : [];
  const wrong = [...refused, ...planned.messages, ...contradictions(options)];
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
  const given = { ...project, ...protecting, out, ...(pool && { pool }) };
  const before = await foundBefore(jobs, given, options, terminal.signal);
  const outcomes = await make(jobs, given, before, work);
  messages.say(outcomes.flatMap((outcome) => outcome.messages));
  if (protecting.protection) messages.say(leftInClear(outcomes, out));
  const together = await putTogether(outcomes, project.press, options, terminal);
  messages.say(together.messages);
  const delivered: Delivered = {
    entries: outcomes.flatMap(({ entries }) => entries),
    merged: together.merged,
    bundles: together.bundles,
    lists: together.lists,
    planned: [...filesOf(jobs), ...together.planned],
    complete: complete && !terminal.signal.aborted,
    program: programName,
    version: programVersion,
    date: options.date,
    ...(shard && { shard }),
  };
  messages.say(await renewManifest(delivered, out));
  sayMade({ outcomes, together, kept: before.kept }, work);
  if (terminal.signal.aborted && !options.json) {
    terminal.err(interruptedLine(outcomes.length, jobs.length, options.out));
  }
  return terminal.signal.aborted ? exitCodes.interrupted : codeOf(messages.all(), options.strict);
}

type Given = NonNullable<Ready['project']> & {
  readonly protection?: Protection;
  readonly out: string;
  readonly pool?: Workers;
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
      workers: workersFor(rest.length, options, terminal.machine),
      limits: limitsFor(options, terminal.machine),
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
