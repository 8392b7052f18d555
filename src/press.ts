/** Everything a build needs, read and checked once: the ladders, the roster and the templates. */
import { createHash } from 'node:crypto';
import type { Labels } from './audience/labels.ts';
import { type Policy, readPolicies, seenByAny } from './audience/policy.ts';
import { readTranslations } from './audience/translations.ts';
import type { Company, Since } from './audience/view.ts';
import { type Diagnostic, report } from './diagnostics.ts';
import { checkMarkdown } from './document/check.ts';
import { checkLadders } from './ladder/check.ts';
import type { Ladder } from './ladder/model.ts';
import { readLadders } from './ladder/read.ts';
import { changesBetween } from './ladder/versions/versions.ts';
import type { EarlierFiles, LadderBytes, PinnedFiles } from './ladder-bytes.ts';
import { isPinned, pinnedCompanies, unplacedByCycle } from './pinned.ts';
import type { Layout } from './layout/model.ts';
import { type LayoutFile, readLayouts, type TemplateFile } from './layout/read.ts';
import { lookOf } from './render/look.ts';
import { readTheme } from './render/read-theme.ts';
import type { ReadFile } from './render/read-file.ts';
import type { Look } from './render/renderer.ts';
import type { Roster } from './roster/model.ts';
import { readRoster, type Reading, type RosterFiles } from './roster/read.ts';

/** The files of a project, as plain data: a worker opens the same ones. */
export interface ProjectFiles {
  readonly ladders: readonly LadderBytes[];
  readonly roster: RosterFiles;
  readonly templates: TemplateFiles;
  /** An earlier version of the ladders, to tell what changed. */
  readonly earlier?: EarlierFiles;
  /** Versions of the ladders that are pinned for review cycles. */
  readonly pins?: readonly PinnedFiles[];
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
  /** With what changed since an earlier version, where there is one: for layouts that need it. */
  readonly changed?: Company;
  readonly layouts: readonly Layout[];
  readonly policies: ReadonlyMap<string, Policy>;
  readonly labels: ReadonlyMap<string, Labels>;
  /** Of the templates: what the theme names is looked for from there. */
  readonly folder: string;
  readonly look: Look;
  /** SHA-256 of what all layouts share, in hex. */
  readonly templates: TemplateHashes;
}

export interface Opened {
  /** Absent where nothing at all can be made. */
  readonly press?: Press;
  readonly messages: readonly Diagnostic[];
}

/** Gives what was made before of the same, or makes it. `from`, and what is made: plain data. */
export type Keep = <Made>(name: string, from: unknown, make: () => Made) => Made;

const anew: Keep = (_name, _from, make) => make();

/** Files → press. What one file has wrong does not keep the others from being read. */
export function open(files: ProjectFiles, readFile: ReadFile, keep: Keep = anew): Opened {
  const ladders = keep('ladders', files.ladders, () => checkedLadders(files.ladders));
  if (ladders.messages.some(({ code }) => code === 'ladder-none')) {
    return { messages: ladders.messages };
  }
  const tracks = ladders.ladders.flatMap((ladder) => ladder.tracks);
  const { file, text } = files.templates.audiences;
  const policies = readPolicies(file, text);
  const seen = seenByAny(policies.policies);
  const pins = new Set(files.pins?.map(({ cycle }) => cycle));
  const isMarked: Reading['isMarked'] = (one, cycles) => !isPinned(one, cycles, pins);
  const { roster, messages: ofRoster } = readRoster(files.roster, tracks, seen, { isMarked });
  const today = { ladders: ladders.ladders, tracks, roster };
  const pinned = pinnedCompanies(files, today, seen);
  const since = sinceOf(files.earlier, ladders.ladders);
  const given = { policies: policies.policies, locales: localesIn(roster) };
  const templates = openTemplates(files.templates, { ...given, keep }, readFile);
  const company: Company = {
    ...today,
    pinned: pinned.companies,
  };
  const { changes } = since;
  const messages = [
    ...ladders.messages,
    ...ladders.checks,
    ...ofRoster,
    ...pinned.messages,
    ...unplacedByCycle(company),
    ...since.messages,
    ...policies.messages,
    ...templates.messages,
  ];
  if (!templates.opened) return { messages };
  const changed = changes && { ...company, changes };
  return { press: { company, ...(changed && { changed }), ...templates.opened }, messages };
}

function checkedLadders(files: readonly LadderBytes[]) {
  const read = readLadders(files);
  return { ...read, checks: checkLadders(read.ladders) };
}

/** What an earlier version has wrong is not to be mended any more; but it must be a ladder. */
function sinceOf(
  earlier: EarlierFiles | undefined,
  ladders: readonly Ladder[],
): { readonly changes?: Since; readonly messages: readonly Diagnostic[] } {
  if (!earlier) return { messages: [] };
  const before = readLadders(earlier.ladders);
  const grave = before.messages.filter(isGrave);
  if (!before.ladders.some(({ tracks }) => tracks.some(({ levels }) => levels.length > 0))) {
    const file = earlier.ladders[0]?.file ?? '';
    return { messages: [...grave, report('changes-without', { file }, { file })] };
  }
  const { tracks, messages } = changesBetween(before.ladders, ladders, earlier.reasons);
  const { revision } = earlier;
  return {
    changes: { tracks, ...(revision && { revision }) },
    messages: [...grave, ...messages],
  };
}

const isGrave = ({ code, severity }: Diagnostic): boolean =>
  severity === 'error' || code === 'ladder-unrecognised';

type Templates = Omit<Press, 'company' | 'changed'>;

/** What the templates are opened for. */
interface Given {
  readonly policies: ReadonlyMap<string, Policy>;
  /** The locales that documents will be made for. */
  readonly locales: readonly string[];
  readonly keep: Keep;
}

const localesIn = ({ people, teams }: Roster): readonly string[] =>
  [...people, ...teams].flatMap(({ locale }) => locale ?? []);

function openTemplates(
  files: TemplateFiles,
  { policies, locales, keep }: Given,
  readFile: ReadFile,
): { readonly opened?: Templates; readonly messages: readonly Diagnostic[] } {
  const { theme, messages: ofTheme, placeOf } = readTheme(files.theme, files.standard);
  const { labels, messages: ofLabels } = readTranslations(files.labels, files.words, locales);
  const vocabulary = { policies, labels: Object.keys(labels.get('en') ?? {}) };
  const { layouts, partials } = files;
  const { read, markdown } = keep('layouts', { layouts, partials, vocabulary }, () => {
    const result = readLayouts(layouts, partials, vocabulary);
    return { read: result, markdown: checkAllMarkdown(result.layouts, partials) };
  });
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
    folder: files.folder,
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
