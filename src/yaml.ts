/** YAML that a person wrote, checked against a schema, every complaint with its line and column. */
import * as v from 'valibot';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { type Diagnostic, type Place, report } from './diagnostics.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Lines of the file above the text, where it is front matter. */
  readonly linesAbove?: number;
  /** What a file without a word in it stands for: no keys, unless something else is said. */
  readonly whenEmpty?: unknown;
  /** Plain data that says what the text leaves unsaid: maps key by key, lists and words whole. */
  readonly onto?: unknown;
}

/** Keys and, for lists, indices from 0. */
type Path = readonly (string | number)[];

export interface FromYaml<T> {
  readonly value?: T;
  readonly messages: readonly Diagnostic[];
  /** Where the value at a path stands; a key that is not there gives the place of its parent. */
  readonly placeOf: (path: Path) => Place;
}

/**
 * Parses with the failsafe schema, in which every scalar is a string: `1.10` and `007` stay as
 * written, and schemas turn into numbers what are numbers.
 */
export function readYaml<S extends v.GenericSchema>(
  schema: S,
  source: YamlSource,
): FromYaml<v.InferOutput<S>> {
  const { parsed, data, at, messages: faults, place } = openYaml(source);
  if (!parsed) return { messages: faults, placeOf: () => place };
  const placeOf = (path: Path): Place => at(offsetOf(parsed, path));
  if (faults.length > 0) return { messages: faults, placeOf };
  const found = laid(data ?? source.whenEmpty ?? {}, source.onto);
  const result = v.safeParse(schema, found, { abortPipeEarly: true });
  if (result.success) return { value: result.output, messages: [], placeOf };
  const keyPlace = (path: Path): Place => at(keyOffset(parsed, path));
  const messages = result.issues.map((issue) => valueError(issue, placeOf, keyPlace));
  return { messages, placeOf };
}

export interface OpenYaml {
  /** Absent where the text nests too deeply to be parsed. */
  readonly parsed?: Document.Parsed;
  /** Plain lists, maps and strings; absent where there are faults. */
  readonly data?: unknown;
  /** What keeps the text from being YAML, with `place` the first. */
  readonly messages: readonly Diagnostic[];
  readonly place: Place;
  /** The place of a character of the text. */
  readonly at: (offset: number) => Place;
}

/** Parses with the failsafe schema. `uniqueKeys: false` keeps all of several like keys. */
export function openYaml(source: YamlSource, options: { uniqueKeys?: boolean } = {}): OpenYaml {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + (source.linesAbove ?? 0), column: col };
  };
  const deep = deepLine(source.text);
  if (deep !== undefined) return { ...tooDeep(source, deep), at };
  const fixed = { schema: 'failsafe', lineCounter: lines, logLevel: 'error' } as const;
  const parsed = parseDocument(source.text, { ...fixed, ...options });
  const errors = parsed.errors.map((error) => syntaxError(error, at));
  if (errors.length > 0) return { parsed, messages: errors, place: at(0), at };
  const { data, fault } = plainData(parsed);
  if (fault === undefined) return { parsed, data, messages: [], place: at(0), at };
  const place = at(aliasOffset(parsed));
  return { parsed, messages: [report('yaml-syntax', place, { reason: fault })], place, at };
}

/** A key without a value, which is read as an empty word, says nothing of a map. */
function laid(said: unknown, onto: unknown): unknown {
  if (said === '' && isPlainMap(onto)) return onto;
  if (!isPlainMap(said) || !isPlainMap(onto)) return said;
  const both = Object.entries(said).map(([key, value]) => [key, laid(value, onto[key])] as const);
  return { ...onto, ...Object.fromEntries(both) };
}

const isPlainMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists and maps in one another. */
const deepestNesting = 64;

/**
 * The first line, from 1, that nests more deeply than the parser, which recurses, can bear. Where
 * the stack ends inside a regular expression, Node.js ends the process rather than throwing an
 * error. The lexer does not recurse. Outside of brackets each nesting takes a mark or a column.
 */
function deepLine(yaml: string): number | undefined {
  let [line, open, marks] = [1, 0, 0];
  let last = '\n';
  for (const token of new Lexer().lex(yaml)) {
    const isText = last === textFollows;
    if (last === '\n') marks = /^ *$/.test(token) ? token.length / 2 : 0;
    if (!isText && /^[[{]$/.test(token)) open += 1;
    if (!isText && /^[\]}]$/.test(token)) open -= 1;
    if (!isText && open === 0 && /^[-?:]$/.test(token)) marks += 1;
    if (open > deepestNesting || marks > deepestNesting) return line;
    line += token.split('\n').length - 1;
    last = token;
  }
  return undefined;
}

