/** Documents of a team, a review cycle or a kind, in one ZIP file for each audience. */
import type { Bundling } from '../config.ts';
import { deliverBundle } from '../delivery/bundle/bundle.ts';
import type { Bundle } from '../delivery/bundle/contents.ts';
import type { BundleMade } from '../delivery/manifest.ts';
import { type Diagnostic, report } from '../diagnostics.ts';
import type { Press } from '../press.ts';
import { type BundleGroup, bundlesOf } from './bundle-groups.ts';
import type { Outcome } from './outcome.ts';

export interface BundleSetting {
  readonly by: Bundling;
  readonly press: Press;
  readonly out: string;
  /** ISO date. */
  readonly date: string;
  /** Name and version. */
  readonly program: string;
}

export interface Bundles {
  readonly entries: readonly BundleMade[];
  /** Paths of all files that were to be made, also of those that failed. */
  readonly planned: readonly string[];
  readonly messages: readonly Diagnostic[];
}

/** Puts together what was delivered, one ZIP file after the other; one that fails is reported. */
export async function bundleDelivered(
  outcomes: readonly Outcome[],
  setting: BundleSetting,
): Promise<Bundles> {
  const { groups, messages } = bundlesOf(outcomes, setting.by, setting.press);
  const made = [];
  for (const group of groups) made.push(await makeOne(group, setting));
  return {
    entries: made.flatMap(({ entry }) => entry ?? []),
    planned: groups.map(({ path }) => path),
    messages: [...messages, ...made.flatMap((one) => one.messages)],
  };
}

async function makeOne(
  group: BundleGroup,
  setting: BundleSetting,
): Promise<{ readonly entry?: BundleMade; readonly messages: readonly Diagnostic[] }> {
  const { path } = group;
  const bundle = bundleOf(group, setting);
  const { missing } = bundle;
  const files = missing.join(', ');
  const lacks =
    missing.length > 0 ? [report('bundle-incomplete', { file: path }, { path, files })] : [];
  if (bundle.files.length === 0) return { messages: lacks };
  const { entry, messages } = await deliverBundle(bundle, setting.out);
  return { ...(entry && { entry }), messages: [...lacks, ...messages] };
}

function bundleOf(group: BundleGroup, { by, press, date, program }: BundleSetting): Bundle {
  const { path, subject, audience, outcomes } = group;
  const documents = new Set(outcomes.map(({ job }) => job.document));
  const inside = (whole: string): string =>
    documents.size === 1 ? (whole.split('/').at(-1) ?? whole) : whole;
  const files = outcomes.flatMap(({ job, entries }) =>
    entries.map((entry) => ({
      inside: inside(entry.path),
      entry,
      isPersons: job.subject.kind === 'person',
    })),
  );
  const made = new Set(files.map(({ entry }) => entry.path));
  const missing = outcomes
    .flatMap(({ job }) => job.formats.map((format) => `${job.path}.${format}`))
    .filter((one) => !made.has(one))
    .map(inside);
  const policy = press.policies.get(audience);
  return { path, by, subject, audience, policy, files, missing, date, program };
}
