import { createHash } from 'node:crypto';
import { type Diagnostic, report } from '../diagnostics.ts';
import { fieldsFor } from '../audience/fields.ts';
import { personFields, type Policy } from '../audience/policy.ts';
import { checkFields, type Parsed } from './check.ts';
import { type FrontMatter, splitLayout } from './front-matter.ts';
import { type FrontText, frontTexts, type Layout } from './model.ts';
import { parseTemplate } from './parse.ts';
import { compile } from './template.ts';

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
  return { layouts, messages: unique(messages) };
}

function readPartials(
  files: ReadonlyMap<string, TemplateFile>,
  messages: Diagnostic[],
): Partials {
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

function readLayout(
  { file, text, document, audience }: LayoutFile,
  partials: Partials,
  { policies, labels }: Vocabulary,
): { readonly layout?: Layout; readonly messages: readonly Diagnostic[] } {
  const { front, body, placeOf, messages } = splitLayout(file, text);
  const policy = policies.get(audience);
  if (!policy) {
    const known = [...policies.keys()].join(', ');
    return { messages: [...messages, report('layout-audience', { file }, { audience, known })] };
  }
  if (!front) return { messages };
  const sources = sourcesOf(front, body, file, placeOf);
  const parsed = sources.map(([name, source, place]) => {
    const { program, messages: found } = parseTemplate(source, place);
    return { name, found, parsed: program && { program, place } };
  });
  const problems = parsed.flatMap(({ found, parsed: one }) => [
    ...found,
    ...(one ? checkAll(one, front, policy, labels, partials.parsed) : []),
  ]);
  if (problems.length > 0) return { messages: [...messages, ...problems] };
  const programs = new Map([...partials.parsed].map(([name, { program }]) => [name, program]));
  const templates = Object.fromEntries(
    parsed.map(({ name, parsed: one }) => {
      if (!one) throw new Error(`${name} was not parsed`);
      return [name, compile(one.program, programs)];
    }),
  ) as Record<FrontText | 'content', Layout['content']>;
  const { content, ...texts } = templates;
  const sha256 = createHash('sha256').update(`${text}\0${partials.sha256}`).digest('hex');
  const layout: Layout = {
    document,
    audience,
    file,
    body,
    sha256,
    subjects: front.subject,
    statuses: front.status,
    orientation: front.orientation,
    ...(front.paper && { paper: front.paper }),
    ...(front.classification && { classification: front.classification }),
    content,
    texts,
  };
  return { layout, messages };
}

type Source = readonly [FrontText | 'content', string, Parsed['place']];

function sourcesOf(
  front: FrontMatter,
  body: string,
  file: string,
  placeOf: (name: FrontText) => Parsed['place'],
): readonly Source[] {
  const { id, title, foot, head } = front;
  const texts: Record<FrontText, string> = { id, title, foot, headLeft: head[0], headRight: head[1] };
  const content: Source = ['content', body, { file, line: 1, column: 1 }];
  return [content, ...frontTexts.map((name): Source => [name, texts[name], placeOf(name)])];
}

const everything: Policy = { levels: 'all', person: personFields, others: ['manager', 'lead'] };

/** A field that exists, but not for this audience, is called forbidden rather than unknown. */
function checkAll(
  parsed: Parsed,
  front: FrontMatter,
  policy: Policy,
  labels: readonly string[],
  partials: ReadonlyMap<string, Parsed>,
): readonly Diagnostic[] {
  return front.subject.flatMap((subject) => {
    const check = (allowed: Policy) =>
      checkFields(parsed, fieldsFor(subject, allowed, labels), partials);
    const unknown = new Set(check(everything).map(key));
    return check(policy).map((message) =>
      message.code === 'layout-field-unknown' && !unknown.has(key(message))
        ? forbidden(message)
        : message,
    );
  });
}

const key = ({ file, line, column, code }: Diagnostic): string => `${file}:${line}:${column}:${code}`;

function forbidden(message: Diagnostic): Diagnostic {
  const { file, line = 1, column = 1 } = message;
  const name = /"([^"]+)"/.exec(message.message)?.[1] ?? '';
  return report('layout-field-forbidden', { file, line, column }, { name });
}

/** A fault in a partial is found once for each layout that uses it. */
const unique = (messages: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(messages.map((message) => [`${key(message)} ${message.message}`, message])).values(),
];
