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

/** What was asked for; nothing where the build was interrupted. Who asks for none loads none of it. */
export async function putTogether(
  outcomes: readonly Outcome[],
  press: Press,
  { merge, cover, bundle, out, date }: Options,
  { folder, signal }: Terminal,
): Promise<Together> {
  const setting = { press, out: resolve(folder, out), date };
  const isAsked = <By extends string>(by: By | ''): by is By => by !== '' && !signal.aborted;
  const merges: Merges = isAsked(merge)
    ? await (await import('../batch/merge.ts')).mergeDelivered(outcomes, { ...setting, by: merge })
    : nothing;
  const lists: Lists = isAsked(cover)
    ? await (await import('../batch/cover.ts')).listDelivered(outcomes, { ...setting, by: cover })
    : nothing;
  const zipping = { ...setting, program: programName };
  const bundles: Bundles = isAsked(bundle)
    ? await (
        await import('../batch/bundle.ts')
      ).bundleDelivered(outcomes, { ...zipping, by: bundle })
    : nothing;
  return {
    merged: merges.entries,
    bundles: bundles.entries,
    lists: lists.entries,
    planned: [...merges.planned, ...lists.planned, ...bundles.planned],
    messages: [...merges.messages, ...lists.messages, ...bundles.messages],
  };
}

const nothing = { entries: [], planned: [], messages: [] };
