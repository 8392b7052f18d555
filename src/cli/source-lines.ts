/** The lines that messages are about, as a reader of the files counts them. */
import { basename, resolve } from 'node:path';
import { readIfThere } from '../read-if-there.ts';
import { readText } from '../text.ts';

/** A line of a file, from 1; nothing where there is none to show. */
export type LineAt = (file: string, line: number) => string | undefined;

/** Reads each file once. `file` is as messages name it: seen from `folder`. */
export function linesIn(folder: string): LineAt {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = known.get(file) ?? readLines(resolve(folder, file));
    known.set(file, lines);
    return lines[line - 1];
  };
}

function readLines(path: string): readonly string[] {
  const bytes = isPrivate(path) ? undefined : readIfThere(path);
  if (!bytes || isBinary(bytes)) return [];
  return readText(path, bytes).text.split(/\r\n|\r|\n/);
}

/** A row about a person holds more than ladderpress may know, such as pay. */
const isPrivate = (path: string): boolean => basename(path).toLowerCase() === 'people.csv';

/** As Git tells it: a NUL among the first bytes. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0);
