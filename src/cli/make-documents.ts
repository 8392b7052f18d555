/** Makes the documents that a request calls for: what `build` and `changes` share. */
import { resolve } from 'node:path';
import { leftInClear } from '../batch/left-in-clear.ts';
import { plan } from '../batch/plan.ts';
import { isNarrowed, type Request } from '../batch/request.ts';
import type { Merges } from '../batch/merge.ts';
import type { Workers } from '../batch/batch.ts';
import type { Outcome } from '../batch/outcome.ts';
import { runJobs } from '../batch/run.ts';
import type { Options } from '../config.ts';
import { type Delivered, renewManifest } from '../delivery/renew-manifest.ts';
import { hasErrors } from '../diagnostics.ts';
import type { Job } from '../job.ts';
import type { Press } from '../press.ts';
import type { Protection } from '../protect/model.ts';
import { contradictions } from './contradictions.ts';
import { interruptedLine } from './interrupted-line.ts';
import { count, counted, type Messages } from './messages.ts';
import type { Ready } from './open.ts';
import { startProgress } from './progress.ts';
import { protectionFor } from './protection.ts';
import { codeOf, printJson, unusable } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programName, programVersion } from './version.ts';
import { limitsFor, workersFor } from './workers-for.ts';

/** What a command works on. */
export interface Work {
  readonly request: Request;
  readonly project: NonNullable<Ready['project']>;
  readonly options: Options;
  readonly messages: Messages;
  readonly terminal: Terminal;
  /** Workers that were started ahead. */
  readonly pool?: Workers;
  /** What else the JSON object holds. */
  readonly further?: Readonly<Record<string, unknown>>;
}

/** Plans, makes and delivers documents, and says so; the exit code. */
export async function makeDocuments(work: Work): Promise<ExitCode> {
  const { request, project, options, messages, terminal, pool } = work;
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
  const complete = !isNarrowed(request) && !hasErrors(messages.all());
  const outcomes = await make(
    planned.jobs,
    { ...project, ...protecting, ...(pool && { pool }) },
    options,
    terminal,
  );
  messages.say(outcomes.flatMap((outcome) => outcome.messages));
  if (protecting.protection) {
    messages.say(leftInClear(outcomes, resolve(terminal.folder, options.out)));
  }
  const merges = await merged(outcomes, project.press, options, terminal);
  messages.say(merges.messages);
  const files = planned.jobs.flatMap(({ path, formats }) => formats.map((one) => `${path}.${one}`));
  const delivered: Delivered = {
    entries: outcomes.flatMap(({ entries }) => entries),
    merged: merges.entries,
    planned: [...files, ...merges.planned],
    complete: complete && !terminal.signal.aborted,
    program: programName,
    version: programVersion,
    date: options.date,
  };
  messages.say(await renewManifest(delivered, resolve(terminal.folder, options.out)));
  finish(delivered, outcomes.length, work);
  if (terminal.signal.aborted && !options.json) {
    terminal.err(interruptedLine(outcomes.length, planned.jobs.length, options.out));
  }
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
  readonly pool?: Workers;
};

async function make(
  jobs: readonly Job[],
  given: Given,
  options: Options,
  terminal: Terminal,
): Promise<readonly Outcome[]> {
  const progress = startProgress(jobs.length, options.json, terminal);
  try {
    return await runJobs({
      jobs,
      ...given,
      out: resolve(terminal.folder, options.out),
      workers: workersFor(jobs.length, options, terminal.machine),
      limits: limitsFor(options, terminal.machine),
      signal: terminal.signal,
      onDone: ({ job }) => progress.step(job.path),
    });
  } finally {
    progress.stop();
  }
}

function finish(
  { entries, merged: together }: Delivered,
  documents: number,
  { options: { json, out }, messages, terminal, further }: Work,
): void {
  const all = messages.all();
  if (json) {
    const counts = { documents, files: entries.length };
    const merging = together.length > 0 ? { merged: together } : {};
    const more = { ...further, ...merging };
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
    ...(together.length > 0 ? [counted(together.length, 'merged file')] : []),
    counted(errors, 'error'),
    counted(warnings, 'warning'),
  ];
  terminal.out(`${parts.join(' · ')}\n`);
}
