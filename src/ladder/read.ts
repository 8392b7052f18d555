/** The stage's entry: files → ladders. */
import type { Diagnostic } from '../diagnostics.ts';
import { assemble, sourceOf } from './assemble.ts';
import { readBody } from './body.ts';
import type { Ladder } from './model.ts';
import { type LadderFile, openFile } from './opened.ts';
import { nameTracks } from './track-ids.ts';

interface Reading {
  readonly ladder?: Ladder;
  readonly messages: readonly Diagnostic[];
}

/**
 * One file → its ladder, with messages in the order of the file. Where the file cannot be read at
 * all there is no ladder, and an error says why; where it holds no levels, a ladder without tracks.
 */
export function readLadder(file: string, bytes: Uint8Array | string): Reading {
  const { ladders, messages } = readLadders([{ file, bytes }]);
  const [ladder] = ladders;
  return ladder ? { ladder, messages } : { messages };
}

/** Several files; the ids of tracks are unique over all of them. */
export function readLadders(files: readonly LadderFile[]): {
  readonly ladders: readonly Ladder[];
  readonly messages: readonly Diagnostic[];
} {
  const read = files.map(readOne);
  const named = nameTracks(read.flatMap(({ ladder }) => ladder ?? []));
  return {
    ladders: named.value,
    messages: [...read.flatMap(({ messages }) => messages), ...named.messages],
  };
}

function readOne(file: LadderFile): Reading {
  const { opened, messages: ofFile } = openFile(file);
  if (!opened) return { messages: ofFile };
  const body = readBody(opened);
  const source = sourceOf(opened, opened.front, body.value);
  const messages = [...ofFile, ...body.messages];
  return {
    ladder: assemble(source, opened.front, body.value),
    messages: messages.toSorted(byPlace),
  };
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
