/**
 * A parsed layout → what prints it. Layouts have few of Handlebars' statements (`check.ts` refuses
 * the others): each becomes one function, and means what it means to Handlebars.
 */
import type { Value } from '../audience/model.ts';
import type { Budget } from './budget.ts';
import { isChained, partOf } from './part.ts';
import { at, isBlock, isContent, isMustache, isPartial, isPath, type Parsed } from './program.ts';
import { nameOf } from './resolve.ts';

/** Where in the View we are as a statement is printed. */
export interface Around {
  /** The innermost record, and those it is inside of: `../`. */
  readonly contexts: Contexts | undefined;
  /** Block parameters, innermost first. */
  readonly named: Named | undefined;
  /** What `each` knows of its place in the list, innermost first. */
  readonly frame: Frame;
  readonly root: Value;
  readonly sheet: Sheet;
}

/** What is printed on. */
export interface Sheet {
  readonly budget: Budget;
  /** Prints a value: a token for it, which is kept; a number as it is; nothing for nothing. */
  readonly slot: (value: Value) => string;
}

interface Contexts {
  readonly context: Value;
  readonly outer: Contexts | undefined;
}

interface Named {
  readonly name: string;
  readonly value: Value;
  readonly outer: Named | undefined;
}

interface Frame {
  readonly values: Readonly<Record<string, Value>>;
  readonly outer: Frame | undefined;
}

export type Print = (around: Around) => string;
type Evaluate = (around: Around) => Value;

/** What the statements of a text may name, and where it stands. */
interface Scene {
  readonly parsed: Parsed;
  readonly partialCalled: (name: string) => Print;
  readonly helperCalled: (name: string) => Helper | undefined;
}

export type Helper = (...values: readonly Plain[]) => string;

type Plain = string | number | boolean | undefined;

/** A text of a layout, or a partial. */
export const evaluated = (scene: Scene): Print => program(scene.parsed.program, false, scene);

function program(node: hbs.AST.Program | undefined, isRound: boolean, scene: Scene): Print {
  if (!node) return () => '';
  const prints = node.body.map((one) => statement(one, scene));
  // the one statement of an `{{else if}}` counts as outer
  const part = isChained(node)
    ? undefined
    : partOf(node, isRound, (loc) => at(scene.parsed.place, loc));
  return (around) => {
    if (part) around.sheet.budget.spend(part);
    let text = '';
    for (const print of prints) text += print(around);
    return text;
  };
}

function statement(node: hbs.AST.Statement, scene: Scene): Print {
  if (isContent(node)) return () => node.value;
  if (node.type === 'CommentStatement') return () => '';
  if (isMustache(node)) return mustache(node, scene);
  if (isBlock(node)) return block(node, scene);
  if (isPartial(node)) return partial(node, scene);
  throw new Error(`${node.type} was not refused by \`check.ts\``);
}

function mustache({ path, params }: hbs.AST.MustacheStatement, scene: Scene): Print {
  const evaluate = params.length > 0 ? call(nameOf(path), params, scene) : expression(path);
  return (around) => around.sheet.slot(evaluate(around));
}

function call(name: string, params: readonly hbs.AST.Expression[], scene: Scene): Evaluate {
  const helper = scene.helperCalled(name);
  if (!helper) throw new Error(`the helper ${name} was not refused by \`check.ts\``);
  const values = params.map(expression);
  return (around) => helper(...values.map((evaluate) => plain(evaluate(around))));
}

function plain(value: Value): Plain {
  if (typeof value !== 'object') return value;
  throw new Error('a record or rich text was not refused by `check.ts`');
}

function partial({ name, params: [param], indent }: hbs.AST.PartialStatement, scene: Scene): Print {
  const value = param && expression(param);
  let print: Print | undefined;
  return (around) => {
    print ??= scene.partialCalled(nameOf(name));
    const context = value ? value(around) : around.contexts?.context;
    const contexts = { context, outer: undefined };
    return (indent || '') + print({ ...around, contexts, named: undefined });
  };
}

