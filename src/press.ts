/** Everything a build needs, read and checked once: the ladders, the roster and the templates. */
import { createHash } from 'node:crypto';
import type { Labels } from './audience/labels.ts';
import { type Policy, readPolicies, seenByAny } from './audience/policy.ts';
import { readTranslations } from './audience/translations.ts';
import type { Company } from './audience/view.ts';
import type { Diagnostic } from './diagnostics.ts';
import { checkMarkdown } from './document/check.ts';
import { checkLadders } from './ladder/check.ts';
import type { PictureSources } from './ladder/markdown/picture-sources.ts';
import type { Commit } from './ladder/model.ts';
import { readLadders } from './ladder/read.ts';
import type { Layout } from './layout/model.ts';
import { type LayoutFile, readLayouts, type TemplateFile } from './layout/read.ts';
import { lookOf } from './render/look.ts';
import { readTheme } from './render/read-theme.ts';
import type { ReadFile } from './render/read-file.ts';
import type { Look } from './render/renderer.ts';
import type { Roster } from './roster/model.ts';
import { readRoster, type RosterFiles } from './roster/read.ts';

/** A ladder's file, with the pictures that it names. */
interface LadderBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The folder it was found in; absent where it was named itself. */
  readonly under?: string;
  readonly pictures?: PictureSources;
  /** The commit that its bytes are of, where they are of one. */
  readonly commit?: Commit;
}

/** The files of a project, as plain data: a worker opens the same ones. */
export interface ProjectFiles {
  readonly ladders: readonly LadderBytes[];
  readonly roster: RosterFiles;
  readonly templates: TemplateFiles;
}

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

export interface Press {
  readonly company: Company;
  readonly layouts: readonly Layout[];
  readonly policies: ReadonlyMap<string, Policy>;
  readonly labels: ReadonlyMap<string, Labels>;
  readonly look: Look;
  /** SHA-256 of what all layouts share, in hex. */
  readonly templates: TemplateHashes;
}

export interface Opened {
  /** Absent where nothing at all can be made. */
  readonly press?: Press;
  readonly messages: readonly Diagnostic[];
}

/** Files → press. What one file has wrong does not keep the others from being read. */
export function open(files: ProjectFiles, readFile: ReadFile): Opened {
  const ladders = readLadders(files.ladders);
  if (ladders.messages.some(({ code }) => code === 'ladder-none')) {
    return { messages: ladders.messages };
  }
  const tracks = ladders.ladders.flatMap((ladder) => ladder.tracks);
  const { file, text } = files.templates.audiences;
  const policies = readPolicies(file, text);
  const roster = readRoster(files.roster, tracks, seenByAny(policies.policies));
  const given = { policies: policies.policies, locales: localesIn(roster.roster) };
  const templates = openTemplates(files.templates, given, readFile);
  const messages = [
    ...ladders.messages,
    ...checkLadders(ladders.ladders),
    ...roster.messages,
    ...policies.messages,
    ...templates.messages,
  ];
  if (!templates.opened) return { messages };
  const company = { ladders: ladders.ladders, tracks, roster: roster.roster };
  return { press: { company, ...templates.opened }, messages };
}

type Templates = Omit<Press, 'company'>;

/** What the templates are opened for. */
interface Given {
  readonly policies: ReadonlyMap<string, Policy>;
  /** The locales that documents will be made for. */
  readonly locales: readonly string[];
}

const localesIn = ({ people, teams }: Roster): readonly string[] =>
  [...people, ...teams].flatMap(({ locale }) => locale ?? []);

function openTemplates(
  files: TemplateFiles,
  { policies, locales }: Given,
  readFile: ReadFile,
): { readonly opened?: Templates; readonly messages: readonly Diagnostic[] } {
  const { theme, messages: ofTheme, placeOf } = readTheme(files.theme, files.standard);
  const { labels, messages: ofLabels } = readTranslations(files.labels, files.words, locales);
  const keys = Object.keys(labels.get('en') ?? {});
  const read = readLayouts(files.layouts, files.partials, { policies, labels: keys });
  const markdown = checkAllMarkdown(read.layouts, files.partials);
  const { look, messages: ofLook = [] } = theme
    ? lookOf(theme, files.folder, readFile, placeOf)
    : {};
  const messages = [ofTheme, ofLabels, read.messages, markdown, ofLook];
  if (!look || labels.size === 0) return { messages: messages.flat() };
  const faulty = new Set(markdown.map(({ file }) => file));
  const opened: Templates = {
    layouts: read.layouts.filter(({ file }) => !faulty.has(file)),
    policies,
    labels,
    look,
    templates: hashesOf(files, look),
  };
  return { opened, messages: messages.flat() };
}

const checkAllMarkdown = (
  layouts: readonly Layout[],
  partials: ReadonlyMap<string, TemplateFile>,
): readonly Diagnostic[] => [
  ...layouts.flatMap(({ file, body }) => checkMarkdown(file, body)),
  ...[...partials.values()].flatMap(({ file, text }) => checkMarkdown(file, text)),
];

/** Of the spare faces, which ones there are: they are not read before a letter asks for them. */
const hashesOf = (
  { theme, standard, audiences, labels, words }: TemplateFiles,
  { faces, spares, logo, lent }: Look,
): TemplateHashes => ({
  theme: hashOf([theme.text, standard.text, logo?.picture.file.sha256 ?? '', lent?.sha256 ?? '']),
  labels: hashOf([words, ...labels.values()].map(({ text }) => text)),
  audiences: hashOf([audiences.text]),
  faces: hashOf([
    ...Object.values(faces),
    ...spares.flatMap(({ face, files }) => (files ? [face.regular] : [])),
  ]),
});

function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
