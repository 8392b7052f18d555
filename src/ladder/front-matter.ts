/** The front matter: what a ladder's file says of itself. */
import type { Yaml } from 'mdast';
import * as v from 'valibot';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { flag, isoDate, readYaml } from '../yaml.ts';
import { type Manuscript, placeOf, type Read } from './manuscript.ts';

export interface FrontMatter {
  readonly title?: string;
  readonly version?: string;
  /** ISO date. */
  readonly effective?: string;
  readonly owner?: string;
  readonly cumulative?: boolean;
}

const text = v.pipe(v.string('Expected text'), v.trim(), v.nonEmpty('Expected text'));

const keys = { title: text, version: text, effective: isoDate, owner: text, cumulative: flag };

type Key = keyof typeof keys;

const isKey = (key: string): key is Key => Object.hasOwn(keys, key);

/** The keys that hold what they should; a message at the key for each that does not. */
export function readFrontMatter({ file, root, lines }: Manuscript): Read<FrontMatter> {
  const [node] = root.children;
  if (node?.type !== 'yaml') return { value: {}, messages: unclosed(file, lines) };
  const { value, messages } = parseYaml(file, node);
  const entries = Object.entries(value).map(([key, held]) =>
    readKey(key, held, keyPlace(file, lines, key)),
  );
  return {
    value: Object.assign({}, ...entries.map((entry) => entry.value)),
    messages: [...messages, ...entries.flatMap((entry) => entry.messages)],
  };
}

function parseYaml(file: string, node: Yaml): Read<Record<string, unknown>> {
  const place = placeOf(file, node);
  const source = { file, text: node.value, linesAbove: place.line ?? 1 };
  const { value, messages } = readYaml(v.record(v.string(), v.unknown()), source);
  // What follows the first faults follows from them.
  return { value: value ?? {}, messages: messages.slice(0, 3) };
}

function readKey(key: string, held: unknown, place: Place): Read<FrontMatter> {
  if (!isKey(key)) {
    const known = Object.keys(keys).join(', ');
    return { value: {}, messages: [report('front-matter-key', place, { key, known })] };
  }
  const result = v.safeParse(keys[key], held, { abortPipeEarly: true });
  if (result.success) return { value: { [key]: result.output }, messages: [] };
  const reason = result.issues[0].message.replace(/^Invalid (\w+): /, '');
  return { value: {}, messages: [report('yaml-value', place, { key, reason })] };
}

/** The line of the front matter that begins with the key. */
function keyPlace(file: string, lines: readonly string[], key: string): Place {
  const index = lines.findIndex((line) => line.replace(/^["']/, '').startsWith(key));
  return { file, line: index < 0 ? 1 : index + 1, column: 1 };
}

/** `---` on the first line without another to end it. */
function unclosed(file: string, lines: readonly string[]): readonly Diagnostic[] {
  const opens = lines[0]?.trimEnd() === '---' && /^\w+\s*:/.test(lines[1] ?? '');
  return opens ? [report('front-matter-open', { file, line: 1, column: 1 }, {})] : [];
}
