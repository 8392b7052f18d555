/** Shorthand for tests of ladders that are written as data. */
import type { Diagnostic } from '../../../src/diagnostics.ts';
import type { Expectation, Ladder } from '../../../src/ladder/model.ts';
import { readLadder } from '../../../src/ladder/read.ts';

export interface Seen {
  readonly ladder: Ladder;
  readonly messages: readonly Diagnostic[];
}

/** A file that must be readable, its format given by its name. */
export function seenIn(file: string, text: string): Seen {
  const { ladder, messages } = readLadder(file, text);
  if (!ladder) throw new Error(`No ladder: ${JSON.stringify(messages)}`);
  return { ladder, messages };
}

/** `track (levels)` and, below each, `area > group > competency: said | said`. */
export const outline = ({ tracks }: Ladder): readonly string[] =>
  tracks.flatMap(({ title, levels, areas }) => [
    `${title} (${levels.map((level) => level.title).join(', ')})`,
    ...areas.flatMap((area) =>
      area.competencies.map(
        (one) =>
          `${area.title} > ${one.group ?? ''} > ${one.title}: ${one.expectations.map(said).join(' | ')}`,
      ),
    ),
  ]);

const said = (expectation: Expectation): string => {
  if (expectation.kind === 'stated') return expectation.text;
  if (expectation.kind === 'same-as') return `=${expectation.level}`;
  return expectation.kind === 'blank' ? '_' : 'n/a';
};

/** Each expectation beside what stands at its place in the file. */
export const places = (text: string, { tracks }: Ladder): readonly (readonly [string, string])[] =>
  tracks
    .flatMap(({ areas }) => areas)
    .flatMap(({ competencies }) => competencies)
    .flatMap(({ expectations }) => expectations)
    .flatMap((one) => {
      if (one.kind !== 'stated') return [];
      const line = text.split(/\r\n|\r|\n/)[(one.place.line ?? 0) - 1] ?? '';
      const there = line.slice((one.place.column ?? 0) - 1).replace(/^- /, '');
      const words = one.text.split(' ').slice(0, 2).join(' ');
      return [[words, there.slice(0, words.length)] as const];
    });

export const codes = (messages: readonly Diagnostic[]): readonly string[] =>
  messages.map(({ code }) => code);
