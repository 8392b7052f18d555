/** Reads what the options name; what cannot be read is a message. */
import { relative } from 'node:path';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { TemplateFile } from '../layout/read.ts';
import { readIfThere } from '../read-if-there.ts';
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

/** A file of text, or nothing where there is none. */
export function textFile(path: string, { folder, messages }: Search): TemplateFile | undefined {
  const bytes = readIfThere(path);
  if (!bytes) return undefined;
  const file = shown(path, folder);
  const read = readText(file, bytes);
  messages.push(...read.messages);
  return { file, text: read.text };
}
