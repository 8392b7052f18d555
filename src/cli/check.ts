import { hasErrors } from '../diagnostics.ts';
import { count, counted, printed } from './messages.ts';
import { ready } from './open.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** Reads everything, makes nothing, prints what is wrong. */
export function check(flags: Readonly<Record<string, unknown>>, terminal: Terminal): ExitCode {
  const { options, messages, project } = ready(flags, terminal);
  const counts = count(messages);
  if (options.json) {
    terminal.out(`${JSON.stringify({ files: [], messages, counts }, undefined, 2)}\n`);
  } else {
    for (const message of messages) terminal.err(printed(message));
    terminal.out(`${counted(counts.errors, 'error')}, ${counted(counts.warnings, 'warning')}\n`);
  }
  if (!project) return exitCodes.usage;
  return hasErrors(messages) ? exitCodes.failed : exitCodes.done;
}
