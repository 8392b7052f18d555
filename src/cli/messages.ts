import type { Diagnostic, Severity } from '../diagnostics.ts';
import type { Terminal } from './terminal.ts';

/** `file:line:column: error: what is wrong [code]`, and below it how to mend it. */
function printed({ file, line, column, severity, message, code, hint }: Diagnostic): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${severity}: ${message} [${code}]\n    ${hint}\n`;
}

/** Takes messages as they come: shows them at once, or keeps quiet where JSON will hold them. */
export interface Messages {
  readonly say: (some: readonly Diagnostic[]) => void;
  /** All that were said, each once: many documents may meet the same fault. */
  readonly all: () => readonly Diagnostic[];
}

/** `shown`: the severities that are printed; all are kept. */
export function startMessages(shown: readonly Severity[], terminal: Terminal): Messages {
  const said = new Map<string, Diagnostic>();
  const say = (message: Diagnostic): void => {
    const text = printed(message);
    if (said.has(text)) return;
    said.set(text, message);
    if (shown.includes(message.severity)) terminal.err(text);
  };
  return { say: (some) => some.forEach(say), all: () => [...said.values()] };
}

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