/** The lexer's word for a plain or block scalar, which is the next token. */
const textFollows = '\u001F';

function tooDeep(
  { file, linesAbove = 0 }: YamlSource,
  deep: number,
): Pick<OpenYaml, 'messages' | 'place'> {
  const place = { file, line: deep + linesAbove, column: 1 };
  return { messages: [report('nesting-too-deep', place, { limit: deepestNesting })], place };
}

/** An alias may name nothing, or be meant to fill the memory: `yaml` throws on either. */
function plainData(parsed: Document.Parsed): { readonly data?: unknown; readonly fault?: string } {
  try {
    return { data: parsed.toJS() };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Of the first alias that names nothing, else of the last one. */
function aliasOffset(parsed: Document.Parsed): number {
  let offset = 0;
  visit(parsed, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? offset;
      return alias.resolve(parsed) ? undefined : visit.BREAK;
    },
  });
  return offset;
}

function syntaxError(
  error: { readonly message: string; readonly pos: readonly [number, number] },
  at: (offset: number) => Place,
): Diagnostic {
  const [reason = ''] = error.message.split('\n');
  return report('yaml-syntax', at(error.pos[0]), { reason: reason.replace(/ at line.*$/, '') });
}

function valueError(
  issue: v.BaseIssue<unknown>,
  placeOf: (path: Path) => Place,
  keyPlace: (path: Path) => Place,
): Diagnostic {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const isKey = issue.path?.at(-1)?.origin === 'key';
  return report('yaml-value', isKey ? keyPlace(path) : placeOf(path), {
    key: path.join('.') || 'the file',
    reason: isKey ? keyFault(issue) : issue.message.replace(/^Invalid (\w+): /, ''),
  });
}

/** A schema complains of a key where it does not know it, or where it misses it. */
const keyFault = ({ expected }: v.BaseIssue<unknown>): string =>
  expected === 'never' ? 'there is no such key here' : 'the key is missing';

/** Of the value at a path, or of the nearest thing around it. */
function offsetOf(parsed: Document.Parsed, path: Path): number {
  const node = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(parsed, path.slice(0, -1));
}

/** Of the key that ends a path. */
function keyOffset(parsed: Document.Parsed, path: Path): number {
  const around = path.length < 2 ? parsed.contents : parsed.getIn(path.slice(0, -1), true);
  const pairs = isMap(around) ? around.items : [];
  const key = pairs
    .map((pair) => pair.key)
    .find((one) => isScalar(one) && one.value === path.at(-1));
  return isNode(key) && key.range ? key.range[0] : offsetOf(parsed, path);
}

/** A number written as YAML text. */
export const numeral = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?$/, 'Expected a number'),
  v.transform(Number),
);

const POINTS_PER_MM = 72 / 25.4;

/** `7.5` is points, `24mm` is millimetres. */
export const length = v.pipe(
  v.string(),
  v.regex(/^\d+(\.\d+)?(mm|pt)?$/, 'Expected a length such as 9.5 or 24mm'),
  v.transform((text) => Number.parseFloat(text) * (text.endsWith('mm') ? POINTS_PER_MM : 1)),
);

/** Points that margins may take of a page together, across or down: A4 is 595 by 842. */
const MOST_MARGIN = 400;

/** Margins of a page, in points. */
export const margins = v.pipe(
  v.strictObject({ inside: length, outside: length, top: length, bottom: length }),
  v.check(
    ({ inside, outside, top, bottom }) =>
      inside + outside <= MOST_MARGIN && top + bottom <= MOST_MARGIN,
    'Expected margins that leave room for text: 140mm at most, left and right or top and bottom together',
  ),
);

/** `yes`/`no`, `true`/`false`. */
export const flag = v.pipe(
  v.picklist(['true', 'false', 'yes', 'no']),
  v.transform((word) => word === 'true' || word === 'yes'),
);

/** YYYY-MM-DD, and a day of the calendar: `Date` would carry 31 February into March. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

export const isoDate = v.pipe(
  v.string(),
  v.isoDate('Expected a date as YYYY-MM-DD'),
  v.check(isDay, 'Expected a day of the calendar'),
);

/** `en-gb` → `en-GB`; nothing for what is no language tag (BCP 47), or of an unknown language. */
export function languageTag(text: string): string | undefined {
  try {
    const tag = new Intl.Locale(text).toString();
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : undefined;
  } catch {
    return undefined;
  }
}

/** A language tag. Of one that is unknown, the words and dates would be the machine's own. */
export const locale = v.pipe(
  v.string(),
  v.check((text) => languageTag(text) !== undefined, 'Expected a language tag such as en-GB'),
  v.transform((text) => languageTag(text) ?? text),
);
