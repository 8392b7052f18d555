import { join, resolve } from 'node:path';
import { collect as collectFiles } from '../collect/collect.ts';
import type { Collected, CollectedFile } from '../collect/model.ts';
import { recordOf } from '../collect/record.ts';
import { tableOf } from '../collect/table.ts';
import type { Options } from '../config.ts';
import type { Manifest } from '../delivery/manifest.ts';
import { deliver } from '../delivery/write.ts';
import { hasErrors, report } from '../diagnostics.ts';
import { type Unlock, unlockWith } from '../protect/unlock.ts';
import { readIfThere } from '../read-if-there.ts';
import { aligned } from './aligned.ts';
import { checkRows } from './check-rows.ts';
import { findRoster } from './files.ts';
import { MANIFEST, manifestIn } from './manifest-file.ts';
import { count, counted, type Messages, startMessages } from './messages.ts';
import { settle } from './options.ts';
import { startProgress } from './progress.ts';
import { protectionFor } from './protection.ts';
import { codeOf, printJson, unusable } from './result.ts';
import { findReturned } from './returned-files.ts';
import type { Search } from './search.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programName } from './version.ts';

const [TABLE, RECORD] = ['collected/assessments.csv', 'collected/assessments.json'];

/** Reads what people filled in and sent back; writes it as the roster's rows, and as a record. */
export async function collect(
  paths: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { options, messages: settling } = settle(flags, terminal.folder, terminal.today);
  const messages = startMessages(options.json ? [] : ['error', 'warning'], terminal);
  messages.say(settling);
  const search: Search = { folder: terminal.folder, messages: [] };
  const manifest = hasErrors(settling) ? undefined : sentFrom(options, search);
  const files = manifest ? findReturned(paths, search) : [];
  messages.say(search.messages);
  if (!manifest || files.length === 0) {
    return unusable(options.json, messages.all(), terminal);
  }
  const protecting = await protectionFor(options, findRoster(options.roster, search), terminal, 1);
  if (terminal.signal.aborted) return exitCodes.interrupted;
  if ('refused' in protecting) {
    messages.say(protecting.refused);
    return unusable(options.json, messages.all(), terminal);
  }
  const { protection } = protecting;
  const unlock = protection && unlockWith(protection);
  const collected = await read(files, manifest, options, terminal, unlock);
  if (terminal.signal.aborted) return exitCodes.interrupted;
  const names = await keep(collected, options, messages, terminal);
  if (!names) return unusable(options.json, messages.all(), terminal);
  finish(collected, names, options, messages, terminal);
  return codeOf(messages.all());
}

function sentFrom({ out }: Options, { folder, messages }: Search): Manifest | undefined {
  const file = join(out, MANIFEST);
  const manifest = manifestIn(resolve(folder, out));
  if (!manifest) messages.push(report('collect-manifest', { file }, { file }));
  return manifest;
}

async function read(
  paths: readonly string[],
  manifest: Manifest,
  { json, out }: Options,
  terminal: Terminal,
  unlock: Unlock | undefined,
): Promise<Collected> {
  const { folder, signal } = terminal;
  const progress = startProgress(paths.length, json, terminal);
  try {
    return await collectFiles({
      paths,
      read: (path) => readIfThere(resolve(folder, path)),
      manifest,
      manifestFile: join(out, MANIFEST),
      readDelivered: (path) => readIfThere(resolve(folder, out, path), resolve(folder, out)),
      ...(unlock && { unlock }),
      onRead: (path) => progress.step(path),
      signal,
    });
  } finally {
    progress.stop();
  }
}

/**
 * Says what was found and writes both files; gives the names of people by their ids. Nothing, where
 * a roster or ladder that was named is not there.
 */
async function keep(
  collected: Collected,
  options: Options,
  messages: Messages,
  { folder }: Terminal,
): Promise<ReadonlyMap<string, string> | undefined> {
  const text = tableOf(collected.rows);
  const search: Search = { folder, messages: [] };
  const checked = checkRows({ file: join(options.out, TABLE), text }, options, search);
  if (hasErrors(search.messages)) {
    messages.say(search.messages);
    return undefined;
  }
  const all = [...collected.messages, ...checked.messages];
  const record = recordOf({ ...collected, messages: all }, programName);
  const files = [
    { entry: { path: TABLE }, bytes: new TextEncoder().encode(text) },
    { entry: { path: RECORD }, bytes: new TextEncoder().encode(record) },
  ];
  const written = await deliver(files, resolve(folder, options.out));
  messages.say([...all, ...written]);
  return checked.names;
}

function finish(
  { files, rows, conflicts, outstanding }: Collected,
  names: ReadonlyMap<string, string>,
  { json, out }: Options,
  messages: Messages,
  terminal: Terminal,
): void {
  const all = messages.all();
  const documents = new Set(files.map(({ id }) => id)).size;
  const counts = { documents, files: files.length, rows: rows.length };
  if (json) {
    return printJson(
      { files, messages: all, counts, further: { conflicts, outstanding } },
      terminal,
    );
  }
  terminal.out(aligned(files.map((file) => line(file, names))));
  const { errors, warnings } = count(all);
  const parts = [
    `${counted(documents, 'document')} in ${counted(files.length, 'file')}`,
    `${counted(rows.length, 'row')} in ${join(out, TABLE)}`,
    counted(errors, 'error'),
    counted(warnings, 'warning'),
  ];
  terminal.out(`${parts.join(' · ')}\n`);
}

const line = (file: CollectedFile, names: ReadonlyMap<string, string>) => ({
  document: `${file.document}/${file.audience}`,
  person: names.get(file.person) ?? file.person,
  filled: `${file.filled} of ${file.fields.length}`,
  file: file.path,
});
