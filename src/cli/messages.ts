import type { Diagnostic, Severity } from '../diagnostics.ts';
import { messageText, type Setting } from './message-text.ts';
import { painter } from './paint.ts';
import { linesIn } from './source-lines.ts';
import type { Terminal } from './terminal.ts';

/** Takes messages as they come: shows them at once, or keeps quiet where they are shown later. */
export interface Messages {
  readonly say: (some: readonly Diagnostic[]) => void;
  /** All that were said, each once: many documents may meet the same fault. */
  readonly all: () => readonly Diagnostic[];
}

/** `shown`: the severities that are printed; all are kept. */
export function startMessages(shown: readonly Severity[], terminal: Terminal): Messages {
  const said = new Map<string, Diagnostic>();
  const setting = settingOf(terminal);
  const say = (message: Diagnostic): void => {
    const { file, line, column, code, message: text, hint } = message;
    const key = JSON.stringify([file, line, column, code, text, hint]);
    if (said.has(key)) return;
    said.set(key, message);
    if (shown.includes(message.severity)) terminal.err(messageText(message, setting));
  };
  return { say: (some) => some.forEach(say), all: () => [...said.values()] };
}

/** How messages look in this terminal. */
export const settingOf = ({ folder, colour, width }: Terminal): Setting => ({
  lineAt: linesIn(folder),
  paint: painter(colour),
  width,
});

export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export const count = (messages: readonly Diagnostic[]): Counts => ({
  errors: messages.filter(({ severity }) => severity === 'error').length,
  warnings: messages.filter(({ severity }) => severity === 'warning').length,
});

/** `3 files`, `1 file` */
export const counted = (number: number, one: string): string =>
  `${number} ${one}${number === 1 ? '' : 's'}`;
