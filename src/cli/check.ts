import { count, counted } from './messages.ts';
import { ready } from './open.ts';
import { codeOf, printJson } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** Reads everything, makes nothing, prints what is wrong. */
export function check(flags: Readonly<Record<string, unknown>>, terminal: Terminal): ExitCode {
  const { options, messages, project } = ready(flags, terminal);
  const all = messages.all();
  const { errors, warnings } = count(all);
  if (options.json) printJson({ messages: all }, terminal);
  else terminal.out(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`);
  return project ? codeOf(all) : exitCodes.usage;
}
