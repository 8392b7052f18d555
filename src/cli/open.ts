import type { Options } from '../config.ts';
import { hasErrors, type Severity } from '../diagnostics.ts';
import { open, type Press, type ProjectFiles } from '../press.ts';
import { readIfThere } from '../read-if-there.ts';
import type { Ahead } from './ahead.ts';
import { findFiles } from './files.ts';
import { keeperIn } from './keeper.ts';
import { type Messages, startMessages } from './messages.ts';
import { settle } from './options.ts';
import type { Terminal } from './terminal.ts';

export interface Ready {
  readonly options: Options;
  readonly messages: Messages;
  /** Absent where the input cannot be read at all: exit code 2. */
  readonly project?: { readonly files: ProjectFiles; readonly press: Press };
}

/** As in `findFiles`. */
interface Named {
  readonly since?: string;
  readonly until?: string;
  readonly laddersOnly?: boolean;
}

interface Around {
  readonly writes?: boolean;
  /** Told of what is known before the project is opened. */
  readonly ahead?: Pick<Ahead, 'settled'>;
}

const everything: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Flags → settled options → files → press: what every command begins with. Messages of the
 * severities `shown` are printed as they come, unless JSON will hold them. What a command
 * names itself comes before the options; `writes`: to `out`.
 */
export function ready(
  flags: Readonly<Record<string, unknown>>,
  terminal: Terminal,
  shown = everything,
  { writes = true, ahead, ...named }: Named & Around = {},
): Ready {
  const settled = settle(flags, terminal.folder, terminal.today, writes);
  const { options } = settled;
  const messages = startMessages(options.json ? [] : shown, terminal);
  messages.say(settled.messages);
  if (hasErrors(settled.messages)) return { options, messages };
  ahead?.settled(options);
  const paths = { ...options, ...named };
  const found = findFiles(paths, terminal.folder, settled.placeOf);
  messages.say(found.messages);
  if (!found.files) return { options, messages };
  const keep = terminal.kept === undefined ? undefined : keeperIn(terminal.kept);
  const opened = open(found.files, readIfThere, keep);
  messages.say(opened.messages);
  if (!opened.press) return { options, messages };
  return { options, messages, project: { files: found.files, press: opened.press } };
}
