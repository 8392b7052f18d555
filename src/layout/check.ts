/**
 * Is every name in a layout a field its audience may see? Asked of the tree, before anything is
 * rendered, so that a branch nobody has taken yet is checked too.
 */
import { type Code, type Diagnostic, type Place, report, type Values } from '../diagnostics.ts';
import type { Field, RecordField } from '../audience/model.ts';
import { at } from './parse.ts';
import { helperNames, type Program } from './template.ts';

/** A parsed file and where its text begins. */
export interface Parsed {
  readonly program: Program;
  readonly place: Place;
}

const MAX_DEPTH = 64;

interface Scope {
  /** Innermost first; `../` takes the next. */
  readonly fields: readonly Field[];
  readonly root: RecordField;
  readonly named: ReadonlyMap<string, Field>;
  readonly place: Place;
  /** The partials we are in: one that names itself would never end. */
  readonly inside: readonly string[];
  readonly depth: number;
  readonly partials: ReadonlyMap<string, Parsed>;
  readonly messages: Diagnostic[];
}

/** Checks a layout, and the partials it uses, against the record it will be given. */
export function checkFields(
  { program, place }: Parsed,
  root: RecordField,
  partials: ReadonlyMap<string, Parsed>,
): readonly Diagnostic[] {
  const messages: Diagnostic[] = [];
  const named = new Map<string, Field>();
  walk(program, { fields: [root], root, named, place, inside: [], depth: 0, partials, messages });
  return messages;
}

function say<C extends Code>(
  scope: Scope,
  node: { readonly loc: hbs.AST.SourceLocation },
  code: C,
  values: Values<C>,
): void {
  scope.messages.push(report(code, at(scope.place, node.loc.start), values));
}

function walk(program: Program | undefined, scope: Scope): void {
  if (!program) return;
  for (const node of program.body) {
    if (scope.depth > MAX_DEPTH) return say(scope, node, 'layout-too-deep', { limit: MAX_DEPTH });
    statement(node, { ...scope, depth: scope.depth + 1 });
  }
}

function statement(node: hbs.AST.Statement, scope: Scope): void {
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return;
    case 'MustacheStatement':
      return mustache(node as hbs.AST.MustacheStatement, scope);
    case 'BlockStatement':
      return block(node as hbs.AST.BlockStatement, scope);
    case 'PartialStatement':
      return partial(node as hbs.AST.PartialStatement, scope);
    default:
      // decorators, inline partials and whatever Handlebars may add: not part of our language
      return say(scope, node, 'layout-statement', { statement: node.type });
  }
}

function mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
  if (!node.escaped) return say(scope, node, 'layout-triple-stash', {});
  if (node.params.length > 0) return helper(node, scope);
  const field = resolve(node.path, scope);
  if (field && (field.kind === 'record' || field.kind === 'list' || field.kind === 'flag')) {
    say(scope, node, 'layout-not-text', { name: nameOf(node.path), kind: field.kind });
  }
}

function helper(node: hbs.AST.MustacheStatement, scope: Scope): void {
  const name = nameOf(node.path);
  if (!helperNames.includes(name)) {
    say(scope, node, 'layout-helper', { name, known: helperNames.join(', ') });
  }
  for (const param of node.params) resolve(param, scope);
}

function block(node: hbs.AST.BlockStatement, scope: Scope): void {
  const name = nameOf(node.path);
  const [param] = node.params;
  const field = param && resolve(param, scope);
  switch (name) {
    case 'if':
    case 'unless':
      walk(node.program, scope);
      break;
    case 'each':
      if (field) walk(node.program, entered(node, scope, field, 'list'));
      break;
    case 'with':
      if (field) walk(node.program, entered(node, scope, field, 'record'));
      break;
    default:
      say(scope, node, 'layout-helper', { name, known: 'if, unless, each, with' });
  }
  walk(node.inverse, scope);
}

function entered(
  node: hbs.AST.BlockStatement,
  scope: Scope,
  field: Field,
  wanted: 'list' | 'record',
): Scope {
  if (field.kind !== wanted) {
    const name = node.params.map(nameOf).join(' ');
    say(scope, node, 'layout-kind', { name, kind: field.kind, wanted });
    return scope;
  }
  const inner = field.kind === 'list' ? field.of : field;
  const [name] = node.program.blockParams ?? [];
  const named = name ? new Map([...scope.named, [name, inner]]) : scope.named;
  return { ...scope, fields: [inner, ...scope.fields], named };
}

function partial(node: hbs.AST.PartialStatement, scope: Scope): void {
  const name = nameOf(node.name);
  const found = scope.partials.get(name);
  const known = [...scope.partials.keys()].join(', ');
  if (!found) return say(scope, node, 'layout-partial-unknown', { name, known });
  if (scope.inside.includes(name)) return say(scope, node, 'layout-partial-cycle', { name });
  const [param] = node.params;
  const field = param ? resolve(param, scope) : scope.fields[0];
  if (!field) return;
  walk(found.program, {
    ...scope,
    fields: [field],
    named: new Map(),
    place: found.place,
    inside: [...scope.inside, name],
  });
}

/** The field an expression names; a literal has none. An unknown name is reported. */
function resolve(node: hbs.AST.Node, scope: Scope): Field | undefined {
  if (node.type !== 'PathExpression') return undefined;
  const path = node as hbs.AST.PathExpression;
  if (path.data) return dataField(path, scope);
  const [first, ...rest] = path.parts;
  const named = first === undefined || path.depth > 0 ? undefined : scope.named.get(first);
  if (named) return descend(named, rest, path, scope);
  const start = scope.fields[path.depth];
  if (!start) return unknown(path, scope, undefined);
  return descend(start, path.parts, path, scope);
}

/** `@root.…`, and what `each` knows of its place in the list. */
function dataField(path: hbs.AST.PathExpression, scope: Scope): Field | undefined {
  const [name, ...rest] = path.parts;
  if (name === 'root') return descend(scope.root, rest, path, scope);
  if (name === 'index') return { kind: 'number' };
  if (name === 'first' || name === 'last') return { kind: 'flag' };
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
  say(scope, path, 'layout-field-unknown', { name: path.original, known });
  return undefined;
}

const nameOf = (node: hbs.AST.Node): string =>
  'original' in node ? String(node.original) : node.type;
