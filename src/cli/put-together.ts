/** What else a build makes of the documents that it delivered: files to print, and ZIP files. */
import type { Bundles } from '../batch/bundle.ts';
import type { Lists } from '../batch/cover.ts';
import type { Merges } from '../batch/merge.ts';
import type { Outcome } from '../batch/outcome.ts';
import type { Options } from '../config.ts';
import type { Delivered } from '../delivery/renew-manifest.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Press } from '../press.ts';
import { resolve } from 'node:path';
import type { Terminal } from './terminal.ts';
import { programName } from './version.ts';

export interface Together extends Pick<Delivered, 'merged' | 'bundles' | 'lists' | 'planned'> {
  readonly messages: readonly Diagnostic[];
}

/** What was asked for; nothing where the build was interrupted. */
export async function putTogether(
  outcomes: readonly Outcome[],
  press: Press,
  options: Options,
  terminal: Terminal,
): Promise<Together> {
  const merges = await merged(outcomes, press, options, terminal);
  const lists = await listed(outcomes, press, options, terminal);
  const bundles = await bundled(outcomes, press, options, terminal);
  return {
    merged: merges.entries,
    bundles: bundles.entries,
    lists: lists.entries,
    planned: [...merges.planned, ...lists.planned, ...bundles.planned],
    messages: [...merges.messages, ...lists.messages, ...bundles.messages],
  };
}

const nothing = { entries: [], planned: [], messages: [] };

async function merged(
  outcomes: readonly Outcome[],
  press: Press,
  { merge: by, out, date }: Options,
  { folder, signal }: Terminal,
): Promise<Merges> {
  if (by === '' || signal.aborted) return nothing;
  const { mergeDelivered } = await import('../batch/merge.ts'); // who does not merge needs none of it
  return mergeDelivered(outcomes, { by, press, out: resolve(folder, out), date });
}

async function listed(
  outcomes: readonly Outcome[],
  press: Press,
  { cover: by, out, date }: Options,
  { folder, signal }: Terminal,
): Promise<Lists> {
  if (by === '' || signal.aborted) return nothing;
  const { listDelivered } = await import('../batch/cover.ts');
  return listDelivered(outcomes, { by, press, out: resolve(folder, out), date });
}

async function bundled(
  outcomes: readonly Outcome[],
  press: Press,
  { bundle: by, out, date }: Options,
  { folder, signal }: Terminal,
): Promise<Bundles> {
  if (by === '' || signal.aborted) return nothing;
  const { bundleDelivered } = await import('../batch/bundle.ts');
  const setting = { by, press, out: resolve(folder, out), date, program: programName };
  return bundleDelivered(outcomes, setting);
}
