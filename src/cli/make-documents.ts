/** Makes the documents that a request calls for: what `build` and `changes` share. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { leftInClear } from '../batch/left-in-clear.ts';
import { plan } from '../batch/plan.ts';
import { isNarrowed, type Request } from '../batch/request.ts';
import type { Outcome } from '../batch/outcome.ts';
import { runJobs } from '../batch/run.ts';
import type { Options } from '../config.ts';
import { type Delivered, renewManifest } from '../delivery/renew-manifest.ts';
import { hasErrors } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import type { Protection } from '../protect/model.ts';
import { contradictions } from './contradictions.ts';
import { count, counted, type Messages } from './messages.ts';
import { namingFor } from './naming.ts';
import type { Ready } from './open.ts';
import { startProgress } from './progress.ts';
import { protectionFor } from './protection.ts';
import { putTogether } from './put-together.ts';
import { codeOf, printJson, unusable } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programName, programVersion } from './version.ts';

/** A worker costs about as much to start as this many documents take to make. */
const DOCUMENTS_A_WORKER = 30;

/** What a command works on. */
export interface Work {
  readonly request: Request;
  readonly project: NonNullable<Ready['project']>;
  readonly options: Options;
  readonly messages: Messages;
  readonly terminal: Terminal;
  /** What else the JSON object holds. */
  readonly further?: Readonly<Record<string, unknown>>;
}

/** Plans, makes and delivers documents, and says so; the exit code. */
export async function makeDocuments(work: Work): Promise<ExitCode> {
  const { project, options, messages, terminal } = work;
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
  const complete = !isNarrowed(request) && !hasErrors(messages.all());
  const outcomes = await make(planned.jobs, { ...project, ...protecting }, options, terminal);
  messages.say(outcomes.flatMap((outcome) => outcome.messages));
  if (protecting.protection) {
    messages.say(leftInClear(outcomes, resolve(terminal.folder, options.out)));
  }
  const together = await putTogether(outcomes, project.press, options, terminal);
  messages.say(together.messages);
  const files = planned.jobs.flatMap(({ path, formats }) => formats.map((one) => `${path}.${one}`));
  const delivered: Delivered = {
    entries: outcomes.flatMap(({ entries }) => entries),
    merged: together.merged,
    bundles: together.bundles,
    lists: together.lists,
    planned: [...files, ...together.planned],
    complete: complete && !terminal.signal.aborted,
    program: programName,
    version: programVersion,
    date: options.date,
  };
  messages.say(await renewManifest(delivered, resolve(terminal.folder, options.out)));
  finish(delivered, outcomes.length, work);
  return terminal.signal.aborted ? exitCodes.interrupted : codeOf(messages.all(), options.strict);
}

async function make(
  jobs: readonly Job[],
  given: NonNullable<Ready['project']> & { readonly protection?: Protection },
  options: Options,
  terminal: Terminal,
): Promise<readonly Outcome[]> {
  const progress = startProgress(jobs.length, options.json, terminal);
  try {
    return await runJobs({
      jobs,
      ...given,
      out: resolve(terminal.folder, options.out),
      workers: workersFor(jobs.length, options.jobs),
      signal: terminal.signal,
      onDone: ({ job }) => progress.step(job.path),
    });
  } finally {
    progress.stop();
  }
}

/** As many as asked for; else one for each processor, as long as each has enough to do. */
const workersFor = (jobs: number, asked: number): number =>
  asked > 0
    ? Math.min(asked, jobs)
    : Math.min(availableParallelism(), Math.ceil(jobs / DOCUMENTS_A_WORKER));

function finish(
  { entries, merged, bundles, lists }: Delivered,
  documents: number,
  { options: { json, out }, messages, terminal, further }: Work,
): void {
  const all = messages.all();
  if (json) {
    const counts = { documents, files: entries.length };
    const more = {
      ...further,
      ...(merged.length > 0 && { merged }),
      ...(bundles.length > 0 && { bundles }),
      ...(lists.length > 0 && { lists }),
    };
    return printJson({ files: entries, messages: all, counts, further: more }, terminal);
  }
  const pages = entries.flatMap(({ format, pages: own }) => (format === 'pdf' ? (own ?? 0) : []));
  const { errors, warnings } = count(all);
  const parts = [
    `${counted(documents, 'document')} in ${counted(entries.length, 'file')} under ${out}/`,
    ...(pages.length > 0
      ? [
          `${counted(
            pages.reduce((a, b) => a + b),
            'page',
          )} of PDF`,
        ]
      : []),
    ...(merged.length > 0 ? [counted(merged.length, 'merged file')] : []),
    ...(bundles.length > 0 ? [counted(bundles.length, 'bundle')] : []),
    ...(lists.length > 0 ? [counted(lists.length, 'cover list')] : []),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
  ];
  terminal.out(`${parts.join(' · ')}\n`);
}
