import type { Request } from '../batch/request.ts';
import { Ahead } from './ahead.ts';
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
  const ahead = new Ahead(terminal.machine);
  try {
    const shown = ['error', 'warning'] as const; // `check` tells the rest
    const { options, messages, project } = ready(flags, terminal, shown, { ahead });
    const request: Request = { ...options, documents, formats: options.format };
    const { pool } = ahead;
    if (!project) return unusable(options.json, messages.all(), terminal);
    const work = { request, project, options, messages, terminal, ...(pool && { pool }) };
    return await makeDocuments(work);
  } finally {
    await ahead.close();
  }
}
