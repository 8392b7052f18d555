import { describe, expect, it } from 'vitest';
import { changesCodes } from '../src/codes/changes.ts';
import { collectCodes } from '../src/codes/collect.ts';
import { dataCodes } from '../src/codes/data.ts';
import { filesCodes } from '../src/codes/files.ts';
import { ladderCheckCodes } from '../src/codes/ladder-checks.ts';
import { ladderFileCodes } from '../src/codes/ladder-files.ts';
import { ladderCodes } from '../src/codes/ladder.ts';
import { layoutCodes } from '../src/codes/layout.ts';
import { printingCodes } from '../src/codes/printing.ts';
import { protectCodes } from '../src/codes/protect.ts';
import { rosterCodes } from '../src/codes/roster.ts';
import { shardsCodes } from '../src/codes/shards.ts';
import { themeCodes } from '../src/codes/theme.ts';
import { verifyCodes } from '../src/codes/verify.ts';
import { wallCodes } from '../src/codes/wall.ts';
import { type Code, codeTable, hasErrors, report, type Values } from '../src/diagnostics.ts';
import { sources, stageOf, textOf } from './support/architecture.ts';

const tables = [
  changesCodes,
  collectCodes,
  dataCodes,
  filesCodes,
  ladderFileCodes,
  ladderCodes,
  ladderCheckCodes,
  protectCodes,
  rosterCodes,
  shardsCodes,
  themeCodes,
  layoutCodes,
  printingCodes,
  verifyCodes,
  wallCodes,
];
const isCode = (name: string): name is Code => Object.hasOwn(codeTable, name);
const codes = Object.keys(codeTable).filter(isCode);
const place = { file: 'a.md', line: 3, column: 7 };

/** `{name}` in a text of the table. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** A value for everything that any text names. */
// oxlint-disable-next-line no-unsafe-type-assertion -- it holds all names, which no type can tell
const values = Object.fromEntries(
  Object.values(codeTable)
    .flatMap(({ text, hint }) => namesIn(text + hint))
    .map((name) => [name, `<${name}>`]),
) as Values<Code>;

describe('each message', () => {
  it.each(codes)('%s has a code in kebab-case, words and a hint', (code) => {
    const { severity, text, hint } = codeTable[code];
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(['error', 'warning', 'info']).toContain(severity);
    expect(text.trim()).not.toBe('');
    expect(hint).toMatch(/[.:!?}]$/);
  });

  it.each(codes)('%s is filled in by report()', (code) => {
    const { message, hint, severity, ...where } = report(code, place, values);
    const { text, hint: advice } = codeTable[code];
    expect(where).toEqual({ ...place, code });
    expect(severity).toBe(codeTable[code].severity);
    expect(namesIn(message + hint)).toEqual([]);
    for (const name of namesIn(text)) expect(message).toContain(`<${name}>`);
    for (const name of namesIn(advice)) expect(hint).toContain(`<${name}>`);
  });

  it('stands in one table only', () => {
    const all = tables.flatMap((table) => Object.keys(table));
    expect(all.toSorted()).toEqual(codes.toSorted());
    expect(new Set(all).size).toBe(all.length);
  });

  it('is given somewhere', () => {
    const text = sources
      .filter((source) => stageOf(source) !== 'codes')
      .map(textOf)
      .join('\n');
    expect(codes.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
  });
});

describe('report()', () => {
  it('leaves braces in values as they are', () => {
    const { message } = report('yaml-syntax', place, { reason: '{reason} and {file}' });
    expect(message).toContain('{reason} and {file}');
  });

  it('gives plain data, which can be sent to a worker', () => {
    const one = report('yaml-syntax', place, { reason: 'x' });
    expect(structuredClone(one)).toEqual(one);
  });
});

describe('hasErrors()', () => {
  it('is true of errors only', () => {
    const error = report('yaml-syntax', place, { reason: 'x' });
    const warning = report('roster-row-width', place, { found: 1, expected: 2 });
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, error])).toBe(true);
    expect(hasErrors([])).toBe(false);
  });
});
