/** The files of a project's templates, and of those that came with the program. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { options } from '../config.ts';
import type { LayoutFile, TemplateFile } from '../layout/read.ts';
import type { TemplateFiles } from '../templates.ts';
import { filesIn, type FolderFiles } from './folder-files.ts';
import { passOver, type Search, shown, textFile, tried, unreadable } from './search.ts';

/** Those that came with the program. */
const ours = fileURLToPath(new URL('../../templates', import.meta.url));

/** What of a folder says that it holds templates: one of the name may hold anything. */
const signs = ['theme.yaml', 'audiences.yaml'];

/**
 * The templates of a folder. What it lacks is ours: the theme and the English labels key by key,
 * other languages and partials file by file, the layouts all together, so that a company has no
 * more documents than it means to.
 */
export function readTemplates(path: string, search: Search): TemplateFiles | undefined {
  const own = resolve(search.folder, path);
  const isOwn = signs.some((name) => existsSync(join(own, name)));
  if (!isOwn && path !== options.templates.default) {
    search.messages.push(unreadable(shown(join(own, 'theme.yaml'), search.folder)));
    return undefined;
  }
  const standard = inFolder(ours, search);
  const project = isOwn && own !== ours ? inFolder(own, search) : standard;
  const theme = project.theme ?? standard.theme;
  const audiences = project.audiences ?? standard.audiences;
  const words = standard.labels.get('en');
  if (!theme || !audiences || !standard.theme || !words) return undefined;
  return {
    folder: project.theme ? project.folder : ours,
    theme,
    standard: standard.theme,
    audiences,
    labels: new Map([...standard.labels, ...project.labels]),
    words,
    partials: new Map([...standard.partials, ...project.partials]),
    layouts: project.layouts.length > 0 ? project.layouts : standard.layouts,
  };
}

type InFolder = Omit<TemplateFiles, 'theme' | 'audiences' | 'standard' | 'words'> &
  Partial<Pick<TemplateFiles, 'theme' | 'audiences'>>;

const nothing: FolderFiles = { files: [], links: [] };

function inFolder(folder: string, search: Search): InFolder {
  const [theme, audiences] = signs.map((name) => textFile(join(folder, name), folder, search));
  const { files: all, links } = tried(() => filesIn(folder), folder, search.messages) ?? nothing;
  passOver(links, search);
  const named = (pattern: RegExp) => namedFiles(all, folder, pattern, search);
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
    folder,
    ...(theme && { theme }),
    ...(audiences && { audiences }),
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
    const file = match && textFile(path, templates, search);
    return file ? [{ ...file, parts: match.slice(1) }] : [];
  });
}
