import type { Request } from '../batch/request.ts';
import { makeDocuments } from './make-documents.ts';
import { ready } from './open.ts';
import { unusable } from './result.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Makes everything the roster and ladders call for, or what was named. */
export async function build(
  documents: readonly string[],
  flags: Readonly<Record<string, unknown>>,
  terminal: Terminal,
): Promise<ExitCode> {
  const { options, messages, project } = ready(flags, terminal, ['error', 'warning']); // `check` tells the rest
  const request: Request = { ...options, documents, formats: options.format };
  if (project) return makeDocuments({ request, project, options, messages, terminal });
  return unusable(options.json, messages.all(), terminal);
}
