import type { Diagnostic } from '../../src/diagnostics.ts';

/** `file:line:column code` of each message. */
export const placed = (messages: readonly Diagnostic[]): readonly string[] =>
  messages.map(({ file, line, column, code }) => `${file}:${line ?? '-'}:${column ?? '-'} ${code}`);

/** The only message there is. */
export function theOnly(messages: readonly Diagnostic[]): Diagnostic {
  const [one, ...others] = messages;
  if (!one || others.length > 0) {
    throw new Error(`one message was expected: ${JSON.stringify(messages)}`);
  }
  return one;
}
