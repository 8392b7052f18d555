/** What changed, as `--json` holds it. */
import { sizeOfAll } from '../ladder/versions/all-changes.ts';
import { cellsOf, countsOf, entriesOf, type Entry } from '../ladder/versions/entries.ts';
import type { Kind, Size } from '../ladder/versions/model.ts';
import type { Press } from '../press.ts';

export interface ChangeList {
  /** The two versions as they were named; null for the ladders as they are. */
  readonly from: string;
  readonly to: string | null;
  /** Of the largest change; null where nothing changed. */
  readonly size: Size | null;
  /** Of expectations: together, all that either version states. */
  readonly counts: Readonly<Record<Kind, number>>;
  readonly entries: readonly Entry[];
}

export function changesIn(
  { company }: Press,
  older: string,
  newer: string | undefined,
): ChangeList {
  const tracks = company.changes?.tracks ?? [];
  return {
    from: older,
    to: newer ?? null,
    size: sizeOfAll(tracks) ?? null,
    counts: countsOf(cellsOf(tracks)),
    entries: entriesOf(tracks),
  };
}
