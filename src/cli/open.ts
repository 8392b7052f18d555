import type { Options } from '../config.ts';
import { type Diagnostic, hasErrors } from '../diagnostics.ts';
import { open, type Press, type ProjectFiles } from '../press.ts';
import { findFiles, readIfThere } from './files.ts';
import { settle } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface Ready {
  readonly options: Options;
  readonly messages: readonly Diagnostic[];
  /** Absent where the input cannot be read at all: exit code 2. */
  readonly project?: { readonly files: ProjectFiles; readonly press: Press };
}

/** Flags → settled options → files → press: what every command begins with. */
export function ready(flags: Readonly<Record<string, unknown>>, terminal: Terminal): Ready {
  const { options, messages } = settle(flags, terminal.folder, terminal.today);
  if (hasErrors(messages)) return { options, messages };
  const found = findFiles(options, terminal.folder);
  if (!found.files) return { options, messages: [...messages, ...found.messages] };
  const opened = open(found.files, readIfThere);
  const all = [...messages, ...found.messages, ...opened.messages];
  if (!opened.press) return { options, messages: all };
  return { options, messages: all, project: { files: found.files, press: opened.press } };
}
