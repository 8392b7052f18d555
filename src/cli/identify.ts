/** `verify FILE…`: says of single files what they are, and whether they are as they were made. */
import { dirname, join, resolve } from 'node:path';
import type { Options } from '../config.ts';
import { readIfThere } from '../read-if-there.ts';
import { type Archive, identifyFile } from '../verify/identify.ts';
import type { Identified, Standing } from '../verify/model.ts';
import { MANIFEST, manifestIn } from './manifest-file.ts';
import { counted, startMessages } from './messages.ts';
import { codeOf, printJson } from './result.ts';
import { shown, unreadable } from './search.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

type Setting = Pick<Options, 'out' | 'json'> & {
  /** The folder `out` was named for this run: no other is looked in. */
  readonly isNamed: boolean;
};

/** Ends with 0 where all are as they were made, or filled in and nothing else. */
export async function identify(
  paths: readonly string[],
  setting: Setting,
  terminal: Terminal,
): Promise<ExitCode> {
  const { folder, signal } = terminal;
  const messages = startMessages(setting.json ? [] : ['error', 'warning'], terminal);
  const files: Identified[] = [];
  for (const path of paths) {
    if (signal.aborted) return exitCodes.interrupted;
    const bytes = readIfThere(resolve(folder, path));
    if (!bytes) {
      messages.say([unreadable(path)]);
      continue;
    }
    const { file, messages: found } = await identifyFile(
      path,
      bytes,
      archivesFor(path, setting, folder),
    );
    files.push(file);
    if (!setting.json) terminal.out(`${textOf(file)}\n`);
    messages.say(found);
  }
  const proved = files.filter(({ state }) => state === 'unaltered' || state === 'filled-in').length;
  const counts = { documents: files.length, proved };
  if (setting.json) printJson({ files, messages: messages.all(), counts }, terminal);
  else if (paths.length > 1) {
    terminal.out(`${proved} of ${counted(paths.length, 'file')} as they were made\n`);
  }
  return codeOf(messages.all());
}

/** The manifest of `out`, and the nearest one beside or above the file. */
function archivesFor(path: string, { out, isNamed }: Setting, folder: string): readonly Archive[] {
  const own = resolve(folder, out);
  const folders = isNamed ? [own] : [own, ...above(dirname(resolve(folder, path)))];
  const archives = [...new Set(folders)].flatMap((one): readonly Archive[] => {
    const file = join(one, MANIFEST);
    const manifest = manifestIn(one);
    if (!manifest) return [];
    return [{ file: shown(file, folder), manifest, read: (name) => readIfThere(join(one, name)) }];
  });
  return archives.slice(0, MOST);
}

/** Manifests that are looked in. */
const MOST = 2;

/** A folder and those that it lies in. */
const above = (folder: string): readonly string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...above(parent)];
};

const standings: Readonly<Record<Standing, string>> = {
  unaltered: 'unaltered',
  'filled-in': 'filled in, otherwise as it was made',
  altered: 'altered',
  'other-build': 'of another build: not proved',
  unknown: 'not of this manifest',
  unproved: 'not proved: there is no manifest',
  locked: 'locked: not proved',
  unreadable: 'cannot be read',
};

/** A line that says how it stands, and below it what it is. */
function textOf(file: Identified): string {
  const kind = [file.document, file.audience].filter((part) => part !== '').join('/');
  const facts: readonly (readonly [string, string])[] = [
    ['Document', joined([file.title, kind])],
    ['For', file.recipient || file.subject],
    ['Ladder', joined([file.ladder, file.effective && `in effect since ${file.effective}`], ', ')],
    ['Made', joined([file.date, file.program && `by ${file.program}`], ' ')],
    ['Id', joined([file.id, file.checksum && `checksum ${file.checksum.slice(0, DIGITS)}`])],
    ['Listed', joined([file.listed, file.manifest && `in ${file.manifest}`], ' ')],
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name.padEnd(WIDTH)}${value}\n`);
  const why = file.reasons.map((reason) => `  ${reason}\n`);
  return `${file.path}: ${standings[file.state]}\n${[...why, ...lines].join('')}`;
}

/** Of the checksum that are printed on a document. */
const DIGITS = 8;
const WIDTH = 10;

const joined = (parts: readonly string[], between = ' · '): string =>
  parts.filter((part) => part !== '').join(between);
