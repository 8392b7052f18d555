/** Reads what the options name; what cannot be read is a message. */
import { relative } from 'node:path';
import { type Diagnostic, report } from '../diagnostics.ts';
import { type DiskFile, diskFile } from '../disk-file.ts';
import type { TemplateFile } from '../layout/read.ts';
import { readText } from '../text.ts';

/** Where paths are shown from, and what is said of those that cannot be read. */
export interface Search {
  readonly folder: string;
  readonly messages: Diagnostic[];
}

export const shown = (file: string, folder: string): string => relative(folder, file) || file;

/** What is read from the disk, or a message with its reason. */
export function tried<T>(read: () => T, file: string, messages: Diagnostic[]): T | undefined {
  try {
    return read();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    messages.push(report('file-unreadable', { file }, { file, reason }));
    return undefined;
  }
}

export const unreadable = (file: string): Diagnostic =>
  report('file-unreadable', { file }, { file, reason: 'it is not there, or you may not read it' });

/** A file of the folder `within`. One that lies outside of it, by a link, is an error. */
export function fileIn(path: string, within: string, { folder, messages }: Search): DiskFile {
  const found = diskFile(path, { within });
  const file = shown(path, folder);
  if (found.kind === 'too-large') messages.push(unreadable(file));
  if (found.kind === 'outside') {
    messages.push(report('file-outside', { file }, { file, within: shown(within, folder) }));
  }
  return found;
}

/** Links to folders, each with a message: they are not followed. */
export function passOver(links: readonly string[], { folder, messages }: Search): void {
  for (const link of links) {
    const file = shown(link, folder);
    messages.push(report('folder-linked', { file }, { file }));
  }
}

/** A file of text in the folder `within`, or nothing where there is none. */
export function textFile(path: string, within: string, search: Search): TemplateFile | undefined {
  const found = fileIn(path, within, search);
  if (found.kind !== 'bytes') return undefined;
  const { folder, messages } = search;
  const file = shown(path, folder);
  const read = readText(file, found.bytes);
  messages.push(...read.messages);
  return { file, text: read.text };
}
