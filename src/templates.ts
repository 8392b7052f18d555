/** Templates: layouts, what they may name, and how documents look. */
import { createHash } from 'node:crypto';
import type { Labels } from './audience/labels.ts';
import type { Policy } from './audience/policy.ts';
import { readTranslations } from './audience/translations.ts';
import type { Diagnostic, Place } from './diagnostics.ts';
import { checkMarkdown } from './document/check.ts';
import type { Layout } from './layout/model.ts';
import { type LayoutFile, readLayouts, type TemplateFile } from './layout/read.ts';
import type { Keep } from './memory.ts';
import { lookOf } from './render/look.ts';
import { readTheme } from './render/read-theme.ts';
import type { ReadFile } from './render/read-file.ts';
import type { Look } from './render/renderer.ts';

export interface TemplateFiles {
  readonly folder: string;
  readonly layouts: readonly LayoutFile[];
  readonly partials: ReadonlyMap<string, TemplateFile>;
  readonly theme: TemplateFile;
  /** The theme that came with the program: it says what `theme` leaves unsaid. */
  readonly standard: TemplateFile;
  readonly audiences: TemplateFile;
  /** By language: `en`, `pt-BR`. */
  readonly labels: ReadonlyMap<string, TemplateFile>;
  /** The English labels that came with the program: they say what a company's leave unsaid. */
  readonly words: TemplateFile;
}

/** Of the theme with its logo and Word file, of all labels, of the policies, and of the faces. */
export type TemplateHashes = Readonly<Record<'theme' | 'labels' | 'audiences' | 'faces', string>>;

export interface Templates {
  readonly layouts: readonly Layout[];
  readonly policies: ReadonlyMap<string, Policy>;
  readonly labels: ReadonlyMap<string, Labels>;
  /** Of the templates: what the theme names is looked for from there. */
  readonly folder: string;
  readonly look: Look;
  /** SHA-256 of what all layouts share, in hex. */
  readonly templates: TemplateHashes;
}

/** What the templates are opened for. */
interface Given {
  readonly policies: ReadonlyMap<string, Policy>;
  /** The locales that documents will be made for. */
  readonly locales: readonly string[];
  readonly keep: Keep;
}

/** Template files → what all documents of a project are made with, and what is wrong with them. */
export function openTemplates(
  files: TemplateFiles,
  { policies, locales, keep }: Given,
  readFile: ReadFile,
): { readonly opened?: Templates; readonly messages: readonly Diagnostic[] } {
  const { folder, layouts, partials, labels: labelFiles, words } = files;
  const { labels, messages: ofLabels } = keep('labels', { labelFiles, words, locales }, () =>
    readTranslations(labelFiles, words, locales),
  );
  const vocabulary = { policies, labels: Object.keys(labels.get('en') ?? {}) };
  const read = keep('layouts', { layouts, partials, vocabulary }, () =>
    checkedLayouts(layouts, partials, vocabulary),
  );
  const { look, messages: ofLook } = openLook(files, keep, readFile);
  const messages = [...ofLabels, ...read.messages, ...ofLook];
  if (!look || labels.size === 0) return { messages };
  const templates = hashesOf(files, look);
  return {
    opened: { layouts: read.layouts, policies, labels, folder, look, templates },
    messages,
  };
}

/** The layouts that nothing is wrong with. */
function checkedLayouts(...[files, partials, vocabulary]: Parameters<typeof readLayouts>) {
  const { layouts, messages } = readLayouts(files, partials, vocabulary);
  const markdown = checkAllMarkdown(layouts, partials);
  const faulty = new Set(markdown.map(({ file }) => file));
  return {
    layouts: layouts.filter(({ file }) => !faulty.has(file)),
    messages: [...messages, ...markdown],
  };
}

function openLook(
  { theme: own, standard, folder }: TemplateFiles,
  keep: Keep,
  readFile: ReadFile,
): { readonly look?: Look; readonly messages: readonly Diagnostic[] } {
  const { theme, messages } = keep('theme', { own, standard }, () => {
    const read = readTheme(own, standard);
    return { theme: read.theme, messages: read.messages };
  });
  if (!theme) return { messages };
  // most themes are as they should be: only what is wrong has to be found again
  const placeOf = (path: readonly string[]): Place => readTheme(own, standard).placeOf(path);
  const opened = lookOf(theme, folder, readFile, placeOf);
  return { ...opened, messages: [...messages, ...opened.messages] };
}

const checkAllMarkdown = (
  layouts: readonly Layout[],
  partials: ReadonlyMap<string, TemplateFile>,
): readonly Diagnostic[] => [
  ...layouts.flatMap(({ file, body }) => checkMarkdown(file, body)),
  ...[...partials.values()].flatMap(({ file, text }) => checkMarkdown(file, text)),
];

/** Of spare faces in packages, their versions: they are not read before a letter asks for them. */
const hashesOf = (
  { theme, standard, audiences, labels, words }: TemplateFiles,
  { faces, spares, logo, lent }: Look,
): TemplateHashes => ({
  theme: hashOf([theme.text, standard.text, logo?.picture.file.sha256 ?? '', lent?.sha256 ?? '']),
  labels: hashOf([words, ...labels.values()].map(({ text }) => text)),
  audiences: hashOf([audiences.text]),
  faces: hashOf([...Object.values(faces), ...spares.flatMap(({ marks }) => ['', ...marks])]),
});

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
