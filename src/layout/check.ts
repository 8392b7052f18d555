/**
 * Is every name in a layout a field its audience may see? Asked of the tree, before anything is
 * rendered, so that a branch nobody has taken yet is checked too.
 */
import type { Field, RecordField } from '../audience/model.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { MOST_TAGS } from './budget.ts';
import { isBlock, isMustache, isPartial, type Parsed, type Program } from './program.ts';
import { nameOf, resolve, say, type Scope } from './resolve.ts';
import { helperLengths, reserved } from './template.ts';

const MAX_DEPTH = 64;

/**
 * Checks a text of a layout, and the partials it uses, against the record it will be given.
 * `isRich`: rich text may be printed there.
 */
export function checkFields(
  { program, place }: Parsed,
  root: RecordField,
  partials: ReadonlyMap<string, Parsed>,
  isRich: boolean,
): readonly Diagnostic[] {
  const messages: Diagnostic[] = [];
  const start = { fields: [root], root, named: new Map<string, Field>(), isInList: false, isRich };
  const seen = { tags: 0 };
  walk(program, { ...start, place, inside: [], depth: 0, seen, partials, messages });
  return messages;
}

function walk(program: Program | undefined, scope: Scope): void {
  const { seen } = scope;
  for (const node of program?.body ?? []) {
    if (seen.tags > MOST_TAGS) return;
    if (scope.depth > MAX_DEPTH) return say(scope, node, 'layout-too-deep', { limit: MAX_DEPTH });
    statement(node, { ...scope, depth: scope.depth + 1 });
  }
}

function statement(node: hbs.AST.Statement, scope: Scope): void {
  if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return;
  if ((scope.seen.tags += 1) > MOST_TAGS)
    return say(scope, node, 'layout-tags', { limit: MOST_TAGS });
  if (isMustache(node)) mustache(node, scope);
  else if (isBlock(node)) block(node, scope);
  else if (isPartial(node)) partial(node, scope);
  else say(scope, node, 'layout-statement', { statement: foreign.get(node.type) ?? node.type });
}

/** What Handlebars has and layouts have not. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['Decorator', 'decorators'],
  ['DecoratorBlock', 'decorators or inline partials'],
  ['PartialBlockStatement', 'partials with a block'],
]);

function mustache(node: hbs.AST.MustacheStatement, scope: Scope): void {
  if (!node.escaped) return say(scope, node, 'layout-triple-stash', {});
  if (node.params.length > 0 || helperLengths.has(nameOf(node.path))) return helper(node, scope);
  noNamedValues(node, scope);
  printed(node.path, scope.isRich, scope);
}

function printed(node: hbs.AST.Node, isRich: boolean, scope: Scope): void {
  const field = resolve(node, scope);
  if (!field || field.kind === 'text' || field.kind === 'number') return;
  if (field.kind === 'rich' && isRich) return;
  const kind = field.kind === 'rich' ? 'rich text' : field.kind;
  say(scope, node, 'layout-not-text', { name: nameOf(node), kind });
}

function helper(node: hbs.AST.MustacheStatement, scope: Scope): void {
  const name = nameOf(node.path);
  const takes = helperLengths.get(name);
  const known = [...helperLengths.keys()].join(', ');
  if (takes === undefined) return say(scope, node, 'layout-helper', { name, known });
  takesValues(node, name, takes, scope);
  for (const param of node.params) printed(param, false, scope);
}

function block(node: hbs.AST.BlockStatement, scope: Scope): void {
  const name = nameOf(node.path);
  const [param] = node.params;
  parameters(node, scope);
  const known = name === 'if' || name === 'unless' || name === 'each' || name === 'with';
  if (!known) {
    say(scope, node, 'layout-helper', { name, known: 'if, unless, each, with' });
  } else {
    takesValues(node, name, 1, scope);
    const field = param && resolve(param, scope);
    if (name === 'if' || name === 'unless') walk(node.program, scope);
    else if (field) entered(node, field, name, scope);
  }
  walk(node.inverse, scope);
}

/** Handlebars would take one of a helper's name for the helper. */
function parameters(node: hbs.AST.BlockStatement, scope: Scope): void {
  const names = [node.program, node.inverse].flatMap((one) => one?.blockParams ?? []);
  const taken = names.find((name) => reserved.has(name));
  if (taken === undefined) return;
  say(scope, node, 'layout-statement', { statement: `block parameters called ${taken}` });
}

/** Walks what stands inside `each` or `with`. */
function entered(
  node: hbs.AST.BlockStatement,
  field: Field,
  name: 'each' | 'with',
  scope: Scope,
): void {
  const wanted = name === 'each' ? 'list' : 'record';
  if (field.kind !== wanted) {
    const values = { name: node.params.map(nameOf).join(' '), kind: field.kind, wanted };
    say(scope, node, 'layout-kind', values);
  }
  const inner = field.kind === 'list' ? field.of : field;
  if (inner.kind !== 'record') return;
  const [one, index] = node.program.blockParams ?? [];
  const named = new Map(scope.named);
  if (one) named.set(one, inner);
  if (index && name === 'each') named.set(index, { kind: 'number' });
  const isInList = scope.isInList || name === 'each';
  walk(node.program, { ...scope, fields: [inner, ...scope.fields], named, isInList });
}

function partial(node: hbs.AST.PartialStatement, scope: Scope): void {
  const name = nameOf(node.name);
  const found = scope.partials.get(name);
  const known = [...scope.partials.keys()].join(', ');
  if (!found) return say(scope, node, 'layout-partial-unknown', { name, known });
  if (scope.inside.includes(name)) return say(scope, node, 'layout-partial-cycle', { name });
  const [param] = node.params;
  if (node.params.length > 1) takesValues(node, name, 1, scope);
  else noNamedValues(node, scope);
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

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.PartialStatement;

function takesValues(node: Call, name: string, wanted: number, scope: Scope): void {
  const found = node.params.length;
  if (found !== wanted) say(scope, node, 'layout-arguments', { name, found, wanted });
  noNamedValues(node, scope);
}

/** A value given by name could stand in for a field that was checked. */
function noNamedValues(node: Call, scope: Scope): void {
  const [pair] = node.hash?.pairs ?? [];
  if (pair) say(scope, node, 'layout-statement', { statement: `named values (${pair.key}=…)` });
}
