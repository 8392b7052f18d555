import type { Request } from '../batch/request.ts';
import { changesIn } from './change-list.ts';
import { changesText } from './changes-text.ts';
import { makeDocuments } from './make-documents.ts';
import { ready } from './open.ts';
import { codeOf, printJson } from './result.ts';
import { exitCodes, type ExitCode, type Terminal } from './terminal.ts';

/**
 * Lists what changed from one version of the ladders to another, the project's own where only one is
 * named, and makes the documents that tell it.
 */
export async function changes(
  older: string,
  newer: string | undefined,
  flags: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { options, messages, project } = ready(flags, terminal, ['error', 'warning'], {
    since: older,
    ...(newer !== undefined && { until: newer }),
    laddersOnly: flags['list'] === true,
  });
  if (!project?.press.company.changes) {
    if (options.json) printJson({ messages: messages.all() }, terminal);
    return exitCodes.usage;
  }
  const found = changesIn(project.press, older, newer);
  const { layouts } = project.press;
  const documents = layouts
    .filter(({ needs }) => needs === 'changes')
    .map(({ document, audience }) => `${document}/${audience}`);
  if (!options.json) terminal.out(changesText(found));
  if (options.list || documents.length === 0) {
    if (options.json)
      printJson({ messages: messages.all(), further: { changes: found } }, terminal);
    return codeOf(messages.all(), options.strict);
  }
  const request: Request = { ...options, documents, formats: options.format };
  const further = { changes: found };
  return makeDocuments({ request, project, options, messages, terminal, further });
}
