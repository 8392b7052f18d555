/** Documents of a team, or of a manager's people, in one file to print. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Grouping } from '../config.ts';
import type { FileMade, MergeMade } from '../delivery/manifest.ts';
import { merge } from '../delivery/merge/merge.ts';
import type { Span } from '../delivery/merge/model.ts';
import { deliver } from '../delivery/write.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Press } from '../press.ts';
import { readIfThere } from '../read-if-there.ts';
import { type Group, groupsOf } from './merge-groups.ts';
import type { Outcome } from './outcome.ts';
import { mapOf } from './pile/map.ts';
import { headOf, type Item, nameOf, type Pile } from './pile/model.ts';
import { pileOf } from './pile/of.ts';
import { printList } from './pile/print.ts';

export interface MergeSetting {
  readonly by: Grouping;
  readonly press: Press;
  readonly out: string;
  /** ISO date. */
  readonly date: string;
}

export interface Merges {
  readonly entries: readonly MergeMade[];
  /** Paths of all files that were to be made, also of those that failed. */
  readonly planned: readonly string[];
  readonly messages: readonly Diagnostic[];
}

/** Merges what was delivered, one file after the other; one that fails is reported. */
export async function mergeDelivered(
  outcomes: readonly Outcome[],
  setting: MergeSetting,
): Promise<Merges> {
  const { groups, messages } = groupsOf(outcomes, setting.by, setting.press);
  const made: Made[] = [];
  for (const group of groups) made.push(await makeOne(group, setting));
  return {
    entries: made.flatMap(({ entry }) => entry ?? []),
    planned: groups.map(({ path }) => path),
    messages: [...messages, ...made.flatMap((one) => one.messages)],
  };
}

interface Made {
  readonly entry?: MergeMade;
  readonly messages: readonly Diagnostic[];
}

async function makeOne(group: Group, setting: MergeSetting): Promise<Made> {
  const pile = pileOf(group, setting);
  const { path, items, lacking } = pile;
  const people = lacking.map(({ person }) => person.id).join(', ');
  const lacks =
    lacking.length > 0 ? [report('merge-incomplete', { file: path }, { path, people })] : [];
  if (items.length === 0) return { messages: lacks };
  try {
    const { entry, files, messages } = await merged(pile, setting);
    const failures = await deliver(files, setting.out);
    const all = [...lacks, ...messages, ...failures];
    return { ...(failures.length === 0 && { entry }), messages: all };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = report('document-failed', { file: path }, { document: path, reason });
    return { messages: [...lacks, failure] };
  }
}

/** Goes without its list where that must not be delivered, which is told of. */
async function merged(pile: Pile, { press, out }: MergeSetting) {
  const { document, audience, id, path, by, date, duplex, items, lacking } = pile;
  const { part: cover, messages } = await printList(pile, press);
  const own = items.map(({ member, entry }) => ({
    title: nameOf(member, pile.policy) ?? entry.id,
    id: entry.id,
    path: entry.path,
    bytes: delivered(entry, out),
  }));
  const all = [...(cover ? [{ ...cover, path: '' }] : []), ...own];
  const made = await merge({
    title: `${headOf(pile)} · ${document} · ${audience}`,
    subject: `${document} · ${audience}`,
    author: press.look.theme.brand.author,
    date,
    duplex,
    parts: all,
  });
  const { bytes, pages } = made;
  const parts = partsOf(items, made.spans.slice(all.length - own.length));
  const map = new TextEncoder().encode(mapOf(all, made.spans));
  const mapPath = path.replace(/\.pdf$/, '.csv');
  const entry: MergeMade = {
    path,
    document,
    audience,
    by,
    subject: id,
    pages,
    ...measureOf(bytes),
    ...(cover && { cover: { id: cover.id, pages: cover.pages } }),
    map: { path: mapPath, ...measureOf(map) },
    parts,
    missing: lacking.map(({ person }) => person.id),
  };
  const files = [
    { entry, bytes },
    { entry: { path: mapPath }, bytes: map },
  ];
  return { entry, files, messages };
}

const partsOf = (items: readonly Item[], spans: readonly Span[]): MergeMade['parts'] =>
  items.flatMap(({ member, entry: { path, sha256 } }, index) => {
    const span = spans[index];
    if (!span) return [];
    return [{ person: member.person.id, path, sha256, page: span.first, pages: span.pages }];
  });

/** The bytes of a file that was delivered, now or earlier. */
function delivered({ path, sha256 }: FileMade, out: string): Uint8Array {
  const bytes = readIfThere(join(out, path), out);
  if (!bytes || hashOf(bytes) !== sha256) throw new Error(`${path} is not as it was delivered`);
  return bytes;
}

const measureOf = (bytes: Uint8Array) => ({ bytes: bytes.length, sha256: hashOf(bytes) });

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
