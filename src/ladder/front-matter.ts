/** The front matter: what a ladder's file says of itself, and how it is to be read. */
import type { Yaml } from 'mdast';
import * as v from 'valibot';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { isLanguage } from '../language.ts';
import { flag, isoDate, readYaml } from '../yaml.ts';
import { numberOf, strangeKey } from './foreign-keys.ts';
import { type Manuscript, placeOf, type Read } from './markdown/manuscript.ts';
import { shapeNames } from './model.ts';

const text = v.pipe(v.string('Expected text'), v.trim(), v.nonEmpty('Expected text'));
const texts = v.array(text, 'Expected a list');
const renamed = v.record(v.string(), text, 'Expected a map');
/** Ids become names of files and fields. */
const id = v.pipe(
  text,
  v.regex(
    /^[\p{Ll}\p{Lo}\p{M}\p{N}_][\p{Ll}\p{Lo}\p{M}\p{N}_-]*$/u,
    'Expected an id such as quality-and-testing',
  ),
);

const keys = {
  title: text,
  version: text,
  effective: isoDate,
  owner: text,
  /** What its words are in, where its documents are in another language. */
  language: v.pipe(
    v.string('Expected a language'),
    v.check(isLanguage, 'Expected a language tag such as de or pt-BR'),
  ),
  /** Each level adds to those before it. */
  cumulative: flag,
  /** How the file is written, where it is not seen by itself. */
  shape: v.picklist(shapeNames, `Expected one of ${shapeNames.join(', ')}`),
  /** The titles of the levels, from the first to the last step: nothing else is a level. */
  levels: texts,
  /** The heading of the column that names the competencies. */
  'competency-column': text,
  /** The headings of the columns that group them, the coarsest first. */
  'area-columns': texts,
  /** Titles of sections that are no part of the ladder. */
  ignore: texts,
  /** Words that refer to another level, `{level}` standing for its title. */
  'same-as': texts,
  /** Another spelling of a level, an area or a competency → its title. */
  aliases: renamed,
  /** In the index of a folder: the files that make the ladder, in their order. */
  parts: texts,
  /** In one file of several: the title of its track, and of the level that it is. */
  track: text,
  level: text,
  /** In one file of several: its place among the levels. */
  order: v.pipe(
    v.string('Expected a number'),
    v.regex(/^-?\d+(?:\.\d+)?$/, 'Expected a number'),
    v.transform(Number),
  ),
  /** The title of a track, level, area or competency → its id. */
  ids: v.record(v.string(), id, 'Expected a map'),
} as const;

type Key = keyof typeof keys;

/** What was said, and nothing for what was not. */
export type FrontMatter = { readonly [K in Key]?: v.InferOutput<(typeof keys)[K]> };

export const isKey = (key: string): key is Key => Object.hasOwn(keys, key);

/** Where the value at a path of keys stands. */
export type PlaceOf = ReturnType<typeof readYaml>['placeOf'];

export interface ReadFrontMatter extends Read<FrontMatter> {
  readonly placeOf: PlaceOf;
}

/** The keys that hold what they should; a message at the value for each that does not. */
export function readFrontMatter({ file, root, lines }: Manuscript): ReadFrontMatter {
  const [node] = root.children;
  if (node?.type !== 'yaml') {
    const top = { file, line: 1, column: 1 };
    return { value: {}, messages: unclosed(file, lines), placeOf: () => top };
  }
  const { value, messages, placeOf: placeAt } = parseYaml(file, node);
  const entries = Object.entries(value)
    // Our own `order` counts for more than another program's.
    .toSorted(([a], [b]) => Number(isKey(a)) - Number(isKey(b)))
    .map(([key, held]) => readKey(key, held, placeAt));
  return {
    value: Object.assign({}, ...entries.map((entry) => entry.value)),
    messages: [...messages, ...entries.flatMap((entry) => entry.messages)],
    placeOf: placeAt,
  };
}

function parseYaml(
  file: string,
  node: Yaml,
): Read<Record<string, unknown>> & { readonly placeOf: PlaceOf } {
  const place = placeOf(file, node);
  const source = { file, text: node.value, linesAbove: place.line ?? 1 };
  const { value, messages, placeOf: placeAt } = readYaml(v.record(v.string(), v.unknown()), source);
  // What follows the first faults follows from them.
  return { value: value ?? {}, messages: messages.slice(0, 3), placeOf: placeAt };
}

export function readKey(key: string, held: unknown, placeAt: PlaceOf): Read<FrontMatter> {
  if (!isKey(key)) {
    const known = Object.keys(keys);
    const order = numberOf(key, held);
    return {
      value: order === undefined ? {} : { order },
      messages: strangeKey(key, known, startOfLine(placeAt([key]))),
    };
  }
  const result = v.safeParse(keys[key], held, { abortPipeEarly: true });
  if (result.success) return { value: { [key]: result.output }, messages: [] };
  const [issue] = result.issues;
  const reason = issue.message.replace(/^Invalid (\w+): /, '');
  const path = (issue.path ?? []).map((step) => String('key' in step ? step.key : ''));
  const code = shared.has(key) ? 'front-matter-value' : 'yaml-value';
  return { value: {}, messages: [report(code, placeAt([key, ...path]), { key, reason })] };
}

/** Keys that other programs have too, and mean otherwise. */
const shared: ReadonlySet<Key> = new Set([
  'levels',
  'level',
  'track',
  'order',
  'parts',
  'language',
]);

/** Keys of the front matter begin their lines. */
const startOfLine = (place: Place): Place => ({ ...place, column: 1 });

/** `---` on the first line without another to end it. */
function unclosed(file: string, lines: readonly string[]): readonly Diagnostic[] {
  const opens = lines[0]?.trimEnd() === '---' && /^\w+\s*:/.test(lines[1] ?? '');
  return opens ? [report('front-matter-open', { file, line: 1, column: 1 }, {})] : [];
}