function block(node: hbs.AST.BlockStatement, scene: Scene): Print {
  const name = nameOf(node.path);
  const [param] = node.params;
  if (!param) throw new Error(`a block without a value was not refused by \`check.ts\``);
  const evaluate = expression(param);
  const inside = program(node.program, name === 'each', scene);
  const otherwise = program(node.inverse, false, scene);
  const params = node.program?.blockParams ?? [];
  switch (name) {
    case 'if':
      return (around) => (holds(evaluate(around)) ? inside : otherwise)(around);
    case 'unless':
      return (around) => (holds(evaluate(around)) ? otherwise : inside)(around);
    case 'with':
      return (around) => {
        const value = evaluate(around);
        if (value !== 0 && !holds(value)) return otherwise(around);
        return inside(entered(around, value, params, [value]));
      };
    case 'each':
      return (around) => {
        const values = evaluate(around);
        if (!Array.isArray(values) || values.length === 0) return otherwise(around);
        return each(values, around, params, inside);
      };
    default:
      throw new Error(`the block ${name} was not refused by \`check.ts\``);
  }
}

function each(
  values: readonly Value[],
  around: Around,
  params: readonly string[],
  inside: Print,
): string {
  let text = '';
  for (const [index, value] of values.entries()) {
    const place = { index, first: index === 0, last: index === values.length - 1 };
    const frame = { values: place, outer: around.frame };
    text += inside({ ...entered(around, value, params, [value, index]), frame });
  }
  return text;
}

/** A record that is entered again where one is already does not count for `../`. */
function entered(
  around: Around,
  context: Value,
  params: readonly string[],
  values: readonly Value[],
): Around {
  const { contexts } = around;
  let { named } = around;
  for (const [i, name] of params.entries()) named = { name, value: values[i], outer: named };
  const isSame = contexts !== undefined && contexts.context === context;
  return { ...around, named, contexts: isSame ? contexts : { context, outer: contexts } };
}

/** A list without anything in it is nothing. */
const holds = (value: Value): boolean =>
  Boolean(value) && !(Array.isArray(value) && value.length === 0);

function expression(node: hbs.AST.Expression): Evaluate {
  if (isPath(node)) return pathTo(node);
  if (!('value' in node)) throw new Error(`${node.type} was not refused by \`check.ts\``);
  const { value } = node;
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return () => (isPlain ? value : undefined);
}

function pathTo({ data, depth, parts, original }: hbs.AST.PathExpression): Evaluate {
  const [first, ...rest] = parts;
  const start = data ? datum(depth, first) : contextAt(depth);
  const own: Evaluate = data
    ? (around) => within(start(around), rest)
    : (around) => within(start(around), parts);
  const mayBeNamed = first !== undefined && depth === 0 && !/^(?:\.|this\b)/.test(original);
  if (!mayBeNamed) return own;
  return (around) => {
    const named = namedIn(around.named, first);
    return named ? within(named.value, rest) : own(around);
  };
}

function namedIn(named: Named | undefined, name: string): Named | undefined {
  let found = named;
  while (found && found.name !== name) found = found.outer;
  return found;
}

const contextAt =
  (depth: number): Evaluate =>
  ({ contexts }) => {
    let found = contexts;
    for (let left = depth; left > 0; left -= 1) found = found?.outer;
    return found?.context;
  };

/** `@root`, `@index`, `@first` and `@last`; `@../index` is that of the list around. */
const datum =
  (depth: number, name = ''): Evaluate =>
  ({ frame, root }) => {
    if (name === 'root') return root;
    let found: Frame | undefined = frame;
    for (let left = depth; left > 0; left -= 1) found = found?.outer;
    return found?.values[name];
  };

function within(value: Value, parts: readonly string[]): Value {
  let found = value;
  for (const part of parts) found = fieldOf(found, part);
  return found;
}

const fieldOf = (value: Value, name: string): Value =>
  isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;

const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
