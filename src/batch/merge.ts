/** Documents of a team, or of a manager's people, in one file to print. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Policy } from '../audience/policy.ts';
import type { Grouping } from '../config.ts';
import type { FileMade, MergeMade } from '../delivery/manifest.ts';
import { merge } from '../delivery/merge/merge.ts';
import { deliver } from '../delivery/write.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Press } from '../press.ts';
import { readIfThere } from '../read-if-there.ts';
import { type Group, groupsOf, type Member } from './merge-groups.ts';
import type { Outcome } from './outcome.ts';

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
  const { path, members } = group;
  const missing = members.filter((member) => !pdfOf(member)).map(({ person }) => person.id);
  const people = missing.join(', ');
  const messages =
    missing.length > 0 ? [report('merge-incomplete', { file: path }, { path, people })] : [];
  if (missing.length === members.length) return { messages };
  try {
    const { entry, bytes } = await merged(group, missing, setting);
    const failures = await deliver([{ entry, bytes }], setting.out);
    return { ...(failures.length === 0 && { entry }), messages: [...messages, ...failures] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failure = report('document-failed', { file: path }, { document: path, reason });
    return { messages: [...messages, failure] };
  }
}

const pdfOf = ({ outcome }: Member): FileMade | undefined =>
  outcome.entries.find(({ format }) => format === 'pdf');

async function merged(group: Group, missing: string[], { by, press, out, date }: MergeSetting) {
  const { document, audience, id, path, members } = group;
  const { theme } = press.look;
  const policy = press.policies.get(audience);
  const files = members.flatMap((member) => {
    const entry = pdfOf(member);
    return entry ? [{ entry, member, title: titleOf(member, entry, policy) }] : [];
  });
  const { bytes, spans, pages } = await merge({
    title: `${headOf(group, by, policy)} · ${document} · ${audience}`,
    subject: `${document} · ${audience}`,
    author: theme.brand.author,
    date,
    duplex: theme.sides === 'double',
    parts: files.map(({ entry, title }) => ({ title, bytes: delivered(entry, out) })),
  });
  const parts = spans.flatMap(({ first, pages: own }, index) => {
    const { entry, member } = files[index] ?? {};
    if (!entry || !member) return [];
    const { path: part, sha256 } = entry;
    return [{ person: member.person.id, path: part, sha256, page: first, pages: own }];
  });
  const sha256 = hashOf(bytes);
  const about = { path, document, audience, by, subject: id };
  return { bytes, entry: { ...about, pages, bytes: bytes.length, sha256, parts, missing } };
}

/** The bytes of a file of this run. */
function delivered({ path, sha256 }: FileMade, out: string): Uint8Array {
  const bytes = readIfThere(join(out, path), out);
  if (!bytes || hashOf(bytes) !== sha256) throw new Error(`${path} is not as it was delivered`);
  return bytes;
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Whose it is, as far as the audience may know. */
function titleOf({ person }: Member, { id }: FileMade, policy: Policy | undefined): string {
  if (policy?.person.includes('name')) return person.name;
  return policy?.person.includes('legalName') ? person.legalName : id;
}

/** The team or the manager, likewise. */
function headOf({ id, name }: Group, by: Grouping, policy: Policy | undefined): string {
  const isKnown =
    by === 'team' ? policy?.person.includes('team') : policy?.others.includes('manager');
  return isKnown ? name : id;
}
