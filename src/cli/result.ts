import type { CollectedFile } from '../collect/model.ts';
import type { FileMade } from '../delivery/manifest.ts';
import { type Diagnostic, hasErrors } from '../diagnostics.ts';
import type { Checked, Identified } from '../verify/model.ts';
import { type Counts, count } from './messages.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

export interface Result {
  readonly files?: readonly (FileMade | CollectedFile | Checked | Identified)[];
  readonly messages: readonly Diagnostic[];
  /** Beside those of messages. */
  readonly counts?: Readonly<Record<string, number>>;
  /** What else the JSON object holds. */
  readonly further?: Readonly<Record<string, unknown>>;
}

/** Prints the one JSON object that `--json` promises, whatever the command. */
export function printJson(
  { files = [], messages, counts, further }: Result,
  { out }: Terminal,
): void {
  const all: Counts = { ...counts, ...count(messages) };
  out(`${JSON.stringify({ ...further, files, messages, counts: all }, undefined, 2)}\n`);
}

/** Of a command that was run to its end; `strict` takes warnings for errors. */
export const codeOf = (messages: readonly Diagnostic[], strict = false): ExitCode =>
  hasErrors(messages) || (strict && count(messages).warnings > 0)
    ? exitCodes.failed
    : exitCodes.done;

/** Of a command that cannot begin: what is wrong has been said, or is printed as JSON. */
export function unusable(
  json: boolean,
  messages: readonly Diagnostic[],
  terminal: Terminal,
): ExitCode {
  if (json) printJson({ messages }, terminal);
  return exitCodes.usage;
}
