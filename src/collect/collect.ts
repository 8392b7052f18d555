/**
 * Closes the circle: documents that were filled in and came back → the marks and words in them, as
 * rows of the roster, and what has to be known before they are used.
 */
import type { Manifest } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Arrival, collectFile } from './collect-file.ts';
import type { Delivered, ReadFile } from './comparison.ts';
import type { Collected, CollectedFile, Conflict } from './model.ts';
import { outstandingOf } from './outstanding.ts';
import { registerOf } from './owner.ts';
import { rowsOf } from './rows.ts';
import { statementsIn } from './statements.ts';

export interface Request extends Delivered {
  /** Of the files that came back. */
  readonly paths: readonly string[];
  readonly read: ReadFile;
  readonly manifest: Manifest;
  /** The manifest, as messages name it. */
  readonly manifestFile: string;
  readonly onRead: (path: string) => void;
  /** Once it is aborted no further file is read. */
  readonly signal: AbortSignal;
}

/** What one file has wrong does not keep the others from being collected. */
export async function collect(request: Request): Promise<Collected> {
  const { manifest, manifestFile } = request;
  const arrivals = await arrivalsOf(request);
  const files = arrivals.flatMap(({ file }) => file ?? []);
  const { statements, conflicts } = statementsIn(files);
  const { outstanding, messages } = await outstandingOf({
    entries: manifest.files,
    files,
    arrived: new Set(arrivals.flatMap(({ id }) => id ?? [])),
    ...deliveredOf(request),
    file: manifestFile,
  });
  return {
    files,
    conflicts,
    outstanding,
    rows: rowsOf(statements),
    messages: [
      ...arrivals.flatMap((arrival) => arrival.messages),
      ...conflicts.map(conflictMessage),
      ...notCompared(files, manifestFile),
      ...messages,
    ],
  };
}

const deliveredOf = ({ readDelivered, unlock }: Request): Delivered => ({
  readDelivered,
  ...(unlock && { unlock }),
});

async function arrivalsOf(request: Request): Promise<readonly Arrival[]> {
  const { paths, read, manifest, onRead, signal } = request;
  const register = registerOf(manifest.files);
  const arrivals: Arrival[] = [];
  for (const path of paths.toSorted()) {
    if (signal.aborted) break;
    const bytes = read(path);
    arrivals.push(
      bytes
        ? await collectFile(path, bytes, register, deliveredOf(request))
        : { messages: [report('file-unreadable', { file: path }, { file: path, reason: GONE })] },
    );
    onRead(path);
  }
  return arrivals;
}

const GONE = 'it is not there, or you may not read it';

function conflictMessage({ id, label, values }: Conflict): Diagnostic {
  const said = values.map(({ value, files }) => `"${value}" in ${files.join(', ')}`).join('; ');
  const [file = ''] = values.flatMap(({ files }) => files);
  return report('collect-conflict', { file }, { id, field: label, values: said });
}

/** One message for each reason: where nothing was kept, it is the same for all. */
function notCompared(files: readonly CollectedFile[], file: string): readonly Diagnostic[] {
  const reasons = new Map<string, string[]>();
  for (const { path, comparison } of files) {
    if (comparison.compared) continue;
    reasons.set(comparison.reason, [...(reasons.get(comparison.reason) ?? []), path]);
  }
  return [...reasons].map(([reason, paths]) =>
    report('collect-not-compared', { file }, { reason, files: paths.join(', ') }),
  );
}
