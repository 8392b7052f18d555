/** Finds and reads a project's files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Options } from '../config.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { LayoutFile, TemplateFile } from '../layout/read.ts';
import type { ProjectFiles, TemplateFiles } from '../press.ts';
import type { RosterFiles } from '../roster/read.ts';

export interface Found {
  /** Absent where something that must be there is not. */
  readonly files?: ProjectFiles;
  readonly messages: readonly Diagnostic[];
}

type Paths = Pick<Options, 'ladders' | 'roster' | 'templates'>;

/** A file's bytes, or nothing where there is none to read. */
export function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Everything the options name, with paths as a person in `folder` would write them. */
export function findFiles(paths: Paths, folder: string): Found {
  const messages: Diagnostic[] = [];
  const ladders = paths.ladders.flatMap((path) => readLadders(path, folder, messages));
  const templates = readTemplates(templatesFolder(paths.templates, folder), folder, messages);
  if (messages.length > 0 || !templates) return { messages };
  const roster = readRoster(resolve(folder, paths.roster), folder);
  return { files: { ladders, roster, templates }, messages };
}

const shown = (file: string, folder: string): string => relative(folder, file) || file;

function readLadders(path: string, folder: string, messages: Diagnostic[]) {
  const files = markdownIn(resolve(folder, path));
  if (files.length === 0) messages.push(report('ladder-none', { file: path }, { path }));
  return files.flatMap((file) => {
    const bytes = readIfThere(file);
    if (bytes) return [{ file: shown(file, folder), bytes }];
    messages.push(unreadable(path));
    return [];
  });
}

const unreadable = (file: string): Diagnostic =>
  report('file-unreadable', { file }, { file, reason: 'it is not there, or you may not read it' });

/** The file itself, or the Markdown files of a folder and its folders, in the order of names. */
function markdownIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return filesIn(path).filter((file) => /\.(md|markdown)$/i.test(file) && basename(file) !== 'README.md');
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();

function readRoster(roster: string, folder: string): RosterFiles {
  const file = (name: string) => textFile(join(roster, name), folder);
  const [people, teams, titles, cycles] = [
    file('people.csv'),
    file('teams.yaml'),
    file('titles.yaml'),
    file('cycles.yaml'),
  ];
  return {
    ...(people && { people }),
    ...(teams && { teams }),
    ...(titles && { titles }),
    ...(cycles && { cycles }),
  };
}

function textFile(file: string, folder: string): TemplateFile | undefined {
  const bytes = readIfThere(file);
  return bytes && { file: shown(file, folder), text: new TextDecoder().decode(bytes) };
}

/** The project's templates; those that came with the program where it has none of its own. */
function templatesFolder(path: string, folder: string): string {
  const own = resolve(folder, path);
  const ours = fileURLToPath(new URL('../../templates', import.meta.url));
  return existsSync(own) || path !== 'templates' ? own : ours;
}

function readTemplates(
  templates: string,
  folder: string,
  messages: Diagnostic[],
): TemplateFiles | undefined {
  const read = (name: string): TemplateFile | undefined => {
    const found = textFile(join(templates, name), folder);
    if (!found) messages.push(unreadable(shown(join(templates, name), folder)));
    return found;
  };
  const [theme, audiences] = [read('theme.yaml'), read('audiences.yaml')];
  if (!theme || !audiences) return undefined;
  const all = filesIn(templates);
  const named = (pattern: RegExp) => namedFiles(all, templates, pattern, folder);
  const labels = new Map(named(/^labels\/([^/]+)\.yaml$/).map(({ parts: [name = ''], ...file }) => [name, file]));
  const partials = new Map(named(/^partials\/(.+)\.md\.hbs$/).map(({ parts: [name = ''], ...file }) => [name, file]));
  const layouts = named(/^(?!partials\/)([^/]+)\/([^/]+)\.md\.hbs$/).map(
    ({ parts: [document = '', audience = ''], ...file }): LayoutFile => ({ ...file, document, audience }),
  );
  return { folder: templates, theme, audiences, labels, partials, layouts };
}

function namedFiles(
  files: readonly string[],
  templates: string,
  pattern: RegExp,
  folder: string,
): readonly (TemplateFile & { readonly parts: readonly string[] })[] {
  return files.flatMap((path) => {
    const match = pattern.exec(relative(templates, path).replaceAll('\\', '/'));
    const file = match && textFile(path, folder);
    return file ? [{ ...file, parts: match.slice(1) }] : [];
  });
}
