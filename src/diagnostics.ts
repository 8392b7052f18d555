/** Every message the program can give: the tables of `codes/`, and `report()` to make one. */
import { changesCodes } from './codes/changes.ts';
import { collectCodes } from './codes/collect.ts';
import { dataCodes } from './codes/data.ts';
import type { Entry, Severity } from './codes/entry.ts';
import { filesCodes } from './codes/files.ts';
import { ladderCheckCodes } from './codes/ladder-checks.ts';
import { ladderFileCodes } from './codes/ladder-files.ts';
import { ladderCodes } from './codes/ladder.ts';
import { layoutCodes } from './codes/layout.ts';
import { printingCodes } from './codes/printing.ts';
import { protectCodes } from './codes/protect.ts';
import { rosterCodes } from './codes/roster.ts';
import { shardsCodes } from './codes/shards.ts';
import { themeCodes } from './codes/theme.ts';
import { verifyCodes } from './codes/verify.ts';
import { wallCodes } from './codes/wall.ts';

export type { Severity };

/** Where in a file something stands. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** A message as plain data, so that it can cross from a worker or be printed as JSON. */
export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** A new code belongs in the table of its stage. */
const codes = {
  ...filesCodes,
  ...ladderFileCodes,
  ...ladderCodes,
  ...ladderCheckCodes,
  ...dataCodes,
  ...rosterCodes,
  ...layoutCodes,
  ...themeCodes,
  ...printingCodes,
  ...wallCodes,
  ...protectCodes,
  ...collectCodes,
  ...changesCodes,
  ...verifyCodes,
  ...shardsCodes,
} as const satisfies Record<string, Entry>;

export type Code = keyof typeof codes;

type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The values a code's text and hint name. */
export type Values<C extends Code> = Record<
  Names<(typeof codes)[C]['text']> | Names<(typeof codes)[C]['hint']>,
  string | number
>;

const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => brief(String(values[name] ?? whole)));

/** Characters of a value that a message quotes: a picture may be a line of 45,000. */
const longest = 300;

const brief = (value: string): string =>
  value.length > longest ? `${value.slice(0, longest).replace(/\p{Surrogate}$/u, '')}…` : value;

/** One message of the table, at a place, its text filled in. */
export function report<C extends Code>(code: C, place: Place, values: Values<C>): Diagnostic {
  const { severity, text, hint } = codes[code];
  return { ...place, code, severity, message: fill(text, values), hint: fill(hint, values) };
}

/** The table itself, for the documentation. */
export const codeTable: Readonly<Record<Code, Entry>> = codes;

export const hasErrors = (messages: readonly Diagnostic[]): boolean =>
  messages.some(({ severity }) => severity === 'error');
