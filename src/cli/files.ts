/** Finds and reads a project's files. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Options, options } from '../config.ts';
import { type Code, type Diagnostic, report } from '../diagnostics.ts';
import { readText } from '../text.ts';
import type { LayoutFile, TemplateFile } from '../layout/read.ts';
import type { ProjectFiles, TemplateFiles } from '../press.ts';
import { readIfThere } from '../read-if-there.ts';
import type { RosterFiles } from '../roster/read.ts';
import { filesIn } from './folder-files.ts';
import { ladderFilesIn } from './ladder-files.ts';
import { picturesOf, rootOf } from './pictures.ts';

export interface Found {
  /** Absent where something that must be there is not. */
  readonly files?: ProjectFiles;
  readonly messages: readonly Diagnostic[];
}

type Paths = Pick<Options, 'ladders' | 'roster' | 'templates'> & Partial<Pick<Options, 'out'>>;

/** Where paths are shown from, and what is said of those that cannot be read. */
interface Search {
  readonly folder: string;
  readonly messages: Diagnostic[];
}

/** Everything the options name, with paths as a person in `folder` would write them. */
export function findFiles(paths: Paths, folder: string): Found {
  const search: Search = { folder, messages: [] };
  const others = [paths.roster, paths.templates, paths.out ?? options.out.default];
  const apart = others.map((path) => resolve(folder, path));
  const ladders = paths.ladders.flatMap((path) => readLadders(path, apart, search));
  const templates = readTemplates(templatesFolder(paths.templates, folder), search);
  const roster = readRoster(paths.roster, search);
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

const shown = (file: string, folder: string): string => relative(folder, file) || file;

function readLadders(path: string, apart: readonly string[], { folder, messages }: Search) {
  const root = resolve(folder, path);
  const found = tried(() => ladderFilesIn(root, apart), path, messages);
  const under = found?.isFolder ? { under: relative(folder, root) } : {};
  if (found?.files.length === 0) messages.push(report('ladder-none', { file: path }, { path }));
  return (found?.files ?? []).flatMap((file) => {
    const bytes = readIfThere(file);
    if (!bytes) messages.push(unreadable(shown(file, folder)));
    const pictures = bytes && picturesOf({ file, bytes }, rootOf(path, folder));
    return bytes && pictures ? [{ file: shown(file, folder), bytes, ...under, pictures }] : [];
  });
}

/** What is read from the disk, or a message with its reason. */
function tried<T>(read: () => T, file: string, messages: Diagnostic[]): T | undefined {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    messages.push(report('file-unreadable', { file }, { file, reason }));
    return undefined;
  }
}

const unreadable = (file: string): Diagnostic =>
  report('file-unreadable', { file }, { file, reason: 'it is not there, or you may not read it' });

function readRoster(path: string, search: Search): RosterFiles {
  const roster = resolve(search.folder, path);
  const isOwn = path !== options.roster.default;
  if (isOwn && !existsSync(roster)) search.messages.push(unreadable(path));
  const read = (name: string) => textFile(join(roster, name), search);
  const [people, teams, titles] = [read('people.csv'), read('teams.yaml'), read('titles.yaml')];
  const [cycles, assessments] = [read('cycles.yaml'), read('assessments.csv')];
  return {
    ...(people && { people }),
    ...(teams && { teams }),
    ...(titles && { titles }),
    ...(cycles && { cycles }),
    ...(assessments && { assessments }),
  };
}

function textFile(path: string, { folder, messages }: Search): TemplateFile | undefined {
  const bytes = readIfThere(path);
  if (!bytes) return undefined;
  const file = shown(path, folder);
  const read = readText(file, bytes);
  messages.push(...read.messages);
  return { file, text: read.text };
}

/**
 * The project's templates; those that came with the program where it has none of its own: a folder
 * of that name may hold anything.
 */
function templatesFolder(path: string, folder: string): string {
  const own = resolve(folder, path);
  const ours = fileURLToPath(new URL('../../templates', import.meta.url));
  const isOurs = ['theme.yaml', 'audiences.yaml'].some((name) => existsSync(join(own, name)));
  return isOurs || path !== options.templates.default ? own : ours;
}

function readTemplates(templates: string, search: Search): TemplateFiles | undefined {
  const read = (name: string): TemplateFile | undefined => {
    const found = textFile(join(templates, name), search);
    if (!found) search.messages.push(unreadable(shown(join(templates, name), search.folder)));
    return found;
  };
  const [theme, audiences] = [read('theme.yaml'), read('audiences.yaml')];
  if (!theme || !audiences) return undefined;
  const all = tried(() => filesIn(templates), templates, search.messages) ?? [];
  const named = (pattern: RegExp) => namedFiles(all, templates, pattern, search);
  const byName = (pattern: RegExp): ReadonlyMap<string, TemplateFile> =>
    new Map(named(pattern).map(({ parts: [name = ''], ...file }) => [name, file]));
  const layouts = named(/^(?!partials\/)([^/]+)\/([^/]+)\.md\.hbs$/).map(
    ({ parts: [document = '', audience = ''], ...file }): LayoutFile => ({
      ...file,
      document,
      audience,
    }),
  );
  return {
    folder: templates,
    theme,
    audiences,
    labels: byName(/^labels\/([^/]+)\.yaml$/),
    partials: byName(/^partials\/(.+)\.md\.hbs$/),
    layouts,
  };
}

function namedFiles(
  files: readonly string[],
  templates: string,
  pattern: RegExp,
  search: Search,
): readonly (TemplateFile & { readonly parts: readonly string[] })[] {
  return files.flatMap((path) => {
    const match = pattern.exec(relative(templates, path).replaceAll('\\', '/'));
    const file = match && textFile(path, search);
    return file ? [{ ...file, parts: match.slice(1) }] : [];
  });
}
