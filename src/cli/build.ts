import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { plan } from '../batch/plan.ts';
import { type Outcome, runJobs } from '../batch/run.ts';
import type { Options } from '../config.ts';
import { type Diagnostic, hasErrors, report } from '../diagnostics.ts';
import { type Entry, MANIFEST_SCHEMA, readEntries, writeManifest } from '../delivery/manifest.ts';
import { write } from '../delivery/write.ts';
import { readIfThere } from './files.ts';
import { count, counted, printed } from './messages.ts';
import { ready } from './open.ts';
import { startProgress } from './progress.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programName } from './version.ts';

/** A worker costs about as much to start as this many documents take to make. */
const DOCUMENTS_A_WORKER = 30;

interface Built {
  readonly entries: readonly Entry[];
  readonly messages: readonly Diagnostic[];
  readonly documents: number;
  readonly code: ExitCode;
}

/** Makes everything the roster and ladders call for, or what was named. */
export async function build(
  documents: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { options, messages, project } = ready(flags, terminal);
  const printNow = (some: readonly Diagnostic[]): void => {
    if (!options.json) for (const message of some) terminal.err(printed(message));
  };
  printNow(messages);
  if (!project) return finish({ entries: [], messages, documents: 0, code: exitCodes.usage }, options, terminal);
  const { jobs, messages: unknown } = plan({ ...options, documents, formats: options.format }, project.press);
  printNow(unknown);
  if (unknown.length > 0) {
    return finish({ entries: [], messages: unknown, documents: 0, code: exitCodes.usage }, options, terminal);
  }
  const progress = startProgress(jobs.length, options.json, terminal);
  const outcomes = await runJobs({
    jobs,
    ...project,
    out: join(terminal.folder, options.out),
    workers: workersFor(jobs.length, options.jobs),
    signal: terminal.signal,
    onDone: ({ job }) => progress.step(job.path),
  });
  progress.stop();
  const made = outcomes.flatMap((outcome) => outcome.messages);
  const entries = outcomes.flatMap((outcome) => outcome.entries);
  const ofManifest = await updateManifest(entries, outcomes, isNarrowed(documents, options), options, terminal);
  printNow([...made, ...ofManifest]);
  const all = [...messages, ...made, ...ofManifest];
  return finish(
    { entries, messages: all, documents: outcomes.length, code: codeOf(all, terminal) },
    options,
    terminal,
  );
}

function codeOf(messages: readonly Diagnostic[], { signal }: Terminal): ExitCode {
  if (signal.aborted) return exitCodes.interrupted;
  return hasErrors(messages) ? exitCodes.failed : exitCodes.done;
}

/** None for a few documents; else one for each processor, as long as each has enough to do. */
function workersFor(jobs: number, asked: number): number {
  if (asked > 0) return asked;
  return Math.min(availableParallelism(), Math.ceil(jobs / DOCUMENTS_A_WORKER));
}

const isNarrowed = (documents: readonly string[], options: Options): boolean =>
  documents.length > 0 ||
  options.format.length < 2 ||
  [options.audience, options.track, options.level, options.person, options.team].some(
    (names) => names.length > 0,
  );

/**
 * A narrowed build, and one that was interrupted, keep what the manifest says of other files. A
 * whole build starts afresh, and names the files that nothing calls for any more.
 */
async function updateManifest(
  entries: readonly Entry[],
  outcomes: readonly Outcome[],
  narrowed: boolean,
  options: Options,
  terminal: Terminal,
): Promise<readonly Diagnostic[]> {
  const out = join(terminal.folder, options.out);
  const file = join(out, 'manifest.json');
  const before = readEntries(new TextDecoder().decode(readIfThere(file) ?? new Uint8Array()));
  const tried = new Set(outcomes.flatMap(({ job }) => job.formats.map((format) => `${job.path}.${format}`)));
  const others = before.filter(({ path, sha256 }) => !tried.has(path) && isThere(join(out, path), sha256));
  const keeps = narrowed || terminal.signal.aborted;
  const files = keeps ? [...others, ...entries] : entries;
  const text = writeManifest({
    schema: MANIFEST_SCHEMA,
    program: programName,
    date: options.date,
    files,
  });
  const reason = await write(file, text);
  const orphans = keeps ? [] : others;
  return [
    ...orphans.map(({ path }) => report('manifest-orphan', { file: join(options.out, path) }, { path })),
    ...(reason ? [report('file-unwritable', { file: 'manifest.json' }, { reason })] : []),
  ];
}

function isThere(file: string, sha256: string): boolean {
  const bytes = readIfThere(file);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
}

function finish({ entries, messages, documents, code }: Built, options: Options, terminal: Terminal): ExitCode {
  const counts = { documents, files: entries.length, ...count(messages) };
  if (options.json) {
    terminal.out(`${JSON.stringify({ files: entries, messages, counts }, undefined, 2)}\n`);
  } else if (code !== exitCodes.usage) {
    const pages = entries.reduce((sum, entry) => sum + (entry.format === 'pdf' ? (entry.pages ?? 0) : 0), 0);
    const parts = [
      `${counted(documents, 'document')} in ${counted(entries.length, 'file')} under ${options.out}/`,
      ...(pages > 0 ? [`${counted(pages, 'page')} of PDF`] : []),
      counted(counts.errors, 'error'),
      counted(counts.warnings, 'warning'),
    ];
    terminal.out(`${parts.join(' · ')}\n`);
  }
  return code;
}
