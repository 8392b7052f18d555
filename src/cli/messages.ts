import type { Diagnostic } from '../diagnostics.ts';

/** `file:line:column: error: what is wrong [code]`, and below it how to mend it. */
export function printed({ file, line, column, severity, message, code, hint }: Diagnostic): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place}: ${severity}: ${message} [${code}]\n    ${hint}\n`;
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
export const counted = (count: number, one: string): string =>
  `${count} ${one}${count === 1 ? '' : 's'}`;
