/** YAML that a person wrote, checked against a schema, every complaint with its line and column. */
import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type Diagnostic, type Place, report } from './diagnostics.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** Lines of the file above the text, where it is front matter. */
  readonly linesAbove?: number;
}

export interface FromYaml<T> {
  readonly value?: T;
  readonly messages: readonly Diagnostic[];
  /** Where the value at a path stands; a key that is not there gives the place of its parent. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

/**
 * Parses with the failsafe schema, in which every scalar is a string: `1.10` and `007` stay as
 * written, and schemas turn into numbers what are numbers.
 */
export function readYaml<S extends v.GenericSchema>(
  schema: S,
  source: YamlSource,
): FromYaml<v.InferOutput<S>> {
  const lines = new LineCounter();
  const parsed = parseDocument(source.text, { schema: 'failsafe', lineCounter: lines });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + (source.linesAbove ?? 0), column: col };
  };
  const placeOf = (path: readonly (string | number)[]): Place => at(offsetOf(parsed, path));
  if (parsed.errors.length > 0) {
    return { messages: parsed.errors.map((error) => syntaxError(error, at)), placeOf };
  }
  const result = v.safeParse(schema, parsed.toJS() ?? {}, { abortPipeEarly: true });
  if (result.success) return { value: result.output, messages: [], placeOf };
  return { messages: result.issues.map((issue) => valueError(issue, placeOf)), placeOf };
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
  placeOf: (path: readonly (string | number)[]) => Place,
): Diagnostic {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
  return report('yaml-value', placeOf(path), {
    key: path.join('.') || 'the file',
    reason: issue.message.replace(/^Invalid (\w+): /, ''),
  });
}

function offsetOf(parsed: Document.Parsed, path: readonly (string | number)[]): number {
  const node = path.length === 0 ? parsed.contents : parsed.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(parsed, path.slice(0, -1));
}

/** A number written as YAML text. */
export const numeral = v.pipe(
  v.string(),
  v.regex(/^-?\d+(\.\d+)?$/, 'Expected a number'),
  v.transform(Number),
);

/** `yes`/`no`, `true`/`false`. */
export const flag = v.pipe(
  v.picklist(['true', 'false', 'yes', 'no']),
  v.transform((word) => word === 'true' || word === 'yes'),
);

/** YYYY-MM-DD, and a day of the calendar. */
export const isoDate = v.pipe(
  v.string(),
  v.isoDate('Expected a date as YYYY-MM-DD'),
  v.check((day) => !Number.isNaN(Date.parse(day)), 'Expected a day of the calendar'),
);
