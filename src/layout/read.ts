import { createHash } from 'node:crypto';
import type { Policy } from '../audience/policy.ts';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { checkForAudience, eachOnce, type Reader } from './check-audience.ts';
import { type FrontMatter, type SplitLayout, splitLayout } from './front-matter.ts';
import { type EachText, eachText, type Layout } from './model.ts';
import { type ParsedText, parseTemplate } from './parse.ts';
import type { Parsed } from './program.ts';

export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

export interface LayoutFile extends TemplateFile {
  readonly document: string;
  readonly audience: string;
}

/** What layouts may name: policies by audience, and the keys of the labels. */
export interface Vocabulary {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly labels: readonly string[];
}

interface Partials {
  readonly parsed: ReadonlyMap<string, Parsed>;
  readonly sha256: string;
}

/** Layout and partial files → checked layouts. One with an error is reported and left out. */
export function readLayouts(
  files: readonly LayoutFile[],
  partialFiles: ReadonlyMap<string, TemplateFile>,
  vocabulary: Vocabulary,
): { readonly layouts: readonly Layout[]; readonly messages: readonly Diagnostic[] } {
  const messages: Diagnostic[] = [];
  const partials = readPartials(partialFiles, messages);
  const layouts = files.flatMap((file) => {
    const result = readLayout(file, partials, vocabulary);
    messages.push(...result.messages);
    return result.layout ?? [];
  });
  return { layouts, messages: eachOnce(messages) };
}

function readPartials(files: ReadonlyMap<string, TemplateFile>, messages: Diagnostic[]): Partials {
  const hash = createHash('sha256');
  const parsed = new Map<string, Parsed>();
  for (const [name, { file, text }] of files) {
    const place = { file, line: 1, column: 1 };
    const result = parseTemplate(text, place);
    messages.push(...result.messages);
    if (result.program) parsed.set(name, { program: result.program, place });
    hash.update(`${name}\0${text}\0`);
  }
  return { parsed, sha256: hash.digest('hex') };
}

interface ReadLayout {
  readonly layout?: Layout;
  readonly messages: readonly Diagnostic[];
}

function readLayout(
  file: LayoutFile,
  partials: Partials,
  { policies, labels }: Vocabulary,
): ReadLayout {
  const { audience } = file;
  const split = splitLayout(file.file, file.text);
  const policy = policies.get(audience);
  if (!policy) {
    const known = [...policies.keys()].join(', ');
    const unknown = report('layout-audience', { file: file.file }, { audience, known });
    return { messages: [...split.messages, unknown] };
  }
  const { front, messages } = split;
  if (!front) return { messages };
  const reader = { subjects: front.subject, policy, labels, partials: partials.parsed };
  const made = templatesOf(sourcesOf(front, split, file.file), reader);
  if (!made.templates) return { messages: [...messages, ...made.messages] };
  return { layout: layoutOf(file, split.body, front, made.templates, partials), messages };
}

const layoutOf = (
  { document, audience, file, text }: LayoutFile,
  body: string,
  { subject, status, orientation, paper, margins, classification, needs }: FrontMatter,
  templates: EachText<Parsed>,
  { parsed, sha256 }: Partials,
): Layout => ({
  document,
  audience,
  file,
  body,
  sha256: createHash('sha256').update(`${text}\0${sha256}`).digest('hex'),
  subjects: subject,
  statuses: status,
  orientation,
  ...(paper && { paper }),
  ...(margins && { margins }),
  ...(classification && { classification }),
  ...(needs && { needs }),
  templates,
  partials: parsed,
});

interface Source {
  readonly text: string;
  readonly place: Place;
}

function sourcesOf(
  { id, title, for: recipient, foot, head: [headLeft, headRight] }: FrontMatter,
  { body, placeOf }: SplitLayout,
  file: string,
): EachText<Source> {
  const texts = { content: body, id, title, recipient, headLeft, headRight, foot };
  return eachText((name) => ({
    text: texts[name],
    place: name === 'content' ? { file, line: 1, column: 1 } : placeOf(name),
  }));
}

/** Parses and checks each text; templates only where nothing at all is wrong with any. */
function templatesOf(
  sources: EachText<Source>,
  reader: Reader,
): { readonly templates?: EachText<Parsed>; readonly messages: readonly Diagnostic[] } {
  const parsed = eachText((name) => parseTemplate(sources[name].text, sources[name].place));
  const checks = eachText((name) => [
    ...parsed[name].messages,
    ...checked(parsed[name], sources[name].place, reader, name === 'content'),
  ]);
  const messages = Object.values(checks).flat();
  if (messages.length > 0) return { messages };
  const templates = eachText((name) => ({
    program: programOf(parsed[name]),
    place: sources[name].place,
  }));
  return { templates, messages };
}

const checked = (
  { program }: ParsedText,
  place: Place,
  reader: Reader,
  isRich: boolean,
): readonly Diagnostic[] => (program ? checkForAudience({ program, place }, reader, isRich) : []);

function programOf({ program }: ParsedText): Parsed['program'] {
  if (!program) throw new Error('a text without a tree was not reported');
  return program;
}
