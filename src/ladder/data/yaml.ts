/** YAML and JSON → data with places. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type Scalar,
} from 'yaml';
import { type Diagnostic, report } from '../../diagnostics.ts';
import { openYaml, type YamlSource } from '../../yaml.ts';
import { type Datum, type Field, mostValues } from './datum.ts';

/** The data of a text; offsets count from the text's beginning. Messages where it is not YAML. */
export function datumOf(source: YamlSource): Datum | readonly Diagnostic[] {
  const { parsed, messages, at } = openYaml(source, { uniqueKeys: false });
  if (!parsed || messages.length > 0) return messages.slice(0, 3);
  const reading: Reading = { document: parsed, left: mostValues };
  const datum = read(parsed.contents, reading);
  if (reading.left > 0) return datum;
  return [report('data-too-many', at(0), { limit: mostValues })];
}

interface Reading {
  readonly document: Document.Parsed;
  left: number;
}

const empty = (at: number): Datum => ({ kind: 'text', value: '', isEscaped: false, at, end: at });

function read(node: unknown, reading: Reading): Datum {
  const [at, end] = isNode(node) ? (node.range ?? [0, 0]) : [0, 0];
  reading.left -= 1;
  if (reading.left <= 0) return empty(at);
  if (isAlias(node)) return read(node.resolve(reading.document), reading);
  if (isSeq(node)) {
    const items = node.items.map((item) => read(item, reading));
    return { kind: 'list', items, at, end };
  }
  if (isMap(node)) {
    const fields = node.items.flatMap((pair) => fieldsOf(pair, reading));
    return { kind: 'map', fields, at, end };
  }
  if (!isScalar(node)) return empty(at);
  const isEscaped = node.type === 'QUOTE_DOUBLE';
  return { kind: 'text', value: written(node), isEscaped, at: textStart(node), end };
}

/** After a quote. */
const textStart = ({ type, range }: Scalar): number =>
  (range?.[0] ?? 0) + (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0);

/** `<<` takes over the fields of another map. */
function fieldsOf({ key, value }: Pair, reading: Reading): readonly Field[] {
  if (!isScalar(key)) return [{ key: '', at: 0, value: read(value, reading) }];
  const held = value ? read(value, reading) : empty(key.range?.[1] ?? 0);
  if (written(key) === '<<' && held.kind === 'map') return held.fields;
  return [{ key: written(key), at: textStart(key), value: held }];
}

/** In the failsafe schema every scalar is a string. */
const written = ({ value }: Scalar): string => (typeof value === 'string' ? value : '');
