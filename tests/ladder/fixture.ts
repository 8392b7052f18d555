/** One folder of tests/fixtures/ladders: its files, what is read from them, what is said of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../src/diagnostics.ts';
import { checkLadders } from '../../src/ladder/check.ts';
import type { Ladder } from '../../src/ladder/model.ts';
import { readLadders } from '../../src/ladder/read.ts';

export const fixtures = 'tests/fixtures/ladders';

export const golden = 'expected.txt';

export interface Source {
  /** `name of the fixture/path in it`, as messages show it. */
  readonly file: string;
  readonly text: string;
}

export interface Fixture {
  readonly sources: readonly Source[];
  readonly ladders: readonly Ladder[];
  readonly messages: readonly Diagnostic[];
}

/** The names of all fixtures. */
export const fixtureNames = (): readonly string[] =>
  readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();

const isText = (file: string): boolean => /\.(?:md|ya?ml|csv|json)$/.test(file);

export const readFixture = (name: string): Fixture => readSources(name);

/** One file is read as if it were named; several as the folder they stand in. */
export function readSources(name: string, edit?: (text: string) => string): Fixture {
  const files = readdirSync(join(fixtures, name), { recursive: true, encoding: 'utf8' }).toSorted();
  const bytesOf = (file: string): Buffer => readFileSync(join(fixtures, name, file));
  const pictures = new Map(
    files
      .filter((file) => /\.(?:png|jpg)$/.test(file))
      .map((file) => [file, { kind: 'bytes', bytes: bytesOf(file) }] as const),
  );
  const sources = files.filter(isText).map((file) => ({
    file: `${name}/${file}`,
    bytes: edit ? Buffer.from(edit(bytesOf(file).toString('utf8'))) : bytesOf(file),
    pictures,
  }));
  const under = sources.length > 1 ? { under: name } : {};
  const { ladders, messages } = readLadders(sources.map((source) => ({ ...source, ...under })));
  return {
    sources: sources.map(({ file, bytes }) => ({ file, text: bytes.toString('utf8') })),
    ladders,
    messages: [...messages, ...checkLadders(ladders)],
  };
}
