/** Finds and reads a project's files. */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Options, options } from '../config.ts';
import { type Code, type Diagnostic, report } from '../diagnostics.ts';
import { diskFile } from '../disk-file.ts';
import type { ProjectFiles } from '../press.ts';
import type { RosterFiles } from '../roster/read.ts';
import { commitsOf } from './commits.ts';
import { ladderFilesIn } from './ladder-files.ts';
import { picturesOf, rootOf } from './pictures.ts';
import { fileIn, passOver, type Search, shown, textFile, tried, unreadable } from './search.ts';
import { readTemplates } from './template-files.ts';

export interface Found {
  /** Absent where something that must be there is not. */
  readonly files?: ProjectFiles;
  readonly messages: readonly Diagnostic[];
}

type Paths = Pick<Options, 'ladders' | 'roster' | 'templates'> & Partial<Pick<Options, 'out'>>;

/** Everything the options name, with paths as a person in `folder` would write them. */
export function findFiles(paths: Paths, folder: string): Found {
  const search: Search = { folder, messages: [] };
  const others = [paths.roster, paths.templates, paths.out ?? options.out.default];
  const apart = others.map((path) => resolve(folder, path));
  const ladders = paths.ladders.flatMap((path) => readLadders(path, apart, search));
  const templates = readTemplates(paths.templates, search);
  const roster = findRoster(paths.roster, search);
  const { messages } = search;
  const isLacking = messages.some(({ code }) => lacking.has(code));
  return isLacking || !templates
    ? { messages }
    : { files: { ladders, roster, templates }, messages };
}

/** The ladders alone, where a command needs nothing else. */
export function findLadders(
  paths: readonly string[],
  folder: string,
): { readonly files: ProjectFiles['ladders']; readonly messages: readonly Diagnostic[] } {
  const search: Search = { folder, messages: [] };
  const files = paths.flatMap((path) => readLadders(path, [], search));
  return { files, messages: search.messages };
}

/** What keeps everything from being made; of other faults the rest can be read. */
const lacking: ReadonlySet<Code> = new Set(['file-unreadable', 'ladder-none']);

function readLadders(path: string, apart: readonly string[], search: Search) {
  const { folder, messages } = search;
  const root = resolve(folder, path);
  const found = tried(() => ladderFilesIn(root, apart), path, messages);
  const under = found?.isFolder ? { under: relative(folder, root) } : {};
  passOver(found?.links ?? [], search);
  if (found?.files.length === 0) messages.push(report('ladder-none', { file: path }, { path }));
  const read = (found?.files ?? []).flatMap((file) => {
    const one = found?.isFolder ? fileIn(file, root, search) : diskFile(file);
    if (one.kind === 'missing') messages.push(unreadable(shown(file, folder)));
    return one.kind === 'bytes' ? [{ file, bytes: one.bytes }] : [];
  });
  const commits = commitsOf(read, found?.isFolder ? root : dirname(root));
  return read.map(({ file, bytes }) => {
    const pictures = picturesOf({ file, bytes }, rootOf(path, folder));
    const commit = commits.get(file);
    return { file: shown(file, folder), bytes, ...under, pictures, ...(commit && { commit }) };
  });
}

/** The roster alone, where a command needs nothing else. */
export function findRoster(path: string, search: Search): RosterFiles {
  const roster = resolve(search.folder, path);
  const isOwn = path !== options.roster.default;
  if (isOwn && !existsSync(roster)) search.messages.push(unreadable(path));
  const read = (name: string) => textFile(join(roster, name), roster, search);
  const [people, teams, titles] = [read('people.csv'), read('teams.yaml'), read('titles.yaml')];
  const [cycles, assessments] = [read('cycles.yaml'), read('assessments.csv')];
  const moves = read('moves.yaml');
  return {
    ...(people && { people }),
    ...(teams && { teams }),
    ...(titles && { titles }),
    ...(cycles && { cycles }),
    ...(assessments && { assessments }),
    ...(moves && { moves }),
  };
}
