import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Options } from '../config.ts';
import { earlierIn, MANIFEST } from '../delivery/earlier.ts';
import type { Manifest } from '../delivery/manifest.ts';
import { type Diagnostic, hasErrors, report } from '../diagnostics.ts';
import { measuredFile } from '../disk-file.ts';
import { verify as verifyFolder } from '../verify/verify.ts';
import type { Checked, Verified } from '../verify/model.ts';
import { aligned } from './aligned.ts';
import { filesIn } from './folder-files.ts';
import { counted, type Messages, startMessages } from './messages.ts';
import { ready } from './open.ts';
import { settle } from './options.ts';
import { codeOf, printJson } from './result.ts';
import { tried, unreadable } from './search.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';
import { programName } from './version.ts';

type Flags = Readonly<Record<string, unknown>>;

/** A folder of documents against its manifest and what it was made from; or what single files are. */
export async function verify(
  paths: readonly string[],
  flags: Flags,
  terminal: Terminal,
): Promise<ExitCode> {
  const settled = settle(flags, terminal.folder, terminal.today);
  const [first = settled.options.out] = paths;
  const wrong = [...settled.messages.filter(isError), ...unusable(paths, terminal.folder)];
  if (wrong.length > 0) return refuse(wrong, settled.options, terminal);
  if (paths.length === 0 || isFolder(first, terminal.folder)) {
    return checkFolder(first, flags, terminal);
  }
  const { identify } = await import('./identify.ts'); // who checks a folder needs no readers
  return identify(paths, { isNamed: flags['out'] !== undefined, ...settled.options }, terminal);
}

const isError = (message: Diagnostic): boolean => hasErrors([message]);

const isFolder = (path: string, folder: string): boolean =>
  statSync(resolve(folder, path), { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Files, or one folder. */
function unusable(paths: readonly string[], folder: string): readonly Diagnostic[] {
  const gone = paths.filter((path) => !existsSync(resolve(folder, path)));
  if (gone.length > 0) return gone.map(unreadable);
  const reason = 'Name files, or one folder.';
  return paths.length > 1 && paths.some((path) => isFolder(path, folder))
    ? [report('usage', { file: 'ladderpress verify' }, { reason })]
    : [];
}

function refuse(wrong: readonly Diagnostic[], { json }: Options, terminal: Terminal): ExitCode {
  const messages = startMessages(json ? [] : ['error'], terminal);
  messages.say(wrong);
  if (json) printJson({ messages: messages.all() }, terminal);
  return exitCodes.usage;
}

function checkFolder(path: string, flags: Flags, terminal: Terminal): ExitCode {
  const { options } = settle(flags, terminal.folder, terminal.today);
  const out = resolve(terminal.folder, path);
  const file = join(path, MANIFEST);
  const { manifest, isUnfinished } = earlierIn(out);
  if (!manifest) return refuse([report('verify-manifest', { file }, { file })], options, terminal);
  const { messages, project } = ready({ ...flags, out: path }, terminal, ['error']);
  const documents = tried(() => filesIn(out).files.filter(isDocument), path, []) ?? [];
  const verified = verifyFolder({
    manifest,
    manifestFile: file,
    measure: (one) => measuredFile(join(out, one), out),
    present: documents.map((one) => relative(out, one).replaceAll('\\', '/')),
    ...(project && { press: project.press }),
    program: programName,
    isUnfinished,
  });
  const { shard } = manifest;
  finish(verified, { path, shard, isUnfinished, options }, messages, terminal);
  return codeOf(messages.all());
}

/** Also ZIP files of documents. */
const isDocument = (file: string): boolean => /\.(?:pdf|docx|zip)$/i.test(file);

/** What was verified. */
interface Folder {
  readonly path: string;
  readonly shard: Manifest['shard'];
  readonly isUnfinished: boolean;
  readonly options: Options;
}

function finish(
  { files, messages: found }: Verified,
  { path, shard, isUnfinished, options: { json } }: Folder,
  messages: Messages,
  terminal: Terminal,
): void {
  const wrong = files.filter(({ state }) => state !== 'ok');
  if (!json) terminal.out(aligned(wrong.map(row)));
  messages.say(found);
  const counts = countsOf(files);
  const further = shard && { shard };
  if (json) {
    return printJson(
      { files, messages: messages.all(), counts, ...(further && { further }) },
      terminal,
    );
  }
  const isKnown = !found.some(({ code }) => code === 'verify-inputs');
  const { ok, ...others } = counts;
  const good = `${ok} as ${ok === 1 ? 'it was' : 'they were'} made${isKnown ? ' and of today' : ''}`;
  const bad = Object.entries(others).filter(([, number]) => number > 0);
  const what = [
    ...(shard ? [`shard ${shard.number} of ${shard.of}`] : []),
    ...(isUnfinished ? ['its last build was killed'] : []),
  ];
  const part = what.length > 0 ? ` (${what.join(', ')})` : '';
  const parts = [good, ...bad.map(([state, number]) => `${number} ${state}`)];
  terminal.out(`${counted(files.length, 'file')} under ${path}${part}: ${parts.join(' · ')}\n`);
}

const row = ({ path, state, reasons }: Checked) => ({ state, file: path, why: reasons.join('; ') });

function countsOf(files: readonly Checked[]) {
  const count = (state: Checked['state']): number =>
    files.filter((one) => one.state === state).length;
  return {
    ok: count('ok'),
    altered: count('altered'),
    missing: count('missing'),
    stale: count('stale'),
    unknown: count('unknown'),
  };
}
