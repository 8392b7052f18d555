/** Cover lists by themselves, for piles of files that are printed one by one. */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path/posix';
import type { ListMade } from '../delivery/manifest.ts';
import { deliver } from '../delivery/write.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import { type Group, groupsOf } from './merge-groups.ts';
import type { MergeSetting } from './merge.ts';
import type { Outcome } from './outcome.ts';
import { pileOf } from './pile/of.ts';
import { printListAlone } from './pile/print.ts';

export interface Lists {
  readonly entries: readonly ListMade[];
  /** Paths of all lists that were to be made, also of those that failed. */
  readonly planned: readonly string[];
  readonly messages: readonly Diagnostic[];
}

/** A list for each team or manager, of the PDFs of their people; one that fails is reported. */
export async function listDelivered(
  outcomes: readonly Outcome[],
  setting: MergeSetting,
): Promise<Lists> {
  const { groups, messages } = groupsOf(outcomes, setting.by, setting.press);
  const made = [];
  for (const group of groups) made.push(await makeOne(group, setting));
  return {
    entries: made.flatMap(({ entry }) => entry ?? []),
    planned: groups.map(listPath),
    messages: [...messages, ...made.flatMap((one) => one.messages)],
  };
}

const listPath = ({ path }: Group): string => `${dirname(dirname(path))}/lists/${basename(path)}`;

async function makeOne(
  group: Group,
  setting: MergeSetting,
): Promise<{ readonly entry?: ListMade; readonly messages: readonly Diagnostic[] }> {
  const path = listPath(group);
  const pile = pileOf({ ...group, path }, setting);
  if (pile.items.length === 0) return { messages: [] };
  try {
    const { part, messages } = await printListAlone(pile, setting.press);
    if (!part) return { messages };
    const { document, audience, by, id, items, lacking } = pile;
    const { bytes, pages } = part;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const parts = items.map(({ member, entry: file }) => ({
      person: member.person.id,
      path: file.path,
      sha256: file.sha256,
    }));
    const about = { path, document, audience, by, subject: id, id: part.id, pages };
    const missing = lacking.map(({ person }) => person.id);
    const entry: ListMade = { ...about, bytes: bytes.length, sha256, parts, missing };
    const failures = await deliver([{ entry, bytes }], setting.out);
    return { ...(failures.length === 0 && { entry }), messages: [...messages, ...failures] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { messages: [report('document-failed', { file: path }, { document: path, reason })] };
  }
}
