/** Names in a layout → fields of the record it is given. A name that is none is reported. */
import type { Field, RecordField } from '../audience/model.ts';
import { type Code, type Diagnostic, type Place, report, type Values } from '../diagnostics.ts';
import { at, isPath, type Parsed } from './program.ts';

/** Where in a layout we are, and what can be named there. */
export interface Scope {
  /** Innermost first; `../` takes the next. */
  readonly fields: readonly Field[];
  readonly root: RecordField;
  /** Block parameters: `each areas as |area|`. */
  readonly named: ReadonlyMap<string, Field>;
  /** `@index`, `@first` and `@last` are known inside `each` only. */
  readonly isInList: boolean;
  /** Rich text can be printed; in front matter it cannot. */
  readonly isRich: boolean;
  readonly place: Place;
  /** The partials we are in: one that names itself would never end. */
  readonly inside: readonly string[];
  readonly depth: number;
  /** Tags so far, of all that is checked with this text. */
  readonly seen: { tags: number };
  readonly partials: ReadonlyMap<string, Parsed>;
  readonly messages: Diagnostic[];
}

/** Reports something of a node, at its place in its file. */
export function say<C extends Code>(
  scope: Scope,
  node: hbs.AST.Node,
  code: C,
  values: Values<C>,
): undefined {
  scope.messages.push(report(code, at(scope.place, node.loc.start), values));
}

/** What an expression stands for; nothing where that was reported. */
export function resolve(node: hbs.AST.Node, scope: Scope): Field | undefined {
  if (isPath(node)) return pathField(node, scope);
  switch (node.type) {
    case 'SubExpression':
      return say(scope, node, 'layout-statement', { statement: 'expressions in brackets' });
    case 'NumberLiteral':
      return { kind: 'number' };
    case 'BooleanLiteral':
      return { kind: 'flag' };
    default:
      return { kind: 'text' };
  }
}

function pathField(path: hbs.AST.PathExpression, scope: Scope): Field | undefined {
  const [first, ...rest] = path.parts;
  if (path.data) return dataField(path, scope);
  const named = first !== undefined && !isScoped(path) ? scope.named.get(first) : undefined;
  if (named) return descend(named, rest, path, scope);
  const start = scope.fields[path.depth];
  return start ? descend(start, path.parts, path, scope) : unknown(path, scope, undefined);
}

/** `./title`, `this.title` and `../title` name fields, never block parameters. */
const isScoped = ({ original }: hbs.AST.PathExpression): boolean => /^(\.|this\b)/.test(original);

/** `@root.…`, and what `each` knows of its place in the list. */
function dataField(path: hbs.AST.PathExpression, scope: Scope): Field | undefined {
  const [name, ...rest] = path.parts;
  if (name === 'root') return descend(scope.root, rest, path, scope);
  if (scope.isInList && name === 'index') return descend({ kind: 'number' }, rest, path, scope);
  if (scope.isInList && (name === 'first' || name === 'last')) {
    return descend({ kind: 'flag' }, rest, path, scope);
  }
  return unknown(path, scope, undefined);
}

function descend(
  field: Field,
  parts: readonly string[],
  path: hbs.AST.PathExpression,
  scope: Scope,
): Field | undefined {
  const [name, ...rest] = parts;
  if (name === undefined) return field;
  const inner =
    field.kind === 'record' && Object.hasOwn(field.fields, name) ? field.fields[name] : undefined;
  return inner ? descend(inner, rest, path, scope) : unknown(path, scope, field);
}

function unknown(path: hbs.AST.PathExpression, scope: Scope, field: Field | undefined): undefined {
  const known = field?.kind === 'record' ? Object.keys(field.fields).join(', ') : 'none';
  return say(scope, path, 'layout-field-unknown', { name: path.original, known });
}

/** A name as it was written. */
export const nameOf = (node: hbs.AST.Node): string =>
  'original' in node ? String(node.original) : node.type;
