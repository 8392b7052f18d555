/** Finds and reads a project's files. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Options, options } from '../config.ts';
import type { Code, Diagnostic, Place } from '../diagnostics.ts';
import type { EarlierFiles, PinnedFiles } from '../ladder-bytes.ts';
import type { ProjectFiles } from '../press.ts';
import type { RosterFiles } from '../roster/read.ts';
import {
  atRevision,
  findVersion,
  type Version,
  versionOnDisk,
  type Where,
} from './ladder-version.ts';
import { readLadders } from './read-ladders.ts';
import { type Search, textFile, unreadable } from './search.ts';
import { readTemplates } from './template-files.ts';

export interface Found {
  /** Absent where something that must be there is not. */
  readonly files?: ProjectFiles;
  readonly messages: readonly Diagnostic[];
}

type Paths = Pick<Options, 'ladders' | 'roster' | 'templates'> &
  Partial<Pick<Options, 'out' | 'since' | 'cycle'>> & {
    /** The version that documents are made of, where it is not the one of `ladders`. */
    readonly until?: string;
    /** Nobody is asked about: the roster is left as it is. */
    readonly laddersOnly?: boolean;
  };

type PlaceOf = (path: readonly string[]) => Place;

const configured: PlaceOf = () => ({ file: 'ladderpress.yaml' });

/**
 * Everything the options name, with paths as a person in `folder` would write them. `placeOf`: where
 * the config file says something.
 */
export function findFiles(paths: Paths, folder: string, placeOf = configured): Found {
  const search: Search = { folder, messages: [] };
  const others = [paths.roster, paths.templates, paths.out ?? options.out.default];
  const where = {
    ladders: paths.ladders,
    apart: others.map((path) => resolve(folder, path)),
  };
  const version = paths.until
    ? findVersion(paths.until, where, { file: 'ladderpress changes' }, search)
    : versionOnDisk(paths.ladders, where, search);
  const earlier = earlierOf(paths, where, version, search);
  const pins = paths.laddersOnly ? [] : pinsOf(paths, where, placeOf, search);
  const templates = readTemplates(paths.templates, search);
  const roster = paths.laddersOnly ? {} : findRoster(paths.roster, search);
  const { messages } = search;
  const isLacking = messages.some(({ code }) => lacking.has(code));
  if (isLacking || !templates) return { messages };
  const { ladders } = version;
  return { files: { ladders, roster, templates, ...(earlier && { earlier }), pins }, messages };
}

/** The reasons for what changed stand beside the later version. */
function earlierOf(
  { since = '' }: Paths,
  where: Where,
  { reasons }: Version,
  search: Search,
): EarlierFiles | undefined {
  if (since === '') return undefined;
  const { ladders, revision } = findVersion(since, where, { file: '--since' }, search);
  return { ladders, reasons, ...(revision && { revision }) };
}

const pinsOf = (
  { cycle = {} }: Paths,
  where: Where,
  placeOf: PlaceOf,
  search: Search,
): readonly PinnedFiles[] =>
  Object.entries(cycle).map(([id, name]) => {
    const place = placeOf(['cycle', id]);
    const { ladders, revision = name } = atRevision(name, where, place, search);
    return { cycle: id, revision, place, ladders };
  });

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
const lacking: ReadonlySet<Code> = new Set([
  'file-unreadable',
  'ladder-none',
  'revision-unknown',
  'revision-path',
]);

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
