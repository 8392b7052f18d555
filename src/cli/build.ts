import type { Request } from '../batch/request.ts';
import { Ahead } from './ahead.ts';
import { contradictions } from './contradictions.ts';
import { makeDocuments } from './make-documents.ts';
import { ready } from './open.ts';
import { settle } from './options.ts';
import { unusable } from './result.ts';
import type { ExitCode, Terminal } from './terminal.ts';

type Flags = Readonly<Record<string, unknown>>;

/** Makes everything the roster and ladders call for, or what was named; again and again with `--watch`. */
export async function build(
  documents: readonly string[],
  flags: Flags,
  terminal: Terminal,
): Promise<ExitCode> {
  const { options } = settle(flags, terminal.folder, terminal.today);
  const once = (own: Terminal): Promise<ExitCode> => buildOnce(documents, flags, own);
  if (!options.watch || contradictions(options).length > 0) return once(terminal);
  const { watch } = await import('./watch.ts'); // who does not watch needs none of it
  return watch(flags, terminal, once);
}

async function buildOnce(
  documents: readonly string[],
  flags: Flags,
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
