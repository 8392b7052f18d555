/** The table of options as flags, and as keys of `ladderpress.yaml`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option as Flag } from 'commander';
import * as v from 'valibot';
import {
  type Bundling,
  bundlings,
  type CommandName,
  flagOf,
  type Form,
  type Format,
  formats,
  forms,
  type Grouping,
  groupings,
  type Option,
  type OptionName,
  optionNames,
  options,
  type Options,
  type OptionType,
  type Protecting,
  protectings,
} from '../config.ts';
import { type Diagnostic, type Place, report } from '../diagnostics.ts';
import { readIfThere } from '../read-if-there.ts';
import { isReallyWithin, isWithin } from '../within.ts';
import { flag, isoDate, readYaml } from '../yaml.ts';

export const CONFIG_FILE = 'ladderpress.yaml';

const table: readonly (readonly [OptionName, Option])[] = optionNames.map((name) => [
  name,
  options[name],
]);

const optionsOf = (command: CommandName) =>
  table.filter(([, { commands }]) => commands.includes(command));

/** Gives a command its flags; their help comes from the table. */
export function addFlags(command: Command, name: CommandName): Command {
  for (const [option, about] of optionsOf(name)) command.addOption(makeFlag(option, about));
  return command;
}

function makeFlag(name: OptionName, { type, placeholder, help, default: standard }: Option): Flag {
  const shown = standard === undefined ? help : `${help} (default ${String(standard)})`;
  const flagged = `--${flagOf(name)}`;
  const made = new Flag(placeholder ? `${flagged} <${placeholder}>` : flagged, shown);
  return type === 'flag' || type === 'pins' ? made : made.argParser(parsers[type]);
}

/** A command's flags under the names of their options. */
export const flagsOf = (
  command: CommandName,
  flags: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    optionsOf(command).flatMap(([name]) => {
      const value = flags[flagOf(name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );

const parsers: Record<
  Exclude<OptionType, 'flag' | 'pins'>,
  (value: string, before: unknown) => unknown
> = {
  text: (value) => value,
  list: (value, before) => [...(Array.isArray(before) ? before : []), value],
  date: (value) => must(v.safeParse(isoDate, value)),
  number: (value) => {
    if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError('Expected a number from 1.');
    return Number(value);
  },
  formats: (value) => value.split(',').map(formatOf),
  form: formOf,
  grouping: groupingOf,
  bundling: bundlingOf,
  protection: protectingOf,
  shard: (value) => {
    if (!isPart(value)) throw new InvalidArgumentError(PART);
    return value;
  },
};

const PART = 'Expected a part of parts, such as 2/8.';

const isPart = (value: string): boolean => {
  const [, number = '', of = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? [];
  return number !== '' && Number(number) <= Number(of);
};

function must(result: v.SafeParseResult<typeof isoDate>): string {
  if (result.success) return result.output;
  throw new InvalidArgumentError(result.issues[0].message);
}

function formatOf(word: string): Format {
  const format = formats.find((one) => one === word.trim());
  if (!format) throw new InvalidArgumentError(`Expected ${formats.join(' or ')}.`);
  return format;
}

function formOf(word: string): Form {
  const form = forms.find((one) => one === word);
  if (!form) throw new InvalidArgumentError(`Expected ${forms.join(', ')}.`);
  return form;
}

function groupingOf(word: string): Grouping {
  const grouping = groupings.find((one) => one === word);
  if (!grouping) throw new InvalidArgumentError(`Expected ${groupings.join(' or ')}.`);
  return grouping;
}

function bundlingOf(word: string): Bundling {
  const bundling = bundlings.find((one) => one === word);
  if (!bundling) throw new InvalidArgumentError(`Expected ${bundlings.join(', ')}.`);
  return bundling;
}

function protectingOf(word: string): Protecting {
  const protecting = protectings.find((one) => one === word);
  if (!protecting) throw new InvalidArgumentError(`Expected ${protectings.join(' or ')}.`);
  return protecting;
}

/** What a value is once it is settled. */
const values: Record<OptionType, v.GenericSchema> = {
  text: v.string(),
  list: v.array(v.string()),
  date: isoDate,
  number: v.number(),
  formats: v.array(v.picklist(formats)),
  form: v.picklist(forms),
  grouping: v.picklist(['', ...groupings]),
  bundling: v.picklist(['', ...bundlings]),
  protection: v.picklist(['', ...protectings]),
  shard: v.pipe(
    v.string(),
    v.check((value) => value === '' || isPart(value), PART),
  ),
  flag: v.boolean(),
  pins: v.record(v.string(), v.string('Expected a revision')),
};

/** What it is in the config file, where every scalar is a text. */
const written: Record<OptionType, v.GenericSchema> = {
  ...values,
  number: v.pipe(
    v.string(),
    v.regex(/^[1-9]\d*$/, 'Expected a number from 1'),
    v.transform(Number),
  ),
  grouping: v.picklist(groupings),
  bundling: v.picklist(bundlings),
  protection: v.picklist(protectings),
  flag,
};

const configSchema = v.strictObject(
  Object.fromEntries(table.map(([name, { type }]) => [name, v.optional(written[type])])),
);

const settledSchema = v.strictObject(
  Object.fromEntries(table.map(([name, { type }]) => [name, values[type]])),
);

export interface Settled {
  readonly options: Options;
  readonly messages: readonly Diagnostic[];
  /** Where `ladderpress.yaml` says something, by its keys. */
  readonly placeOf: (path: readonly string[]) => Place;
}

/** Flags over the config file over defaults. `writes`: the command writes to `out`. */
export function settle(
  flags: Readonly<Record<string, unknown>>,
  folder: string,
  today: string,
  writes = true,
): Settled {
  const bytes = readIfThere(join(folder, CONFIG_FILE), folder);
  const text = bytes ? new TextDecoder().decode(bytes) : '';
  const { value, messages, placeOf } = readYaml(configSchema, { file: CONFIG_FILE, text });
  const defaults = Object.fromEntries(
    table.map(([name, option]) => [name, option.default ?? emptyOf(option.type)]),
  );
  const settled = { ...defaults, date: today, ...value, ...flags };
  if (!isOptions(settled))
    throw new Error('an option has a value of another type than the table says');
  const untyped = (writes ? [...read, 'out' as const] : read).filter(
    (name) => flags[name] === undefined,
  );
  const outside = untyped.flatMap((name) =>
    [settled[name]].flat().flatMap((path) => {
      const place = value?.[name] === undefined ? { file: path } : placeOf([name]);
      const found = { path, flag: flagOf(name) };
      return leadsOut(path, folder) ? [report('folder-outside', place, found)] : [];
    }),
  );
  return { options: settled, messages: [...messages, ...outside], placeOf };
}

/** Those that name what is read. */
const read = ['ladders', 'roster', 'templates'] as const;

/**
 * Whoever types a command sees where it leads. What a file of the project says, or a link in it,
 * comes from others: it stays in the folder of the project.
 */
function leadsOut(path: string, folder: string): boolean {
  const whole = resolve(folder, path);
  return !isWithin(whole, folder) || (existsSync(whole) && !isReallyWithin(whole, folder));
}

const isOptions = (settled: object): settled is Options => v.is(settledSchema, settled);

function emptyOf(type: OptionType): unknown {
  if (type === 'list') return [];
  if (type === 'flag') return false;
  if (type === 'pins') return {};
  return type === 'number' ? 0 : '';
}
