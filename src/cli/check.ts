import { type Explained, explain } from '../ladder/explain.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { annotation } from './annotation.ts';
import { explanationText } from './explanation-text.ts';
import { grouped, type OfFile } from './grouped.ts';
import { messageText } from './message-text.ts';
import { count, counted, settingOf } from './messages.ts';
import { ready, type Ready } from './open.ts';
import { secretsOf } from './protection.ts';
import { codeOf, printJson } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/** Reads everything, makes nothing, prints what is wrong, and how it understood what it read. */
export function check(flags: Readonly<Record<string, unknown>>, terminal: Terminal): ExitCode {
  const { options, messages, project } = ready(flags, terminal, [], { writes: false });
  messages.say(passwordsMissing(options, project));
  const all = messages.all();
  const ladders = options.explain ? explain(project?.press.company.ladders ?? []) : undefined;
  const form = options.json ? 'json' : options.messages;
  switch (form) {
    case 'json':
      printJson({ messages: all, ...(ladders && { further: { ladders } }) }, terminal);
      break;
    case 'github':
      printText(all, ladders, terminal, () => printAnnotations(all, terminal));
      break;
    case 'text':
      printText(all, ladders, terminal, () => printGroups(all, terminal));
      break;
  }
  return project ? codeOf(all, options.strict) : exitCodes.usage;
}

/** What a build with `--protect roster` would say of people's passwords. */
function passwordsMissing(
  { protect }: Ready['options'],
  project: Ready['project'],
): readonly Diagnostic[] {
  if (protect !== 'roster' || !project) return [];
  const secrets = secretsOf(project.files.roster.people);
  return project.press.company.roster.people.flatMap(({ id }) => {
    const secret = secrets.get(id);
    return secret && 'message' in secret ? [secret.message] : [];
  });
}

function printText(
  all: readonly Diagnostic[],
  ladders: readonly Explained[] | undefined,
  { out }: Terminal,
  printMessages: () => void,
): void {
  for (const ladder of ladders ?? []) out(`${explanationText(ladder)}\n`);
  printMessages();
  const { errors, warnings } = count(all);
  const infos = all.length - errors - warnings;
  const further = infos > 0 ? `, ${infos} for information` : '';
  out(`${counted(errors, 'error')}, ${counted(warnings, 'warning')}${further}\n`);
}

function printAnnotations(all: readonly Diagnostic[], { out }: Terminal): void {
  for (const { messages } of grouped(all)) out(messages.map(annotation).join(''));
}

function printGroups(all: readonly Diagnostic[], terminal: Terminal): void {
  const setting = settingOf(terminal);
  const text = ({ file, messages }: OfFile): string =>
    [
      `${setting.paint(['bold', 'underline'], file)}\n`,
      ...messages.map((message) => messageText(message, setting)),
    ].join('\n');
  for (const group of grouped(all)) terminal.err(`${text(group)}\n`);
}
