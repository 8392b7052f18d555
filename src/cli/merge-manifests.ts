import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Options } from '../config.ts';
import { earlierIn, MANIFEST } from '../delivery/earlier.ts';
import { faultsIn, incomplete, type ShardFolder } from '../delivery/join-shards.ts';
import type { Entry, FileMade } from '../delivery/manifest.ts';
import { renewManifest } from '../delivery/renew-manifest.ts';
import { write } from '../delivery/write.ts';
import { type Diagnostic, hasErrors, report } from '../diagnostics.ts';
import { readIfThere } from '../read-if-there.ts';
import { sha256 } from '../sources.ts';
import { count, counted, type Messages, startMessages } from './messages.ts';
import { settle } from './options.ts';
import { codeOf, printJson, unusable } from './result.ts';
import { unreadable } from './search.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

interface Shard extends ShardFolder {
  /** Absolute. */
  readonly folder: string;
}

/** Joins what the shards of one build made into one folder, with one manifest. */
export async function mergeManifests(
  paths: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { options, messages: ofOptions } = settle(flags, terminal.folder, terminal.today);
  const messages = startMessages(options.json ? [] : ['error', 'warning'], terminal);
  messages.say(ofOptions);
  const { shards, faults } = shardsIn(paths, terminal.folder);
  messages.say(faults);
  if (!hasErrors(messages.all())) messages.say(faultsIn(shards));
  const [first] = shards;
  if (hasErrors(messages.all()) || !first) return unusable(options.json, messages.all(), terminal);
  const out = resolve(terminal.folder, options.out);
  const joined = await joinFiles(shards, out, terminal.signal);
  messages.say([...incomplete(shards), ...joined.messages]);
  const entries = joined.entries.map(asMade);
  const { program, version, date } = first.manifest;
  const planned = entries.map(({ path }) => path);
  const complete = !hasErrors(messages.all()) && !terminal.signal.aborted;
  const delivered = {
    entries,
    merged: [],
    bundles: [],
    lists: [],
    planned,
    complete,
    program,
    version,
    date,
  };
  messages.say(await renewManifest(delivered, out));
  finish({ ...joined, shards: shards.length, entries }, options, messages, terminal);
  return terminal.signal.aborted ? exitCodes.interrupted : codeOf(messages.all());
}

/** Without what the manifest says for all. */
function asMade(entry: Entry): FileMade {
  const { date: _, program: __, ...made } = entry;
  return made;
}

function finish(
  { entries, copied, shards }: { shards: number; copied: number; entries: readonly FileMade[] },
  { json, out }: Options,
  messages: Messages,
  terminal: Terminal,
): void {
  const counts = { shards, files: entries.length, copied };
  if (json) return printJson({ files: entries, messages: messages.all(), counts }, terminal);
  const { errors, warnings } = count(messages.all());
  const parts = [
    `${counted(entries.length, 'file')} of ${counted(shards, 'shard')} under ${out}/`,
    `${copied} copied, ${entries.length - copied} there already`,
    counted(errors, 'error'),
    counted(warnings, 'warning'),
  ];
  terminal.out(`${parts.join(' · ')}\n`);
}

/** The folders that are named; of one without a manifest, the folders in it that have one. */
function shardsIn(
  paths: readonly string[],
  folder: string,
): { readonly shards: readonly Shard[]; readonly faults: readonly Diagnostic[] } {
  const found = paths
    .flatMap((path) => foldersIn(path, folder))
    .map((path) => openShard(path, folder));
  return {
    shards: found.flatMap(({ shard }) => shard ?? []),
    faults: found.flatMap(({ fault }) => fault ?? []),
  };
}

function foldersIn(path: string, folder: string): readonly string[] {
  const at = resolve(folder, path);
  const isFolder = statSync(at, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (!isFolder || existsSync(join(at, MANIFEST))) return [path];
  const inner = readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(at, entry.name, MANIFEST)))
    .map(({ name }) => join(path, name));
  return inner.length > 0 ? inner.toSorted() : [path];
}

function openShard(
  path: string,
  folder: string,
): { readonly shard?: Shard; readonly fault?: Diagnostic } {
  const at = resolve(folder, path);
  const file = join(path, MANIFEST);
  if (!existsSync(at)) return { fault: unreadable(path) };
  const { manifest, isUnfinished } = earlierIn(at);
  if (isUnfinished) return { fault: report('shard-unfinished', { file }, { folder: path }) };
  if (!manifest) return { fault: report('shard-none', { file }, { file }) };
  return { shard: { file, manifest, folder: at } };
}

interface Joined {
  readonly entries: readonly Entry[];
  /** How many files were not in place. */
  readonly copied: number;
  readonly messages: readonly Diagnostic[];
}

/** Puts each file in place whose bytes are those that its manifest says. */
async function joinFiles(
  shards: readonly Shard[],
  out: string,
  signal: AbortSignal,
): Promise<Joined> {
  const entries: Entry[] = [];
  const messages: Diagnostic[] = [];
  let copied = 0;
  for (const { folder, entry } of filesOf(shards)) {
    if (signal.aborted) break;
    const { path, sha256: hash } = entry;
    const bytes = readIfThere(join(folder, path), folder);
    const isMade = bytes !== undefined && sha256(bytes) === hash;
    const isThere = isMade && hashIn(out, path) === hash;
    const fault = isMade || !bytes ? 'is not there' : 'has other bytes than were made';
    if (!isMade) messages.push(report('shard-file', { file: join(folder, path) }, { path, fault }));
    const reason = isMade && !isThere ? await write(out, path, bytes) : undefined;
    if (reason) messages.push(report('file-unwritable', { file: path }, { reason }));
    if (isMade && !reason) entries.push(entry);
    if (isMade && !isThere && !reason) copied += 1;
  }
  return { entries, copied, messages };
}

const filesOf = (shards: readonly Shard[]) =>
  shards.flatMap(({ folder, manifest }) => manifest.files.map((entry) => ({ folder, entry })));

function hashIn(out: string, path: string): string | undefined {
  const bytes = readIfThere(join(out, path), out);
  return bytes && sha256(bytes);
}
