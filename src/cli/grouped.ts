import type { Diagnostic } from '../diagnostics.ts';

export interface OfFile {
  readonly file: string;
  readonly messages: readonly Diagnostic[];
}

/** By file in the order of names; in each by line and column, those of the file as a whole first. */
export function grouped(messages: readonly Diagnostic[]): readonly OfFile[] {
  const files = new Map<string, Diagnostic[]>();
  for (const message of messages) {
    files.set(message.file, [...(files.get(message.file) ?? []), message]);
  }
  return [...files.keys()]
    .toSorted()
    .map((file) => ({ file, messages: (files.get(file) ?? []).toSorted(byPlace) }));
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
